package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real documents, where they lie beside the project. */
class XmlSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @Test
  void eachIsReadOrRefusedWithItsReason() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "there are no samples beside the project");
    Map<String, String> told = new TreeMap<>();
    for (String folder : List.of("newsmlg2", "feeds")) {
      try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
          told.put(folder + "/" + file.getFileName(), outcome(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(told).isNotEmpty();
    told.forEach(
        (file, outcome) -> assertThat(outcome).as(file).matches("\\d+ stories.*|refused: .{10,}"));
    assertThat(told.entrySet())
        .filteredOn(e -> e.getKey().startsWith("feeds/"))
        .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).matches("\\d+ stories"));
  }

  private static String outcome(byte[] content) {
    try {
      List<Reading> readings =
          WireFormats.of("application/xml", content)
              .read(content, Deliveries.with(Map.of("provider", "p")));
      long stories = readings.stream().filter(r -> r.story().isPresent()).count();
      List<String> refusals =
          readings.stream()
              .flatMap(r -> r.refusal().stream())
              .map(Throwable::getMessage)
              .distinct()
              .toList();
      return stories + " stories" + (refusals.isEmpty() ? "" : "; refused: " + refusals);
    } catch (RejectedStoryException refused) {
      return "refused: " + refused.getMessage();
    }
  }
}
