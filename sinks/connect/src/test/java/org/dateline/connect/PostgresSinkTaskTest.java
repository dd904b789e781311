package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.CONSULT;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.day;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;
import static org.dateline.connect.Given.outcome;
import static org.dateline.connect.Given.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.FencedException;
import org.dateline.schemas.CodedStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The task against a real database. */
class PostgresSinkTaskTest {
  private static final TopicPartition EVENTS = new TopicPartition("events", 0);
  private static final TopicPartition DAYS = new TopicPartition("days", 0);

  private final TestDatabase database = TestDatabase.fresh();
  private final TestContext context = new TestContext();
  private final List<PostgresSinkTask> tasks = new ArrayList<>();

  @AfterEach
  void stop() {
    tasks.forEach(PostgresSinkTask::stop);
  }

  @Test
  void writesAnEventWithItsMentionsAndTheirWords() {
    task().put(List.of(on("events", 0, 7, consult(1, mention("azertac:1", "Sie telefonierten.")))));

    assertThat(
            database.rows(
                "SELECT pair, id, date, source, target, mutual, type, mode, score, status, revision,"
                    + " first_seen AT TIME ZONE 'UTC', record_partition, record_offset FROM event"))
        .containsExactly(
            "AFG-AZE|2020-05-31.AFG-AZE.CONSULT|2020-05-31|AFG|AZE|t|CONSULT|phone|1.5|ACTIVE|1"
                + "|2020-05-31 14:05:06.789|0|7");
    assertThat(
            database.rows(
                "SELECT story_id, provider, version, mode, sentence, evidence->0->>'text',"
                    + " evidence->1->>'role', fingerprint, credits FROM mention"))
        .containsExactly(
            "azertac:1|azertac|2|null|Sie telefonierten.|Telefonat|sentence|-7|[\"tass\"]");
  }

  @Test
  void writesDaysStoriesAndOutcomesToTheirTables() {
    task()
        .put(
            List.of(
                on("days", 0, 0, day(1, 2)),
                on("stories", 0, 0, story(2, "coded", "Telefonat")),
                on("outcomes", 0, 0, outcome("coded", Instant.EPOCH))));

    assertThat(database.rows("SELECT pair, date, revision, events, score_sum FROM pair_day"))
        .containsExactly("AFG-AZE|2020-05-31|1|2|3");
    assertThat(database.rows("SELECT id, version, place, place_country, dateline_date FROM story"))
        .containsExactly("azertac:1|2|Baku|AZE|2020-05-31");
    assertThat(database.rows("SELECT id, outcome, events FROM story_outcome"))
        .containsExactly("azertac:1|coded|1");
  }

  @Test
  void aRetractedEventKeepsItsRowAndLosesItsWords() {
    PostgresSinkTask task = task();
    task.put(List.of(on("events", 0, 0, consult(1, mention("azertac:1", "Worte.")))));
    task.put(List.of(on("events", 0, 1, consult(2))));

    assertThat(database.rows("SELECT status, revision, mention_count FROM event"))
        .containsExactly("RETRACTED|2|0");
    assertThat(database.rows("SELECT * FROM mention")).isEmpty();
  }

  @Test
  void mentionsAreThoseOfTheNewestRevision() {
    PostgresSinkTask task = task();
    task.put(List.of(on("events", 0, 0, consult(1, mention("a:1", "Alt."), mention("b:1", "B.")))));
    task.put(List.of(on("events", 0, 1, consult(2, mention("a:1", "Neu."), mention("c:1", "C.")))));

    assertThat(database.rows("SELECT story_id, sentence FROM mention ORDER BY 1"))
        .containsExactly("a:1|Neu.", "c:1|C.");
  }

  @Test
  void anOlderRevisionNeverOverwritesANewerOne() {
    PostgresSinkTask task = task();
    task.put(
        List.of(
            on("events", 0, 0, consult(3, mention("a:1", "Neu."))),
            on("events", 0, 1, consult(2, mention("a:1", "Alt."))),
            on("days", 0, 0, day(3, 1))));
    task.put(
        List.of(
            on("events", 0, 2, consult(1, mention("b:1", "Älter."))), on("days", 0, 1, day(2, 5))));

    assertThat(database.rows("SELECT revision, record_offset FROM event")).containsExactly("3|0");
    assertThat(database.rows("SELECT sentence FROM mention")).containsExactly("Neu.");
    assertThat(database.rows("SELECT revision, events FROM pair_day")).containsExactly("3|1");
  }

  @Test
  void aLowerVersionNeverOverwritesAHigherOneButTheSameCodedAnewDoes() {
    PostgresSinkTask task = task();
    task.put(List.of(on("stories", 0, 0, story(2, "coded", "Zweite"))));
    task.put(List.of(on("stories", 0, 1, story(1, "coded", "Erste"))));
    assertThat(database.rows("SELECT headline FROM story")).containsExactly("Zweite");

    task.put(List.of(on("stories", 0, 2, story(2, "killed", ""))));
    assertThat(database.rows("SELECT version, status, headline FROM story"))
        .containsExactly("2|killed|");
  }

  @Test
  void aDaysStoriesAreCountedWhateverBecomesOfThem() {
    PostgresSinkTask task = task();
    String days = "SELECT date, record_partition, stories FROM story_day ORDER BY date";
    CodedStory second = story(1, "coded", "Zweite");
    second.setId("azertac:2");
    CodedStory moved = story(2, "coded", "Zweite, neu");
    moved.setId("azertac:2");
    moved.setPublished(moved.getPublished().plus(Duration.ofDays(1)));

    task.put(List.of(on("stories", 0, 0, story(1, "coded", "Erste")), on("stories", 0, 1, second)));
    assertThat(database.rows(days)).containsExactly("2020-05-31|0|2");
    task.put(List.of(on("stories", 0, 2, story(1, "coded", "Erste")), on("stories", 0, 3, moved)));
    assertThat(database.rows(days)).containsExactly("2020-05-31|0|1", "2020-06-01|0|1");
    task.put(List.of(on("stories", 0, 4, story(2, "killed", ""))));
    assertThat(database.rows(days)).containsExactly("2020-05-31|0|0", "2020-06-01|0|1");
  }

  @Test
  void aPairsTotalsFollowItsDays() {
    PostgresSinkTask task = task();
    String totals = "SELECT pair, record_partition, events, score_sum FROM pair_total";

    task.put(List.of(on("days", 0, 0, day(1, 2))));
    assertThat(database.rows(totals)).containsExactly("AFG-AZE|0|2|3");
    task.put(List.of(on("days", 0, 1, day(3, 5)), on("days", 0, 2, day(2, 9))));
    assertThat(database.rows(totals))
        .as("the older revision counts nothing")
        .containsExactly("AFG-AZE|0|5|7.5");
    task.put(List.of(on("days", 0, 3, day(4, 0))));
    assertThat(database.rows(totals)).containsExactly("AFG-AZE|0|0|0");
  }

  @Test
  void offsetsAreInTheDatabaseAndWhatConnectIsTold() {
    PostgresSinkTask task = task();
    assertThat(context.seeks)
        .as("the first record, wherever the group may be with another database")
        .containsEntry(EVENTS, 0L)
        .containsEntry(DAYS, 0L);
    assertThat(task.preCommit(Map.of())).isEmpty();

    task.put(List.of(on("events", 0, 41, consult(1)), on("days", 0, 4, day(1, 1))));

    assertThat(task.preCommit(Map.of(EVENTS, new OffsetAndMetadata(99))))
        .isEqualTo(Map.of(EVENTS, new OffsetAndMetadata(42), DAYS, new OffsetAndMetadata(5)));
    assertThat(
            database.rows(
                "SELECT connector, topic, topic_partition, next_offset FROM sink_offset"
                    + " WHERE next_offset IS NOT NULL ORDER BY 2"))
        .containsExactly("dateline|days|0|5", "dateline|events|0|42");
  }

  @Test
  void aTaskStartsWhereTheDatabaseSaysAndARewindDoublesNothing() {
    List<SinkRecord> batch = List.of(on("events", 0, 3, consult(1, mention("a:1", "Worte."))));
    task().put(batch);

    PostgresSinkTask restarted = task();
    assertThat(context.seeks).containsEntry(EVENTS, 4L);
    restarted.put(batch);

    assertThat(database.rows("SELECT revision FROM event")).containsExactly("1");
    assertThat(database.rows("SELECT story_id FROM mention")).containsExactly("a:1");
    assertThat(restarted.preCommit(Map.of())).containsEntry(EVENTS, new OffsetAndMetadata(4));
  }

  @Test
  void aTaskThatLostItsPartitionCannotWrite() {
    PostgresSinkTask zombie = task();
    zombie.put(List.of(on("events", 0, 0, consult(1, mention("a:1", "Eins.")))));
    PostgresSinkTask successor = task();

    List<SinkRecord> late = List.of(on("events", 0, 1, consult(9, mention("a:1", "Spuk."))));
    assertThatThrownBy(() -> zombie.put(late))
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("events-0");

    successor.put(List.of(on("events", 0, 1, consult(2, mention("a:1", "Zwei.")))));
    assertThat(database.rows("SELECT revision FROM event")).containsExactly("2");
    assertThat(database.rows("SELECT sentence FROM mention")).containsExactly("Zwei.");
  }

  @Test
  void aLostConnectionIsOpenedAnewUnlessThePartitionWasTakenOver() {
    PostgresSinkTask zombie = task();
    PostgresSinkTask successor = task();
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'dateline-connect' AND datname = current_database()");

    List<SinkRecord> batch = List.of(on("events", 0, 0, consult(1)));
    assertThatThrownBy(() -> zombie.put(batch)).hasMessageContaining("The database is away");
    assertThatThrownBy(() -> zombie.put(batch)).isInstanceOf(FencedException.class);

    assertThatThrownBy(() -> successor.put(batch)).hasMessageContaining("The database is away");
    successor.put(batch);
    assertThat(database.rows("SELECT revision FROM event")).containsExactly("1");
  }

  @Test
  void recordsThatCannotBeWrittenAreReportedAndTheOthersWritten() {
    org.dateline.schemas.Mention twice = mention("a:1", "Doppelt.");
    task()
        .put(
            List.of(
                on("events", 0, 0, event("AFG-AZE", "one", 1, mention("a:1", "Gut."))),
                on("events", 0, 1, event("AFG-AZE", "two", 1, twice, twice)),
                new SinkRecord("events", 0, null, "key", null, null, 2),
                new SinkRecord("events", 0, null, "key", null, "text", 3),
                on(
                    "events",
                    0,
                    4,
                    org.dateline.schemas.Evidence.newBuilder()
                        .setRole("r")
                        .setField("f")
                        .setStart(0)
                        .setEnd(0)
                        .setText("t")
                        .build()),
                on("events", 0, 5, event("AFG-AZE", "three", 1, mention("a:1", "Gut.")))));

    assertThat(database.rows("SELECT id FROM event ORDER BY 1")).containsExactly("one", "three");
    assertThat(context.reports).hasSize(4);
    assertThat(context.reports.get(0)).contains("1: The record at offset 1 of events-0", "a:1");
    assertThat(context.reports.get(1)).contains("2: ", "has no value");
    assertThat(context.reports.get(2)).contains("3: ", "String", "AvroConverter");
    assertThat(context.reports.get(3))
        .contains("4: ", "no table for a org.dateline.schemas.Evidence");
    assertThat(database.rows("SELECT next_offset FROM sink_offset WHERE topic = 'events'"))
        .containsExactly("6");
  }

  @Test
  void withNobodyToReportToABadRecordFailsTheTask() {
    context.reporting = false;
    PostgresSinkTask task = task();
    List<SinkRecord> batch = List.of(new SinkRecord("events", 0, null, "key", null, null, 5));

    assertThatThrownBy(() -> task.put(batch))
        .isInstanceOf(ConnectException.class)
        .hasMessage(
            "The record at offset 5 of events-0 cannot be written:"
                + " it has no value; what is withdrawn comes as a record that says so");
    assertThat(task.preCommit(Map.of())).isEmpty();
  }

  @Test
  void textThatPostgresCannotHoldKeepsItsLength() {
    task().put(List.of(on("events", 0, 0, event("AFG-AZE", CONSULT, 1, mention("a:1", "a\0b")))));

    assertThat(database.rows("SELECT sentence, evidence->1->>'text' FROM mention"))
        .containsExactly("a\uFFFDb|a\uFFFDb");
    assertThat(context.reports).isEmpty();
  }

  @Test
  void offsetsSetThroughConnectAreSetInTheDatabase() {
    task().put(List.of(on("events", 0, 9, consult(1)), on("days", 0, 9, day(1, 1))));
    java.util.HashMap<TopicPartition, Long> offsets = new java.util.HashMap<>();
    offsets.put(EVENTS, 3L);
    offsets.put(DAYS, null);

    assertThat(new PostgresSinkConnector().alterOffsets(properties(), offsets)).isTrue();

    task();
    assertThat(context.seeks).containsEntry(EVENTS, 3L).containsEntry(DAYS, 0L);
  }

  private PostgresSinkTask task() {
    PostgresSinkTask task = new PostgresSinkTask();
    tasks.add(task);
    task.initialize(context);
    task.start(properties());
    task.open(
        List.of(EVENTS, DAYS, new TopicPartition("stories", 0), new TopicPartition("outcomes", 0)));
    return task;
  }

  private Map<String, String> properties() {
    return Map.of("name", "dateline", "connection.url", database.url());
  }
}
