package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.StoreBuilder;
import org.dateline.schemas.KafkaSecurity;
import org.junit.jupiter.api.Test;

/** The README's tables say what is. */
class ReadmeTest {
  private final List<String> lines = lines();

  @Test
  void configuration() {
    List<String> expected =
        Arrays.stream(EnrichKey.values())
            .map(
                key ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            key.name,
                            key.standard == null ? "required" : "`" + key.standard + "`",
                            key.meaning))
            .toList();

    assertThat(rows("| `DATELINE_"))
        .startsWith(expected.toArray(String[]::new))
        .endsWith("| `%s` | | %s |".formatted(KafkaSecurity.NAME, KafkaSecurity.MEANING))
        .hasSize(expected.size() + 1);
  }

  @Test
  void stores() {
    List<String> names =
        StateStores.all(Map.of("schema.registry.url", "mock://readme")).stream()
            .map(StoreBuilder::name)
            .toList();

    assertThat(column(lines.indexOf("| store | key | value |") + 2, 1))
        .containsExactlyElementsOf(names);
  }

  @Test
  void metrics() {
    try (Pipeline pipeline = new Pipeline()) {
      pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
      pipeline.push(story("azertac:2", 1, "UNREADABLE"));
      pipeline.push(story("azertac:3", 1, "Nothing of note."));
      new StreamsState(pipeline.meters);
      StreamsState.bind(pipeline.meters, () -> KafkaStreams.State.RUNNING);
      List<String> scraped =
          pipeline
              .meters
              .scrape()
              .lines()
              .filter(line -> line.startsWith("# TYPE ") && !line.endsWith("_max gauge"))
              .map(line -> line.substring("# TYPE ".length()))
              .toList();
      int table = lines.indexOf("| metric | kind | labels | meaning |") + 2;
      List<String> names = column(table, 1);
      List<String> kinds = column(table, 2);
      List<String> labels = column(table, 3);

      List<String> documented = new ArrayList<>();
      for (int row = 0; row < names.size(); row++) {
        documented.add(names.get(row) + " " + kinds.get(row));
        assertThat(labels(pipeline.meters.scrape(), names.get(row)))
            .isEqualTo(sorted(labels.get(row)));
      }
      assertThat(documented).containsExactlyInAnyOrderElementsOf(scraped);
    }
  }

  private static List<String> labels(String scrape, String name) {
    String sample =
        scrape
            .lines()
            .filter(
                line ->
                    line.startsWith(name + "{")
                        || line.startsWith(name + " ")
                        || line.startsWith(name + "_count"))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("(\\w+)=\"").matcher(sample).results().map(m -> m.group(1)).toList();
  }

  private static List<String> sorted(String labels) {
    return Arrays.stream(labels.split(","))
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .sorted()
        .toList();
  }

  private List<String> rows(String start) {
    return lines.stream().filter(line -> line.startsWith(start)).toList();
  }

  private List<String> column(int from, int column) {
    return lines.stream()
        .skip(from)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[column].replace("`", "").strip())
        .toList();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("README.md"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
