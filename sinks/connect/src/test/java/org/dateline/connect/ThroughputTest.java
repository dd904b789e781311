package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.mention;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.schemas.RelationEvent;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How many rows of table event one task writes a second, each together with the row of its one
 * mention: two rows, with a sentence of 120 characters and the words of source, target and trigger.
 * Counted is from the bytes of a batch, as a consumer has them, to the commit. Beside it what the
 * same database takes of the same rows by nothing but COPY.
 */
class ThroughputTest {
  private static final String TOPIC = "events";
  private static final int BATCH = 2_000;
  private static final int BATCHES = Integer.getInteger("throughput.batches", 5);

  private final TestDatabase database = TestDatabase.fresh();
  private final PostgresSinkTask sink = new PostgresSinkTask();
  private final AvroConverter converter = Given.converter();

  private record Rate(double rows, double task, double server) {}

  /** Asserts far less than it measures, so that a busy machine does not fail it. */
  @Test
  void writesThousandsOfEventsASecond() throws Exception {
    sink.initialize(new TestContext());
    sink.start(Map.of("name", "dateline", "connection.url", database.url()));
    sink.open(List.of(new TopicPartition(TOPIC, 0)));

    // As many again before it only warm up; then all that are counted as new are revised.
    rate(0, 1);
    Rate inserted = rate(BATCHES, 1);
    Rate revised = rate(BATCHES, 2);
    sink.stop();
    double indexed = copy("INCLUDING INDEXES");
    double bare = copy("");

    print("new", inserted, bare);
    print("revised", revised, bare);
    System.out.printf(
        "nothing but COPY: %.0f a second, %.0f with the tables' indexes; load %.1f%n",
        bare, indexed, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertThat(database.rows("SELECT count(*), sum(revision) FROM event"))
        .containsExactly("%d|%d".formatted(2 * BATCHES * BATCH, 3 * BATCHES * BATCH));
    assertThat(database.rows("SELECT count(*) FROM mention"))
        .containsExactly(String.valueOf(2 * BATCHES * BATCH));
    assertThat(Math.min(inserted.rows, revised.rows)).isGreaterThan(100);
  }

  private Rate rate(int from, int revision) {
    long nanos = 0;
    long task = 0;
    Duration server = database.sinkProcessorTime();
    for (int batch = from; batch < from + BATCHES; batch++) {
      List<byte[]> values = values(batch, revision);
      long first = (revision * 1_000L + batch) * BATCH;
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      List<SinkRecord> records = new ArrayList<>(BATCH);
      for (byte[] value : values) {
        records.add(Given.on(TOPIC, 0, first + records.size(), value, converter));
      }
      sink.put(records);
      nanos += System.nanoTime() - start;
      task += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    }
    double rows = BATCHES * BATCH;
    return new Rate(
        rows * 1e9 / nanos,
        task / 1e3 / rows,
        database.sinkProcessorTime().minus(server).toNanos() / 1e3 / rows);
  }

  private static void print(String what, Rate rate, double bare) {
    System.out.printf(
        "%s: %.0f events with a mention each a second, %.2f of nothing but COPY;"
            + " processor time each: %.0f us in the task, %.0f us in the database%n",
        what, rate.rows, rate.rows / bare, rate.task, rate.server);
  }

  /** Copies what the sink wrote into tables like its own, in as many transactions. */
  private double copy(String like) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      statement.execute(
          "CREATE TEMP TABLE written AS SELECT *, row_number() OVER () - 1 AS n FROM event");
      statement.execute("DROP TABLE IF EXISTS copied_event, copied_mention");
      statement.execute("CREATE TABLE copied_event (LIKE event %s)".formatted(like));
      statement.execute("CREATE TABLE copied_mention (LIKE mention %s)".formatted(like));
      List<byte[]> events = new ArrayList<>();
      List<byte[]> mentions = new ArrayList<>();
      for (int batch = 0; batch < 2 * BATCHES; batch++) {
        String key = "SELECT pair, id FROM written WHERE n / %d = %d".formatted(BATCH, batch);
        events.add(out(copies, "SELECT * FROM event WHERE (pair, id) IN (" + key + ")"));
        mentions.add(out(copies, "SELECT * FROM mention WHERE (pair, event_id) IN (" + key + ")"));
      }
      statement.execute("DROP TABLE written");
      connection.commit();
      long start = System.nanoTime();
      for (int batch = 0; batch < events.size(); batch++) {
        copies.copyIn("COPY copied_event FROM STDIN", new ByteArrayInputStream(events.get(batch)));
        copies.copyIn(
            "COPY copied_mention FROM STDIN", new ByteArrayInputStream(mentions.get(batch)));
        connection.commit();
      }
      return events.size() * BATCH * 1e9 / (System.nanoTime() - start);
    }
  }

  private static byte[] out(CopyManager copies, String query) throws SQLException, IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    copies.copyOut("COPY (%s) TO STDOUT".formatted(query), rows);
    return rows.toByteArray();
  }

  private static List<byte[]> values(int batch, int revision) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> Given.bytes(TOPIC, event(batch * BATCH + i, revision)))
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
