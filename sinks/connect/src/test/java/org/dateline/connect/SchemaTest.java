package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.day;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;
import static org.dateline.connect.Given.outcome;
import static org.dateline.connect.Given.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.dateline.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables and views that the task makes. */
class SchemaTest {
  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void write() {
    PostgresSinkTask task = new PostgresSinkTask();
    task.initialize(new TestContext());
    task.start(Map.of("name", "dateline", "connection.url", database.url()));
    task.open(
        Stream.of("events", "days", "stories", "outcomes")
            .map(topic -> new TopicPartition(topic, 0))
            .toList());
    task.put(
        List.of(
            on("events", 0, 0, consult(1, mention("azertac:1", "W."))),
            on("days", 0, 0, day(1, 2)),
            on("stories", 0, 0, story(2, "coded", "Telefonat")),
            on("outcomes", 0, 0, outcome("coded", Instant.EPOCH))));
    task.stop();
  }

  @Test
  void everyTableAndColumnHasAComment() {
    assertThat(
            database.rows(
                "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON"
                    + " a.attrelid = c.oid AND a.attnum > 0 WHERE c.relkind = 'r' AND"
                    + " c.relnamespace = 'public'::regnamespace AND"
                    + " (obj_description(c.oid) IS NULL OR col_description(c.oid, a.attnum) IS NULL)"))
        .isEmpty();
  }

  @Test
  void aReaderMayReadAllTablesAndViewsAndWriteNone() {
    String may =
        "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'v')"
            + " AND relnamespace = 'public'::regnamespace"
            + " AND has_table_privilege('dateline_reader', oid, '%s')";
    assertThat(database.rows(may.formatted("SELECT"))).containsExactly("15");
    assertThat(database.rows(may.formatted("INSERT, UPDATE, DELETE, TRUNCATE")))
        .containsExactly("0");
    assertThatThrownBy(() -> database.execute("SET ROLE dateline_reader; DELETE FROM sink_offset"))
        .hasStackTraceContaining("permission denied for table sink_offset");
  }

  /** On a server of its own: another test's database would have made the role. */
  @Test
  void aUserWhoMayNotMakeRolesStillGetsTheTables() {
    try (EmbeddedDatabase server = EmbeddedDatabase.start()) {
      TestDatabase plain = TestDatabase.on(server.port());
      plain.execute("CREATE ROLE plain LOGIN; GRANT CREATE ON SCHEMA public TO plain");
      PostgresSinkTask task = new PostgresSinkTask();
      task.initialize(new TestContext());
      task.start(Map.of("name", "x", "connection.url", plain.url(), "connection.user", "plain"));
      task.open(List.of(new TopicPartition("events", 0)));
      task.stop();

      assertThat(plain.rows("SELECT max(version) FROM schema_version")).containsExactly("4");
      assertThat(plain.rows("SELECT to_regrole('dateline_reader')")).containsExactly("null");
    }
  }

  @Test
  void theReadmesExamplesRun() throws Exception {
    List<String> examples =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(example -> example.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
    for (String example : examples) {
      for (String statement : example.split(";")) {
        if (!statement.isBlank() && !statement.contains("sink_offset")) {
          assertThat(database.rows(statement)).as(statement).isNotEmpty();
        }
      }
    }
  }

  @Test
  void viewsGiveWeeksMonthsDyadsAndGdeltsNames() {
    assertThat(database.rows("SELECT week, events, score_mean FROM pair_week"))
        .containsExactly("2020-05-25|2|1.5");
    assertThat(database.rows("SELECT month, events FROM pair_month"))
        .containsExactly("2020-05-01|2");
    assertThat(database.rows("SELECT country_a, country_b, events FROM undirected_dyad_day"))
        .containsExactly("AFG|AZE|2");
    assertThat(database.rows("SELECT source, target, events FROM directed_dyad_day ORDER BY 1"))
        .containsExactly("AFG|AZE|1", "AZE|AFG|1");
    assertThat(
            database.rows("SELECT sqldate, actor1code, eventrootcode, quadclass FROM gdelt_compat"))
        .containsExactly("20200531|AFG|04|1");
  }
}
