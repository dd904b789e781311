package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;

/**
 * What stands: the events that are not retracted and the days that are not empty, by key, revisions
 * and times of change apart.
 */
record Live(SortedMap<String, RelationEvent> events, SortedMap<String, PairDay> days) {
  /** Of the newest records under their keys. */
  static Live of(Map<String, RelationEvent> events, Map<String, PairDay> days) {
    Live live = new Live(new TreeMap<>(), new TreeMap<>());
    events.forEach(
        (key, event) -> {
          if (event.getStatus().equals("ACTIVE")) {
            live.events.put(
                key,
                RelationEvent.newBuilder(event)
                    .setRevision(0)
                    .setLastChanged(Instant.EPOCH)
                    .build());
          }
        });
    days.forEach(
        (key, day) -> {
          if (day.getEventCount() > 0) {
            live.days.put(
                key, PairDay.newBuilder(day).setRevision(0).setLastChanged(Instant.EPOCH).build());
          }
        });
    return live;
  }

  /** Fails unless both are the same, byte for byte. */
  void isSameAs(Live expected) {
    // The first two say what differs so that one can read it.
    assertThat(events).isEqualTo(expected.events);
    assertThat(days).isEqualTo(expected.days);
    assertThat(bytes()).isEqualTo(expected.bytes());
  }

  private Map<String, ByteBuffer> bytes() {
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    try {
      for (var event : events.entrySet()) {
        bytes.put(event.getKey(), event.getValue().toByteBuffer());
      }
      for (var day : days.entrySet()) {
        bytes.put(day.getKey(), day.getValue().toByteBuffer());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
