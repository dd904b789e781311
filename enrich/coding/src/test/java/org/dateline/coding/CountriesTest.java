package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which countries a text names, above all by words that mean other things too. */
class CountriesTest {
  private static final StoryCoder CODER = StoryCoder.load();

  @ParameterizedTest
  @MethodSource("texts")
  void namesTheseCountriesAndNoOthers(String line) {
    String[] row = line.split("\t");
    Instant day = Instant.parse(row[1] + "T12:00:00Z");

    Coding coding = CODER.code(new Story("test:1", row[0], day, null, null, "", row[2]));

    Set<String> named =
        coding.entities().stream()
            .filter(e -> e.kind().equals("country"))
            .map(Entity::country)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named)
        .as(row[2])
        .containsExactlyInAnyOrderElementsOf(
            row[3].equals("none") ? List.of() : List.of(row[3].split(" ")));
  }

  static List<String> texts() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CountriesTest.class.getResourceAsStream("/org/dateline/coding/cases/countries.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }
  }
}
