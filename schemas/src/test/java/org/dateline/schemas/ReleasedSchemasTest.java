package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records are FULL_TRANSITIVE compatible with those of every release. */
class ReleasedSchemasTest {
  private static final Map<String, Schema> CURRENT =
      Topics.all().stream()
          .flatMap(topic -> topic.value().stream())
          .distinct()
          .collect(Collectors.toMap(Schema::getName, Function.identity()));

  static List<Path> released() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/released"))) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void oldAndNewReadEachOther(Path file) throws IOException {
    Schema released = new Schema.Parser().parse(Files.readString(file));

    assertThat(CURRENT).as("a record that was released stays").containsKey(released.getName());
    assertThat(incompatibilities(released, CURRENT.get(released.getName()))).isEmpty();
  }

  @Test
  void everyRecordHasBeenReleased() throws IOException {
    assertThat(released())
        .extracting(file -> file.getFileName().toString())
        .containsAll(CURRENT.keySet().stream().map(name -> name + ".avsc").toList());
  }

  @Test
  void incompatibleChangesAreCaught() {
    String pairDay = PairDay.getClassSchema().toString();

    assertThat(
            changed(
                pairDay, "\"eventCount\",\"type\":\"int\"", "\"eventCount\",\"type\":\"string\""))
        .as("another type")
        .isNotEmpty();
    assertThat(changed(pairDay, "\"name\":\"eventCount\"", "\"name\":\"count\""))
        .as("another name")
        .isNotEmpty();
    assertThat(changed(pairDay, "\"fields\":[", "\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"))
        .as("a new field without default")
        .isNotEmpty();
    assertThat(
            changed(
                pairDay,
                "\"name\":\"mutual\",\"type\":\"boolean\"",
                "\"name\":\"mutual\",\"type\":[\"null\",\"boolean\"]"))
        .as("null where there was none, which old readers cannot read")
        .isNotEmpty();
  }

  @Test
  void aNewFieldWithADefaultIsCompatible() {
    String withDefault = "\"fields\":[{\"name\":\"a\",\"type\":\"int\",\"default\":0},";

    assertThat(changed(PairDay.getClassSchema().toString(), "\"fields\":[", withDefault)).isEmpty();
  }

  private static List<Incompatibility> changed(String schema, String from, String to) {
    assertThat(schema).contains(from);
    Schema before = new Schema.Parser().parse(schema);
    return incompatibilities(before, new Schema.Parser().parse(schema.replace(from, to)));
  }

  private static List<Incompatibility> incompatibilities(Schema one, Schema other) {
    List<Incompatibility> found = new ArrayList<>(reading(one, other));
    found.addAll(reading(other, one));
    return found;
  }

  private static List<Incompatibility> reading(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }
}
