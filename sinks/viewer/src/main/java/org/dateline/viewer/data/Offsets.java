package org.dateline.viewer.data;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far the events topic has been read: the next offset of each partition; 0 for one that is not
 * named. Each partition is written by one transaction after the other, in the order of its offsets,
 * so that what is seen of it has no gap, whatever else is being written.
 */
public record Offsets(SortedMap<Integer, Long> next) {

  private static final Pattern TEXT = Pattern.compile("\\d{1,5}:\\d{1,18}(,\\d{1,5}:\\d{1,18})*");

  /** Nothing has been read. */
  public static final Offsets NONE = new Offsets(new TreeMap<>());

  public Offsets {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  /**
   * Reads {@code 0:123,1:45}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Offsets parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("expected partitions and offsets, such as 0:123,1:45");
    }
    SortedMap<Integer, Long> next = new TreeMap<>();
    for (String pair : text.split(",")) {
      int colon = pair.indexOf(':');
      Integer partition = Integer.valueOf(pair.substring(0, colon));
      if (next.put(partition, Long.valueOf(pair.substring(colon + 1))) != null) {
        throw new IllegalArgumentException("partition %d stands twice".formatted(partition));
      }
    }
    return new Offsets(next);
  }

  /** Whether a record has been read already. */
  public boolean covers(int partition, long offset) {
    return offset < next.getOrDefault(partition, 0L);
  }

  /** Past a record too. */
  public Offsets past(int partition, long offset) {
    SortedMap<Integer, Long> moved = new TreeMap<>(next);
    moved.merge(partition, offset + 1, Math::max);
    return new Offsets(moved);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return next.entrySet().stream()
        .map((Map.Entry<Integer, Long> entry) -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
