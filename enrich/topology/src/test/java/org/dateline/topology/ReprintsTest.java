package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.dateline.topology.Reprints.Happening;
import org.dateline.topology.Reprints.Telling;
import org.dateline.topology.Reprints.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well reprints are told from other stories of the same happening. */
class ReprintsTest {
  private static final double LEAST_PRECISION = 0.99;
  private static final double LEAST_RECALL = 0.8;

  private static StoryCoder coder;

  /** In how many bits the fingerprints of a story and its reprints differ, by kind of reprint. */
  private static final Map<String, List<Integer>> REPRINTS = new LinkedHashMap<>();

  /** The same of two wires' stories of a happening, and of their reprints. */
  private static final List<Integer> OTHERS = new ArrayList<>();

  @BeforeAll
  static void measure() {
    coder = StoryCoder.load();
    for (Happening happening : Reprints.all()) {
      List<List<Long>> tellings = new ArrayList<>();
      for (Telling telling : happening.tellings()) {
        long original = fingerprint(happening, telling.original());
        List<Long> versions = new ArrayList<>(List.of(original));
        telling
            .reprints()
            .forEach(
                (kind, text) -> {
                  long reprint = fingerprint(happening, text);
                  versions.add(reprint);
                  REPRINTS
                      .computeIfAbsent(kind, none -> new ArrayList<>())
                      .add(Long.bitCount(original ^ reprint));
                });
        tellings.add(versions);
      }
      for (long one : tellings.get(0)) {
        tellings.get(1).forEach(other -> OTHERS.add(Long.bitCount(one ^ other)));
      }
    }
  }

  @Test
  void reprintsAreFoundAndOtherStoriesAreNot() {
    List<Integer> reprints = REPRINTS.values().stream().flatMap(List::stream).toList();
    double found = near(reprints, IndependentWires.NEAR);
    double wrong = near(OTHERS, IndependentWires.NEAR);

    assertThat(reprints).hasSizeGreaterThan(150);
    assertThat(OTHERS).hasSizeGreaterThan(700);
    assertThat(found / (found + wrong)).isGreaterThanOrEqualTo(LEAST_PRECISION);
    assertThat(found / reprints.size()).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @Test
  void theReadmeSaysWhatIsMeasured() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int bits : List.of(7, 10, 12, IndependentWires.NEAR, 16, 18, 20)) {
      long all = REPRINTS.values().stream().mapToLong(List::size).sum();
      long found = REPRINTS.values().stream().mapToLong(kind -> near(kind, bits)).sum();
      long wrong = near(OTHERS, bits);
      rows.add(
          "| %d | %.2f | %.2f | %d of %d |"
              .formatted(
                  bits,
                  (double) found / (found + wrong),
                  (double) found / all,
                  wrong,
                  OTHERS.size()));
    }
    REPRINTS.forEach(
        (kind, distances) ->
            rows.add(
                "| %s | %d of %d | %d |"
                    .formatted(
                        kind,
                        near(distances, IndependentWires.NEAR),
                        distances.size(),
                        distances.stream().mapToInt(Integer::intValue).max().orElseThrow())));

    assertThat(Files.readAllLines(Path.of("README.md"))).containsSubsequence(rows);
  }

  @Test
  void whoIsCreditedIsFoundAndWhoIsOnlySpokenOfIsNot() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/reprints/credits.tsv"))) {
      String[] row = line.split("\t");
      String text = row[2].replace("\\n", "\n");

      assertThat(coder.code(new Story("any", row[0], null, "own", null, "", text)).credits())
          .as(text)
          .isEqualTo(Stream.of(row[1].split(" ")).filter(wire -> !wire.isEmpty()).toList());
    }
  }

  private static long near(List<Integer> distances, int bits) {
    return distances.stream().filter(distance -> distance <= bits).count();
  }

  private static long fingerprint(Happening happening, Text text) {
    Story story =
        new Story("any", happening.language(), null, null, null, text.headline(), text.body());
    return coder.code(story).fingerprint();
  }
}
