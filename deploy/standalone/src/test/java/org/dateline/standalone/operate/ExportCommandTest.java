package org.dateline.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.RelationEvent;
import org.dateline.standalone.CommandLineRun;
import org.dateline.standalone.Refusal;
import org.junit.jupiter.api.Test;

class ExportCommandTest {
  private static final RelationEvent EVENT =
      RelationEvent.newBuilder()
          .setId("2020-05-31.AFG-AZE.CONSULT")
          .setPair("AFG-AZE")
          .setDate(LocalDate.of(2020, 5, 31))
          .setSource("AFG")
          .setTarget("AZE")
          .setMutual(true)
          .setType("CONSULT")
          .setQuad("verbal-cooperation")
          .setScore(1.5)
          .setCameo("04")
          .setStatus("ACTIVE")
          .setRevision(3)
          .setFirstSeen(Instant.parse("2020-05-31T12:00:00Z"))
          .setLastChanged(Instant.parse("2020-06-01T08:30:00Z"))
          .setMentionCount(2)
          .setWires(1)
          .setMentions(List.of())
          .build();

  @Test
  void aRowHasAValueForEachColumn() {
    Map<String, Object> row = ExportRow.of(EVENT);

    assertThat(row.keySet()).containsExactlyElementsOf(ExportRow.COLUMNS);
    assertThat(ExportCommand.csv(row))
        .isEqualTo(
            "AFG-AZE,2020-05-31.AFG-AZE.CONSULT,2020-05-31,AFG,AZE,true,CONSULT,"
                + "verbal-cooperation,,1.5,04,2,1,3,2020-05-31T12:00:00Z,2020-06-01T08:30:00Z");
    assertThat(ExportCommand.json(row))
        .startsWith("{\"pair\":\"AFG-AZE\",\"id\":\"2020-05-31.AFG-AZE.CONSULT\"")
        .contains("\"mutual\":true", "\"mode\":null", "\"mention_count\":2");
  }

  @Test
  void aPairMayBeGivenInEitherOrder() {
    assertThat(ExportCommand.inOrder("AZE-AFG")).isEqualTo("AFG-AZE");
    assertThatThrownBy(() -> ExportCommand.inOrder("AFG-AFG"))
        .isInstanceOf(Refusal.class)
        .hasMessage("--pair AFG-AFG: expected the codes of two countries, such as AFG-AZE");
  }

  @Test
  void refusesAnotherFormatAndBothStepsOfAReplay() {
    CommandLineRun export =
        CommandLineRun.of(
            "export",
            "--bootstrap-servers",
            "none:9092",
            "--schema-registry-url",
            "http://none",
            "--pair",
            "AFG-AZE",
            "--format",
            "xml");
    assertThat(export.exitCode()).isEqualTo(2);
    assertThat(export.err()).contains("--format", "xml", "csv, jsonl");

    CommandLineRun replay =
        CommandLineRun.of(
            "replay",
            "--bootstrap-servers",
            "none:9092",
            "--schema-registry-url",
            "http://none",
            "--switch",
            "--drop");
    assertThat(replay.exitCode()).isEqualTo(2);
    assertThat(replay.err()).contains("--switch", "--drop", "mutually exclusive");
  }
}
