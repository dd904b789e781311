package org.dateline.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Tells the state of the streams, which Kafka has as a word only, and how much is to be restored.
 */
final class StreamsState implements StateRestoreListener {
  private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

  StreamsState(MeterRegistry registry) {
    Gauge.builder("dateline.streams.restore.remaining.records", this::remaining)
        .description("Records of changelogs that are still to be restored")
        .register(registry);
  }

  /** One series for each state, of which the present one is 1. */
  static void bind(MeterRegistry registry, Supplier<State> now) {
    for (State state : State.values()) {
      Gauge.builder("dateline.streams.state", () -> now.get() == state ? 1 : 0)
          .description("1 for the state that the streams are in, 0 for the others")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private long remaining() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    remaining.put(partition, to - from);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long to, long records) {
    remaining.computeIfPresent(partition, (key, before) -> Math.max(0, before - records));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long records) {
    remaining.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long records) {
    remaining.remove(partition);
  }
}
