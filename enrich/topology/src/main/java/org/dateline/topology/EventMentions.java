package org.dateline.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.topology.state.MentionRow;

/** An event's mentions that are not withdrawn, and what they say together. */
final class EventMentions {
  private record Receipt(long received, String story) {}

  private final TreeSet<Receipt> receipts =
      new TreeSet<>(Comparator.comparing(Receipt::received).thenComparing(Receipt::story));
  private final TreeMap<String, Integer> modes = new TreeMap<>();
  private final IndependentWires wires = new IndependentWires();

  void add(String story, MentionRow mention) {
    receipts.add(new Receipt(mention.getReceived(), story));
    if (mention.getMode() != null) {
      modes.merge(mention.getMode(), 1, Integer::sum);
    }
    wires.add(mention.getProvider(), mention.getFingerprint(), mention.getCredits());
  }

  /** Takes back what {@link #add} was given. */
  void remove(String story, MentionRow mention) {
    receipts.remove(new Receipt(mention.getReceived(), story));
    if (mention.getMode() != null) {
      modes.computeIfPresent(mention.getMode(), (mode, count) -> count == 1 ? null : count - 1);
    }
    wires.remove(mention.getProvider(), mention.getFingerprint(), mention.getCredits());
  }

  int count() {
    return receipts.size();
  }

  boolean isEmpty() {
    return receipts.isEmpty();
  }

  /** Ids of the stories, the first by receipt first. */
  List<String> firstStories(int most) {
    return receipts.stream().limit(most).map(Receipt::story).toList();
  }

  /**
   * @return earliest receipt, in milliseconds
   */
  long firstSeen() {
    return receipts.first().received();
  }

  /** The mode that most have, ties by name; null where none has one. */
  String mode() {
    Entry<String, Integer> best = null;
    for (Entry<String, Integer> mode : modes.entrySet()) {
      if (best == null || mode.getValue() > best.getValue()) {
        best = mode;
      }
    }
    return best == null ? null : best.getKey();
  }

  int independentWires() {
    return wires.count();
  }
}
