package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.schemas.RelationEvent;
import org.junit.jupiter.api.Test;

/**
 * How many rows of table event one task writes a second, each together with the row of its one
 * mention: two rows, with a sentence of 120 characters and the words of source, target and trigger.
 * Counted is from the batch in memory, already decoded, to the commit.
 */
class ThroughputTest {
  private static final int BATCH = 2_000;
  private static final int BATCHES = Integer.getInteger("throughput.batches", 10);

  private final TestDatabase database = TestDatabase.fresh();
  private final PostgresSinkTask sink = new PostgresSinkTask();

  /** Asserts far less than it measures, so that a busy machine does not fail it. */
  @Test
  void writesThousandsOfEventsASecond() {
    sink.initialize(new TestContext());
    sink.start(Map.of("name", "dateline", "connection.url", database.url()));
    sink.open(List.of(new TopicPartition("events", 0)));

    // As many again before it only warm up; then all that are counted as new are revised.
    rate("warming up", 0, 1);
    double inserted = rate("new", BATCHES, 1);
    double revised = rate("revised", BATCHES, 2);
    sink.stop();

    assertThat(database.rows("SELECT count(*), sum(revision) FROM event"))
        .containsExactly("%d|%d".formatted(2 * BATCHES * BATCH, 3 * BATCHES * BATCH));
    assertThat(database.rows("SELECT count(*) FROM mention"))
        .containsExactly(String.valueOf(2 * BATCHES * BATCH));
    assertThat(Math.min(inserted, revised)).isGreaterThan(100);
  }

  private double rate(String what, int from, int revision) {
    long nanos = 0;
    Duration task = Duration.ZERO;
    Duration server = database.sinkProcessorTime();
    for (int batch = from; batch < from + BATCHES; batch++) {
      List<SinkRecord> records = batch(batch, revision);
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      sink.put(records);
      nanos += System.nanoTime() - start;
      task = task.plusNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }
    int rows = BATCHES * BATCH;
    double rate = rows / (nanos / 1e9);
    System.out.printf(
        "%s: %.0f events with a mention each a second; processor time each: %.0f us in the task,"
            + " %.0f us in the database; load %.1f%n",
        what,
        rate,
        task.toNanos() / 1e3 / rows,
        database.sinkProcessorTime().minus(server).toNanos() / 1e3 / rows,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return rate;
  }

  private static List<SinkRecord> batch(int batch, int revision) {
    return IntStream.range(0, BATCH)
        .mapToObj(
            i ->
                on(
                    "events",
                    0,
                    (revision * 1_000L + batch) * BATCH + i,
                    event(batch * BATCH + i, revision)))
        .toList();
  }

  /** Among 600 pairs, on 3,000 days. */
  private static RelationEvent event(int number, int revision) {
    String pair = "%03d-ZZZ".formatted(number % 600);
    RelationEvent event =
        Given.event(
            pair,
            "e" + number,
            revision,
            mention("azertac:" + number, "Das ist ein Satz. ".repeat(7)));
    event.setDate(LocalDate.of(2020, 1, 1).plusDays(number * 7 % 3_000));
    return event;
  }
}
