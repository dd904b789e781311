package org.dateline.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {
  private static final String A = "{\"name\":\"a\",\"type\":\"int\"}";
  private static final String B = "{\"name\":\"b\",\"type\":\"int\"}";
  private static final String B_0 = "{\"name\":\"b\",\"type\":\"int\",\"default\":0}";

  @ParameterizedTest
  @CsvSource({
    "NONE, true, true, true, true",
    "BACKWARD, false, true, true, true",
    "BACKWARD_TRANSITIVE, false, true, true, false",
    "FORWARD, true, false, true, true",
    "FORWARD_TRANSITIVE, true, false, true, true",
    "FULL, false, false, true, true",
    "FULL_TRANSITIVE, false, false, true, false",
  })
  void aLevelAllowsWhatItSays(
      CompatibilityLevel level,
      boolean newField,
      boolean fieldGone,
      boolean newFieldWithDefault,
      boolean defaultGoneThatTheFirstVersionNeeds) {
    assertThat(level.conflicts(schema(A, B), versions(schema(A))).isEmpty()).isEqualTo(newField);
    assertThat(level.conflicts(schema(A), versions(schema(A, B))).isEmpty()).isEqualTo(fieldGone);
    assertThat(level.conflicts(schema(A, B_0), versions(schema(A))).isEmpty())
        .isEqualTo(newFieldWithDefault);
    assertThat(level.conflicts(schema(A, B), versions(schema(A), schema(A, B_0))).isEmpty())
        .isEqualTo(defaultGoneThatTheFirstVersionNeeds);
  }

  @Test
  void conflictsNameVersionFieldAndReason() {
    assertThat(CompatibilityLevel.FULL.conflicts(schema(A, B), versions(schema(A))))
        .singleElement()
        .asString()
        .startsWith("it cannot read version 1: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1")
        .endsWith("b");
  }

  @Test
  void anUnknownLevelIsRefused() {
    assertThatThrownBy(() -> CompatibilityLevel.of("SOME"))
        .isInstanceOf(RegistryError.class)
        .hasMessage("'SOME' is no compatibility level.");
  }

  private static Schema schema(String... fields) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"r\",\"fields\":[" + String.join(",", fields) + "]}");
  }

  private static List<Version> versions(Schema... schemas) {
    Catalogue catalogue = Catalogue.EMPTY;
    for (Schema schema : schemas) {
      catalogue = catalogue.with(new Change.Registered(catalogue.next("s", schema)));
    }
    return catalogue.versions("s");
  }
}
