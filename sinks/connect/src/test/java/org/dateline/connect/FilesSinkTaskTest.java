package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;
import static org.dateline.connect.Given.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.files.FilesSinkConnector;
import org.dateline.connect.files.FilesSinkTask;
import org.dateline.schemas.RelationEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the task's files come to be, through crashes and successors. */
class FilesSinkTaskTest {
  private static final TopicPartition EVENTS = new TopicPartition("events", 0);
  private static final String MAY = "events/year=2020/month=05/";
  private static final String JUNE = "events/year=2020/month=06/";

  @TempDir Path directory;

  private final TestContext context = new TestContext();
  private final List<FilesSinkTask> tasks = new ArrayList<>();

  @AfterEach
  void stop() {
    tasks.forEach(FilesSinkTask::stop);
  }

  @Test
  void eachMonthsRowsGoToTheMonthsFolderUnderTheRangesName() throws IOException {
    task(1).put(List.of(may(7), june(8), may(9)));

    assertThat(files()).containsExactlyInAnyOrder(MAY + name(7, 9), JUNE + name(7, 9));
  }

  @Test
  void rowsWaitForTheirFileAndAreNotCommittedBefore() throws IOException {
    FilesSinkTask task = task(3);
    task.put(List.of(may(0), may(1)));
    assertThat(files()).isEmpty();
    assertThat(committed(task, 2)).isEqualTo(0);

    task.put(List.of(may(2)));
    assertThat(files()).containsExactly(MAY + name(0, 2));
    assertThat(committed(task, 3)).isEqualTo(3);
  }

  @Test
  void whatWaitsIsWrittenOnceItIsOldEnough() throws IOException {
    FilesSinkTask task = start(Map.of("rotate.interval.ms", "1"), EVENTS);
    task.put(List.of(may(0)));
    Eventually.holds(
        () -> {
          task.put(List.of());
          return !files().isEmpty();
        },
        () -> "no file");
    assertThat(files()).containsExactly(MAY + name(0, 0));
  }

  @Test
  void whatWaitsIsWrittenWhenThePartitionGoes() throws IOException {
    FilesSinkTask task = task(100);
    task.put(List.of(may(0)));
    task.close(Set.of(EVENTS));
    assertThat(files()).containsExactly(MAY + name(0, 0));
  }

  @Test
  void recordsThatComeAgainAreLeftOut() throws IOException {
    FilesSinkTask before = task(1);
    before.put(List.of(may(0), may(1)));
    before.stop();

    FilesSinkTask task = task(1);
    task.put(List.of(may(0), may(1), may(2)));
    task.put(List.of(may(2), may(3)));

    assertThat(files())
        .containsExactlyInAnyOrder(MAY + name(0, 1), MAY + name(2, 2), MAY + name(3, 3));
  }

  @Test
  void ofABatchThatWasNotDecidedNothingIsLeft() throws IOException {
    task(1).put(List.of(may(0)));
    tasks.remove(0).stop();
    Files.createDirectories(directory.resolve(JUNE));
    Files.createFile(directory.resolve(MAY + "." + name(1, 4) + ".tmp"));
    Files.createFile(directory.resolve(JUNE + "." + name(1, 4) + ".tmp"));

    task(1).put(List.of(may(1)));

    assertThat(files()).containsExactlyInAnyOrder(MAY + name(0, 0), MAY + name(1, 1));
  }

  @Test
  void aBatchThatWasDecidedIsFinished() throws IOException {
    task(1).put(List.of(may(0), june(1)));
    tasks.remove(0).stop();
    Files.move(
        directory.resolve(JUNE + name(0, 1)), directory.resolve(JUNE + "." + name(0, 1) + ".tmp"));

    task(1).put(List.of(may(0), june(1)));

    assertThat(files()).containsExactlyInAnyOrder(MAY + name(0, 1), JUNE + name(0, 1));
    assertThat(rows("events", "parquet")).containsExactly("2");
  }

  @Test
  void leavesAloneWhatIsNotItsOwn() throws IOException {
    Files.createDirectories(directory.resolve(MAY));
    Path theirs = Files.createFile(directory.resolve(MAY + ".notes.tmp"));
    Path compacted = Files.createFile(directory.resolve(MAY + "compacted.parquet"));
    Path csv =
        Files.createFile(
            directory.resolve(MAY + "." + name(5, 9).replace("parquet", "csv") + ".tmp"));
    Path elsewhere =
        Files.createFile(directory.resolve(MAY + "." + name(5, 9).replace("-0-", "-1-") + ".tmp"));

    task(1).put(List.of(may(0)));

    assertThat(List.of(theirs, compacted, csv, elsewhere)).allMatch(Files::exists);
    assertThat(files()).contains(MAY + name(0, 0));
  }

  @Test
  void aSuccessorWaitsForATaskThatStillHasThePartition() throws IOException {
    FilesSinkTask zombie = task(100);
    zombie.put(List.of(may(0)));

    FilesSinkTask successor = task(1);
    assertThatThrownBy(() -> successor.put(List.of(may(0))))
        .isInstanceOf(RetriableException.class)
        .hasMessageContaining("events-0");
    assertThat(context.timeout).isPositive();

    zombie.stop();
    successor.put(List.of(may(0), may(1)));
    assertThat(files()).containsExactlyInAnyOrder(MAY + name(0, 0), MAY + name(1, 1));
  }

  @Test
  void aRecordThatBelongsIntoNoFileIsReportedAndTheOthersAreWritten() throws IOException {
    FilesSinkTask task = task(1);
    task.put(List.of(may(0), on("events", 0, 1, outcome("coded", Instant.EPOCH)), may(2)));

    assertThat(context.reports)
        .singleElement()
        .asString()
        .startsWith("1: ")
        .contains("StoryOutcome");
    assertThat(files()).containsExactly(MAY + name(0, 2));
    assertThat(committed(task, 3)).isEqualTo(3);

    context.reporting = false;
    SinkRecord tombstone = new SinkRecord("events", 0, null, "key", null, null, 3);
    assertThatThrownBy(() -> task.put(List.of(tombstone)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("offset 3 of events-0");
  }

  @Test
  void aDirectoryThatCannotBeWrittenFailsTheTaskWithItsName() throws IOException {
    Files.createFile(directory.resolve("events"));
    assertThatThrownBy(() -> task(1).put(List.of(may(0))))
        .isInstanceOf(ConnectException.class)
        .isNotInstanceOf(RetriableException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("MiB");

    Files.delete(directory.resolve("events"));
    tasks.remove(0).stop();
    task(1).put(List.of(may(0)));
    assertThat(files()).containsExactly(MAY + name(0, 0));
  }

  @Test
  void offsetsBelowTheFilesEndAreRefused() {
    task(1).put(List.of(may(0), may(1)));
    FilesSinkConnector connector = new FilesSinkConnector();

    assertThat(connector.alterOffsets(config(Map.of()), Map.of(EVENTS, 2L))).isTrue();
    Map<TopicPartition, Long> reset = new HashMap<>();
    reset.put(EVENTS, null);
    assertThatThrownBy(() -> connector.alterOffsets(config(Map.of()), reset))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("hold events-0 up to offset 1");
  }

  @Test
  void aWrongConfigurationIsRefusedWithItsReason() {
    FilesSinkConnector connector = new FilesSinkConnector();
    assertThatThrownBy(() -> connector.start(config(Map.of("path", "data"))))
        .hasMessageContaining("absolute path");
    assertThatThrownBy(() -> connector.start(config(Map.of("format", "orc"))))
        .hasMessageContaining("parquet, csv");
    assertThatThrownBy(
            () ->
                connector.start(
                    config(Map.of("consumer.override.isolation.level", "read_uncommitted"))))
        .hasMessageContaining("read_committed");
  }

  private static SinkRecord may(long offset) {
    return on("events", 0, offset, consult(offset + 1, mention("azertac:1", "Worte.")));
  }

  private static SinkRecord june(long offset) {
    RelationEvent event = event("AFG-AZE", "june", offset + 1, mention("azertac:1", "Worte."));
    event.setDate(LocalDate.of(2020, 6, 1));
    return on("events", 0, offset, event);
  }

  private static String name(long first, long last) {
    return "events-0-%019d-%019d.parquet".formatted(first, last);
  }

  private FilesSinkTask task(int flushSize) {
    return start(Map.of("flush.size", String.valueOf(flushSize)), EVENTS);
  }

  private FilesSinkTask start(Map<String, String> config, TopicPartition partition) {
    FilesSinkTask task = new FilesSinkTask();
    task.initialize(context);
    task.start(config(config));
    task.open(List.of(partition));
    tasks.add(task);
    return task;
  }

  private Map<String, String> config(Map<String, String> config) {
    Map<String, String> all = new HashMap<>(Map.of("path", directory.toString()));
    all.putAll(config);
    return all;
  }

  private static long committed(FilesSinkTask task, long position) {
    return task.preCommit(Map.of(EVENTS, new OffsetAndMetadata(position))).get(EVENTS).offset();
  }

  private List<String> rows(String table, String format) {
    try (Duck duck = new Duck(directory)) {
      return duck.rows("SELECT count(*) FROM '/data/dateline/%s/**/*.%s'".formatted(table, format));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> files() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .filter(file -> !file.startsWith(".locks"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
