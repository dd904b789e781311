package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.day;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;
import static org.dateline.connect.Given.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.FencedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those are told who listen to the database. */
class NotificationTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final List<PostgresSinkTask> tasks = new ArrayList<>();
  private Listener listener;

  @BeforeEach
  void listen() throws Exception {
    listener = new Listener(database);
  }

  @AfterEach
  void stop() throws Exception {
    tasks.forEach(PostgresSinkTask::stop);
    listener.close();
  }

  @Test
  void aCommitTellsItsOffsetsAndTheDaysThatItChanged() throws Exception {
    task()
        .put(
            List.of(
                on("events", 0, 7, consult(1, mention("a:1", "W."))),
                on("events", 0, 9, event("DEU-FRA", "x", 1, mention("a:1", "W."))),
                on("days", 0, 3, day(1, 1)),
                on("stories", 0, 0, story(2, "coded", "Telefonat"))));

    List<JsonNode> told = listener.told();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("offsets").toString())
        .isEqualTo(
            """
            [{"topic":"events","partition":0,"from":7,"next":10},\
            {"topic":"days","partition":0,"from":3,"next":4},\
            {"topic":"stories","partition":0,"from":0,"next":1}]""");
    assertThat(told.get(0).get("days").toString())
        .isEqualTo("[\"AFG-AZE/2020-05-31\",\"DEU-FRA/2020-05-31\"]");
    assertThat(told.get(0).get("more").asBoolean()).isFalse();
  }

  @Test
  void whatLosesToANewerRevisionIsNoChange() throws Exception {
    PostgresSinkTask task = task();
    task.put(List.of(on("events", 0, 0, consult(3, mention("a:1", "W.")))));
    task.put(List.of(on("events", 0, 1, consult(2, mention("a:1", "W.")))));

    List<JsonNode> told = listener.told();
    assertThat(told).hasSize(2);
    assertThat(told.get(1).get("days")).isEmpty();
  }

  @Test
  void anAbortedTransactionTellsNobody() throws Exception {
    PostgresSinkTask zombie = task();
    PostgresSinkTask successor = task();
    List<SinkRecord> batch = List.of(on("events", 0, 0, consult(1, mention("a:1", "W."))));

    assertThatThrownBy(() -> zombie.put(batch)).isInstanceOf(FencedException.class);
    assertThat(listener.told()).isEmpty();

    successor.put(batch);
    assertThat(listener.told()).hasSize(1);
  }

  /** The whole batch is refused first; only its parts are committed, and told. */
  @Test
  void partsOfABatchThatIsRefusedAreToldOnce() throws Exception {
    task()
        .put(
            List.of(
                on("events", 0, 0, event("AFG-AZE", "a", 1, mention("a:1", "W."))),
                on("events", 0, 1, event("AFG-IRN", "b", 1, mention("a:1", "W."))),
                new SinkRecord("events", 0, null, "key", null, null, 2),
                on("events", 0, 3, event("AFG-TUR", "c", 1, mention("a:1", "W.")))));

    assertThat(listener.told().stream().map(told -> told.get("offsets").get(0)).toList())
        .extracting(range -> range.get("from").asInt() + "-" + range.get("next").asInt())
        .containsExactly("0-2", "2-3", "3-4");
  }

  @Test
  void whatDoesNotFitIsLeftOutAndSaidToBe() throws Exception {
    task()
        .put(
            IntStream.range(0, 1_000)
                .mapToObj(i -> on("events", 0, i, event("ÄÖ%04d".formatted(i), "x", 1)))
                .toList());

    JsonNode told = listener.told().get(0);
    assertThat(told.get("more").asBoolean()).isTrue();
    assertThat(told.get("days").size()).isBetween(200, 500);
    assertThat(told.get("offsets").get(0).get("next").asInt()).isEqualTo(1_000);
  }

  private PostgresSinkTask task() {
    PostgresSinkTask task = new PostgresSinkTask();
    tasks.add(task);
    task.initialize(new TestContext());
    task.start(Map.of("name", "dateline", "connection.url", database.url()));
    task.open(
        List.of(
            new TopicPartition("events", 0),
            new TopicPartition("days", 0),
            new TopicPartition("stories", 0)));
    return task;
  }
}
