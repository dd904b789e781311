package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a task tells through its worker's metrics. */
class SinkMetricsTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final TestContext context = new TestContext();
  private final PostgresSinkTask task = new PostgresSinkTask();

  @BeforeEach
  void start() {
    task.initialize(context);
    task.start(Map.of("name", "dateline", "connection.url", database.url()));
    task.open(List.of(new TopicPartition("events", 0)));
  }

  @AfterEach
  void stop() {
    task.stop();
  }

  @Test
  void theReadmeListsThem() throws Exception {
    TreeSet<String> registered = new TreeSet<>();
    for (MetricName name : context.metrics.metrics().keySet()) {
      if (name.group().equals("plugins")) {
        assertThat(name.description()).isNotEmpty();
        registered.add(name.name() + (name.tags().containsKey("table") ? "|table" : "|"));
      }
    }
    TreeSet<String> documented = new TreeSet<>();
    Pattern row = Pattern.compile("\\| `([a-z-]+)` \\| (?:`(table)`)? ?\\|.*");
    Files.readString(Path.of("README.md"))
        .replaceAll("(?s).*\n## Metrics\n", "")
        .replaceAll("(?s)\n## .*", "")
        .lines()
        .map(row::matcher)
        .filter(matched -> matched.matches())
        .forEach(
            matched ->
                documented.add(
                    matched.group(1) + "|" + (matched.group(2) == null ? "" : matched.group(2))));

    assertThat(documented).isEqualTo(registered).isNotEmpty();
  }

  @Test
  void rowsAreCountedByTableAndOlderRevisionsApart() {
    task.put(
        List.of(
            on("events", 0, 0, consult(2, mention("a:1", "W."), mention("b:1", "W."))),
            on("events", 0, 1, consult(1, mention("a:1", "W.")))));
    task.put(List.of(on("events", 0, 2, consult(1, mention("a:1", "W.")))));

    assertThat(value("rows-written-total", "event")).isEqualTo(1);
    assertThat(value("rows-written-total", "mention")).isEqualTo(2);
    assertThat(value("rows-written-total", "pair_day")).isZero();
    assertThat(value("rows-refused-total", "event")).isEqualTo(2);
    assertThat(value("batch-records-max", null)).isEqualTo(2);
    assertThat(value("batch-records-avg", null)).isEqualTo(1.5);
    assertThat(value("batch-time-ms-max", null)).isBetween(0.0, 60_000.0);
  }

  @Test
  void lagIsFromARecordsTimestampToItsCommit() {
    SinkRecord aged = on("events", 0, 0, consult(1, mention("a:1", "W.")));
    long before = System.currentTimeMillis() - aged.timestamp();
    task.put(List.of(aged));
    long after = System.currentTimeMillis() - aged.timestamp();

    assertThat(value("lag-ms-max", null)).isBetween((double) before, (double) after);
  }

  @Test
  void retriesAndWhatCannotBeWrittenAreCounted() {
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'dateline-connect' AND datname = current_database()");
    List<SinkRecord> batch = List.of(on("events", 0, 0, consult(1)));
    assertThatThrownBy(() -> task.put(batch)).isInstanceOf(RetriableException.class);
    task.put(batch);
    task.put(List.of(new SinkRecord("events", 0, null, "key", null, null, 1)));

    assertThat(value("retries-total", null)).isEqualTo(1);
    assertThat(value("errant-records-total", null)).isEqualTo(1);
  }

  private double value(String name, String table) {
    return context.metrics.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(name))
        .filter(metric -> table == null || table.equals(metric.getKey().tags().get("table")))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .findFirst()
        .orElseThrow();
  }
}
