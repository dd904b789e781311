package org.dateline.connect;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Avg;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.metrics.stats.Max;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.Changes;

/**
 * What a task does, among the worker's own metrics: Connect adds connector and task, shows them
 * through JMX and takes them away with the task. Averages and maxima are those of Kafka's sample
 * window, the last minute unless the worker is told otherwise.
 */
final class SinkMetrics {
  private final PluginMetrics metrics;
  private final Map<String, Sensor> written = new HashMap<>();
  private final Map<String, Sensor> refused = new HashMap<>();
  private final Sensor records;
  private final Sensor time;
  private final Sensor lag;
  private final Sensor retries;
  private final Sensor errant;

  SinkMetrics(PluginMetrics metrics, List<String> tables) {
    this.metrics = metrics;
    for (String table : tables) {
      written.put(table, total("rows-written-total", "Rows written, by table.", table));
      refused.put(
          table,
          total("rows-refused-total", "Rows that lost to a newer revision, by table.", table));
    }
    records = window("batch-records", "Records of a batch.");
    time = window("batch-time-ms", "Milliseconds that a batch's transaction took.");
    lag = window("lag-ms", "Milliseconds from a record's timestamp to its commit here.");
    retries = total("retries-total", "Times that a batch had to wait for the database.");
    errant = total("errant-records-total", "Records that were reported as not writable.");
  }

  /** A batch is committed. */
  void committed(Collection<SinkRecord> batch, Changes changes, long millis) {
    changes.written().forEach((table, rows) -> written.get(table).record(rows));
    changes.refused().forEach((table, rows) -> refused.get(table).record(rows));
    records.record(batch.size());
    time.record(millis);
    long now = System.currentTimeMillis();
    for (SinkRecord committed : batch) {
      if (committed.timestamp() != null) {
        lag.record(now - committed.timestamp());
      }
    }
  }

  void retried() {
    retries.record();
  }

  void reported() {
    errant.record();
  }

  private Sensor total(String name, String meaning, String... table) {
    LinkedHashMap<String, String> tags = new LinkedHashMap<>();
    List.of(table).forEach(value -> tags.put("table", value));
    Sensor sensor = metrics.addSensor(name + String.join("", table));
    sensor.add(metrics.metricName(name, meaning, tags), new CumulativeSum());
    return sensor;
  }

  private Sensor window(String name, String meaning) {
    Sensor sensor = metrics.addSensor(name);
    LinkedHashMap<String, String> none = new LinkedHashMap<>();
    sensor.add(metrics.metricName(name + "-avg", meaning + " Average.", none), new Avg());
    sensor.add(metrics.metricName(name + "-max", meaning + " Most.", none), new Max());
    return sensor;
  }
}
