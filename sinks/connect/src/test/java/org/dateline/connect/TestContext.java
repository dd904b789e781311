package org.dateline.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Remembers what a task asks of its worker. */
final class TestContext implements SinkTaskContext {
  final Map<TopicPartition, Long> seeks = new HashMap<>();
  final List<String> reports = new ArrayList<>();
  final Metrics metrics = new Metrics();
  private int tasks;
  boolean reporting = true;
  long timeout;

  @Override
  public Map<String, String> configs() {
    return Map.of();
  }

  @Override
  public void offset(Map<TopicPartition, Long> offsets) {
    seeks.putAll(offsets);
  }

  @Override
  public void offset(TopicPartition partition, long offset) {
    seeks.put(partition, offset);
  }

  @Override
  public void timeout(long timeoutMs) {
    timeout = timeoutMs;
  }

  @Override
  public Set<TopicPartition> assignment() {
    return Set.of();
  }

  @Override
  public void pause(TopicPartition... partitions) {}

  @Override
  public void resume(TopicPartition... partitions) {}

  @Override
  public void requestCommit() {}

  @Override
  public ErrantRecordReporter errantRecordReporter() {
    return reporting
        ? (errant, error) -> {
          reports.add(errant.kafkaOffset() + ": " + error.getMessage());
          return CompletableFuture.completedFuture(null);
        }
        : null;
  }

  @Override
  public PluginMetrics pluginMetrics() {
    return new PluginMetricsImpl(
        metrics, Map.of("connector", "dateline", "task", String.valueOf(tasks++)));
  }
}
