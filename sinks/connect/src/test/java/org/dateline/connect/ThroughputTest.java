package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final int BATCH = 2_000;

  /** Asserts far less than it measures, so that a busy machine does not fail it. */
  @Test
  void writesThousandsOfEventsASecond() {
    TestDatabase database = TestDatabase.fresh();
    PostgresSinkTask task = new PostgresSinkTask();
    task.initialize(new TestContext());
    task.start(Map.of("name", "dateline", "connection.url", database.url()));
    task.open(List.of(new TopicPartition("events", 0)));
    List<List<SinkRecord>> batches =
        IntStream.range(0, 10).mapToObj(ThroughputTest::batch).toList();

    // The first half only warms up.
    batches.subList(0, 5).forEach(task::put);
    long start = System.nanoTime();
    batches.subList(5, 10).forEach(task::put);
    double rate = 5 * BATCH / ((System.nanoTime() - start) / 1e9);
    task.stop();

    System.out.printf("%.0f events with a mention each a second%n", rate);
    assertThat(database.rows("SELECT count(*) FROM event")).containsExactly("20000");
    assertThat(rate).isGreaterThan(500);
  }

  private static List<SinkRecord> batch(int batch) {
    return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
        .mapToObj(
            i -> on("events", 0, i, event("AFG-AZE", "e" + i, 1, mention("a:" + i, "Worte."))))
        .toList();
  }
}
