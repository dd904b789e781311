package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.CONSULT;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.day;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.files.FilesSinkTask;
import org.dateline.schemas.RelationEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as DuckDB reads them, with the statements of FILES.md. */
class FilesReadTest {
  private static final List<String> NASTY =
      List.of(
          "=HYPERLINK(\"http://x\")",
          "+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "＝1",
          "Zeile eins\r\nZeile zwei, mit \"Worten\"",
          " vorn und hinten ",
          "",
          "Баку и Кабул");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv"})
  void everyColumnComesWithItsType(String format) throws Exception {
    write(format, on("events", 0, 0, consult(3, mention("azertac:1", "Sie telefonierten."))));
    write(format, on("days", 0, 0, day(2, 1)));
    try (Duck duck = new Duck(directory)) {
      duck.withDocumentedViews(format);
      assertThat(
              duck.rows(
                  "SELECT pair, id, date, source, target, mutual, type, quad, mode, score, cameo,"
                      + " retracted, revision, epoch_ms(first_seen), epoch_ms(last_changed),"
                      + " mention_count, wires, story_id, provider, language, headline, sentence,"
                      + " year, CAST(month AS INTEGER) FROM event"))
          .containsExactly(
              "AFG-AZE|2020-05-31.AFG-AZE.CONSULT|2020-05-31|AFG|AZE|true|CONSULT"
                  + "|verbal-cooperation|phone|1.5|04|false|3|1590933906789|1590933909789|1|1"
                  + "|azertac:1|azertac|de|Telefonat der Außenminister|Sie telefonierten.|2020|5");
      assertThat(
              duck.rows(
                  "SELECT typeof(date), typeof(score), typeof(revision), typeof(retracted),"
                      + " typeof(last_changed) FROM event"))
          .containsExactly("DATE|DOUBLE|BIGINT|BOOLEAN|TIMESTAMP WITH TIME ZONE");
      assertThat(duck.rows("SELECT * EXCLUDE (last_changed) FROM pair_day"))
          .containsExactly("AFG-AZE|2020-05-31|false|2|1|1|0|0|0|0|0|1.5|1.5|1|1|05|2020");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv"})
  void theLatestRevisionWinsAndARetractedOneIsGone(String format) throws Exception {
    write(
        format,
        on("events", 0, 0, consult(1, mention("azertac:1", "Erst."))),
        on("events", 0, 1, event("AFG-AZE", "other", 1, mention("azertac:1", "Worte."))));
    write(format, on("days", 0, 0, day(1, 2)));
    write(format, on("events", 0, 2, consult(2, mention("azertac:1", "Dann."))));
    write(format, on("events", 0, 3, event("AFG-AZE", "other", 2)));
    try (Duck duck = new Duck(directory)) {
      duck.withDocumentedViews(format);
      assertThat(duck.rows("SELECT id, revision, sentence FROM event"))
          .containsExactly(CONSULT + "|2|Dann.");
      assertThat(duck.rows("SELECT count(*) FROM pair_day")).containsExactly("1");
      write(format, on("days", 0, 1, day(2, 0)));
      assertThat(duck.rows("SELECT count(*) FROM pair_day")).containsExactly("0");
    }
  }

  @Test
  void inCsvNoTextIsAFormulaAndElseNoneIsChanged() throws Exception {
    write("csv", nasty());
    try (Duck duck = new Duck(directory)) {
      List<String> read =
          duck.rows(
              "SELECT sentence FROM read_csv('/data/dateline/events/**/*.csv', header = true,"
                  + " all_varchar = true, allow_quoted_nulls = false) ORDER BY CAST(revision AS INTEGER)");
      for (int i = 0; i < NASTY.size(); i++) {
        assertThat(read.get(i)).isEqualTo(i < 6 ? "'" + NASTY.get(i) : NASTY.get(i));
      }
      assertThat(duck.rows("SELECT min(score) FROM read_csv('/data/dateline/events/**/*.csv')"))
          .containsExactly("1.5");
    }
  }

  @Test
  void inParquetTextIsAsItCame() throws Exception {
    write("parquet", nasty());
    try (Duck duck = new Duck(directory)) {
      assertThat(
              duck.rows(
                  "SELECT sentence FROM '/data/dateline/events/**/*.parquet' ORDER BY revision"))
          .isEqualTo(NASTY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv"})
  void wordsAreThereOnlyWhereTheyAreWanted(String format) throws Exception {
    write(format, Map.of(), on("events", 0, 0, consult(1, mention("azertac:1", "Worte."))));
    write(format, Map.of(), on("days", 0, 0, day(1, 1)));
    try (Duck duck = new Duck(directory)) {
      duck.withDocumentedViews(format);
      assertThat(duck.rows("SELECT column_name FROM (DESCRIBE event)"))
          .contains("story_id")
          .doesNotContain("headline", "sentence");
    }
  }

  @Test
  void aMonthThatIsCompactedReadsTheSame() throws Exception {
    write(
        "parquet",
        on("events", 0, 0, consult(1, mention("azertac:1", "Erst."))),
        on("events", 0, 1, event("AFG-AZE", "killed", 1, mention("azertac:2", "Worte."))));
    write("parquet", on("events", 0, 2, consult(2, mention("azertac:1", "Dann."))));
    write("parquet", on("events", 0, 3, event("AFG-AZE", "killed", 2)));
    write("parquet", on("days", 0, 0, day(1, 2)));
    try (Duck duck = new Duck(directory)) {
      String compact = duck.withDocumentedViews("parquet");
      List<String> before = duck.rows("SELECT * FROM event");
      List<Path> old = files("events");

      duck.execute(compact);
      assertThat(duck.rows("SELECT * FROM event")).isEqualTo(before);
      for (Path file : old) {
        Files.delete(file);
      }

      assertThat(before).hasSize(1);
      assertThat(duck.rows("SELECT * FROM event")).isEqualTo(before);
      write("parquet", on("events", 0, 4, consult(3, mention("azertac:1", "Zuletzt."))));
      assertThat(duck.rows("SELECT sentence FROM event")).containsExactly("Zuletzt.");
    }
  }

  private static SinkRecord[] nasty() {
    return Stream.iterate(0, i -> i < NASTY.size(), i -> i + 1)
        .map(
            i -> {
              RelationEvent event =
                  event("AFG-AZE", "e" + i, i + 1, mention("azertac:1", NASTY.get(i)));
              return on("events", 0, i, event);
            })
        .toArray(SinkRecord[]::new);
  }

  private void write(String format, SinkRecord... records) {
    write(format, Map.of("include.text", "true"), records);
  }

  private void write(String format, Map<String, String> config, SinkRecord... records) {
    Map<String, String> all = new HashMap<>(config);
    all.putAll(Map.of("path", directory.toString(), "format", format));
    FilesSinkTask task = new FilesSinkTask();
    task.initialize(new TestContext());
    task.start(all);
    task.open(List.of(new TopicPartition(records[0].topic(), 0)));
    task.put(List.of(records));
    task.stop();
  }

  private List<Path> files(String table) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve(table))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
