package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.consult;
import static org.dateline.connect.Given.day;
import static org.dateline.connect.Given.mention;
import static org.dateline.connect.Given.on;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
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
    task.open(List.of(new TopicPartition("events", 0), new TopicPartition("days", 0)));
    task.put(
        List.of(on("events", 0, 0, consult(1, mention("a:1", "W."))), on("days", 0, 0, day(1, 2))));
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
