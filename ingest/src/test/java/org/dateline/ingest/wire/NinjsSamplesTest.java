package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;

/** The IPTC's own examples, where they are at hand. */
class NinjsSamplesTest {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "ninjs");

  @Test
  void readsTheExamplesOfTheIptc() throws Exception {
    assumeThat(SAMPLES).isDirectory();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<Path> examples = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(examples).isNotEmpty();
      for (Path example : examples) {
        WireStory story =
            Deliveries.only(
                new Ninjs(),
                Files.readAllBytes(example),
                Deliveries.with(Map.of("provider", "example")));
        assertThat(story.getHeadline()).as(example.toString()).isNotBlank();
        assertThat(story.getBody()).as(example.toString()).isNotBlank().doesNotContain("<p>");
      }
    }
  }
}
