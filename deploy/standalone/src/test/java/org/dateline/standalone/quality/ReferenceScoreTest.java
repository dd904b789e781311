package org.dateline.standalone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the guidelines' own scorer is at hand, it must come to the same figures. */
class ReferenceScoreTest {
  private static final Path SCORER = Path.of("..", "..", "..", "shared", "gold", "score.py");
  private static final Path STORIES =
      Path.of("..", "..", "enrich/coding/src/test/resources/org/dateline/coding/stories");
  private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d{3}");

  /** The last figure, rounded half up here and half even there. */
  private static final double ROUNDING = 0.0011;

  @TempDir static Path directory;

  @BeforeAll
  static void theScorerIsThere() {
    assumeTrue(Files.exists(SCORER) && Files.isExecutable(Path.of("/usr/bin/python3")));
  }

  @Test
  void comesToTheSameFigures() throws IOException, InterruptedException {
    Path gold = directory.resolve("gold.jsonl");
    try (Stream<Path> files = Files.list(STORIES)) {
      for (Path file : files.sorted().toList()) {
        Files.writeString(
            gold, Files.readString(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
    Path coded = directory.resolve("coded.jsonl");
    Files.writeString(coded, CommandLineRun.of("code", gold.toString()).out());

    Process scorer =
        new ProcessBuilder(
                "python3", SCORER.toString(), gold.toString(), coded.toString(), "--by", "lang")
            .redirectErrorStream(true)
            .start();
    String theirs = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(scorer.waitFor()).as(theirs).isZero();
    String ours = CommandLineRun.of("evaluate", gold.toString(), "--coded", coded.toString()).out();

    for (String language : List.of("de", "en", "all")) {
      List<Double> expected = figures(theirs, language);
      List<Double> actual = figures(ours, language);
      assertThat(expected).hasSize(15);
      assertThat(actual).hasSize(15);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(actual.get(i)).as(language).isCloseTo(expected.get(i), within(ROUNDING));
      }
    }
  }

  private static List<Double> figures(String report, String row) {
    List<Double> figures = new ArrayList<>();
    String line = report.lines().filter(l -> l.startsWith(row + " ")).findFirst().orElseThrow();
    Matcher numbers = NUMBER.matcher(line);
    while (numbers.find()) {
      figures.add(Double.valueOf(numbers.group()));
    }
    return figures;
  }
}
