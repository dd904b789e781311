package org.dateline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dateline.schemas.Topics;
import org.dateline.standalone.operate.WatchedMetrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline, every part real and a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {
  private static final int UNAVAILABLE = 503;
  private static final int ACCEPTED = 202;

  @TempDir static Path data;

  private static RunningPipeline dateline;

  @BeforeAll
  static void start() {
    dateline = RunningPipeline.start(data);
  }

  @AfterAll
  static void stop() {
    dateline.close();
  }

  @Test
  @Order(1)
  void followsAStoryThroughItsCorrectionAndItsKill() throws Exception {
    dateline.pushed("followed", 1, "usable", "Erste Fassung");
    dateline.awaitRow(
        List.of("1", "coded", "Erste Fassung"),
        "SELECT version, status, headline FROM story WHERE id = 'test:followed'");

    dateline.pushed("followed", 2, "usable", "Zweite Fassung");
    dateline.awaitRow(
        List.of("2", "coded", "Zweite Fassung"),
        "SELECT version, status, headline FROM story WHERE id = 'test:followed'");

    dateline.pushed("followed", 3, "canceled", "Zweite Fassung");
    dateline.awaitRow(
        List.of("3", "killed", ""),
        "SELECT version, status, headline FROM story WHERE id = 'test:followed'");
    dateline.awaitRow(
        List.of("3", "killed"),
        "SELECT version, outcome FROM story_outcome WHERE id = 'test:followed'");
  }

  @Test
  @Order(2)
  void aRecordThatIsNoStoryGoesToDeadLettersAndTheStreamGoesOn() throws Exception {
    byte[] noAvro = "this is no Avro".getBytes(StandardCharsets.UTF_8);
    byte[] unknownId = ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).putInt(0).array();
    dateline.send(Topics.STORIES, "test:poison", noAvro);
    dateline.send(Topics.STORIES, "test:poison", unknownId);

    dateline.pushed("after-poison", 1, "usable", "Danach");

    dateline.awaitRow(
        List.of("coded"), "SELECT outcome FROM story_outcome WHERE id = 'test:after-poison'");
    assertThat(dateline.read(Topics.DEAD_LETTERS, 2)).containsExactlyInAnyOrder(noAvro, unknownId);
  }

  @Test
  @Order(3)
  void catchesUpAfterPostgresWasAwayAndDoublesNothing() throws Exception {
    dateline.pushed("before", 1, "usable", "Davor");
    dateline.awaitRow(List.of("1"), "SELECT count(*) FROM story WHERE id = 'test:before'");

    dateline.killPart(Part.DATABASE);
    for (int i = 0; i < 20; i++) {
      dateline.pushed("away-" + i, 1, "usable", "Die Datenbank ist fort");
    }

    dateline.awaitRow(
        List.of("20"), "SELECT count(*) FROM story WHERE id LIKE 'test:away-%' AND version = 1");
    dateline.awaitRow(List.of("1"), "SELECT count(*) FROM story WHERE id = 'test:before'");
  }

  @Test
  @Order(4)
  void saysNoWhileTheBrokerIsAwayAndCountsOnceWhatIsSentAgain() throws Exception {
    dateline.killPart(Part.BROKER);

    int first = dateline.push("no-broker", 1, "usable", "Ohne Broker");
    assertThat(first).isIn(UNAVAILABLE, ACCEPTED);
    dateline.awaitPushed("no-broker", 1, "usable", "Ohne Broker");
    dateline.awaitPushed("no-broker", 1, "usable", "Ohne Broker");

    dateline.awaitRow(
        List.of("1", "repeated"),
        "SELECT version, outcome FROM story_outcome WHERE id = 'test:no-broker'");
    dateline.awaitRow(
        List.of("1"),
        "SELECT count(*) FROM story WHERE id = 'test:no-broker' AND status = 'coded'");
  }

  @Test
  @Order(5)
  void everyLawHoldsAfterAllThat() throws Exception {
    dateline.awaitLaws();
  }

  @Test
  @Order(6)
  void keepsDataAndSchemaIdsOverARestart() throws Exception {
    JsonNode stories = dateline.schema(Topics.STORIES);
    JsonNode coded = dateline.schema(Topics.CODED_STORIES);
    assertThat(stories.path("id").isInt()).isTrue();
    assertThat(coded.path("id")).isNotEqualTo(stories.path("id"));
    dateline.close();

    dateline = RunningPipeline.start(data);

    assertThat(dateline.schema(Topics.STORIES)).isEqualTo(stories);
    assertThat(dateline.schema(Topics.CODED_STORIES)).isEqualTo(coded);
    dateline.awaitRow(List.of("1"), "SELECT count(*) FROM story WHERE id = 'test:before'");
    dateline.pushed("before", 1, "usable", "Davor");
    dateline.awaitRow(
        List.of("repeated"), "SELECT outcome FROM story_outcome WHERE id = 'test:before'");
    dateline.pushed("before", 2, "usable", "Danach");
    dateline.awaitRow(
        List.of("2", "Danach"), "SELECT version, headline FROM story WHERE id = 'test:before'");
  }

  @Test
  @Order(1)
  void everyMetricOfKafkasThatIsWatchedIsTold() throws Exception {
    String told = dateline.metrics();
    List<String> missing =
        WatchedMetrics.all().stream()
            .filter(name -> name.matches("(kafka|jvm|process)_.*"))
            .filter(name -> !WatchedMetrics.isOfConnect(name))
            .filter(name -> !told.contains("\n" + name + "{") && !told.contains("\n" + name + " "))
            .toList();

    assertThat(missing).isEmpty();
  }
}
