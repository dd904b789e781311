package org.dateline.standalone.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.coding.StoryCoder;
import org.dateline.coding.pack.PackFiles;
import org.dateline.coding.pack.PackReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coder is measured anew, and may not fall below the page that stands beside it. */
class QualityPageTest {
  private static final Path CODING = Path.of("..", "..", "enrich", "coding");
  private static final Path SET = CODING.resolve("src/test/resources/org/dateline/coding");

  /** A figure may fall by so much when something else gets better, */
  private static final double TOLERANCE = 0.02;

  /** or by what one event more or less makes in a small set. */
  private static final double ONE_EVENT = 1.5;

  private static final int FEWEST_STORIES = 8;

  private static GoldSet set;
  private static String measured;

  @BeforeAll
  static void measure() {
    StoryCoder coder = StoryCoder.load();
    set = GoldSet.read(SET.toString());
    measured =
        new QualityPage(Coded.compare(coder, set.stories()), Coded.compare(coder, set.sentences()))
            .text();
  }

  @Test
  void noFigureHasFallen() throws IOException {
    Map<String, Double> now = QualityPage.floors(measured);
    List<String> fallen = new ArrayList<>();
    QualityPage.floors(Files.readString(CODING.resolve("QUALITY.md")))
        .forEach(
            (figure, floor) -> {
              double value = now.getOrDefault(figure, 0.0);
              if (value < floor - tolerance(figure.split(", ")[1])) {
                fallen.add("%s: %.3f, was %.3f".formatted(figure, value, floor));
              }
            });

    assertThat(fallen)
        .as("fallen below enrich/coding/QUALITY.md, whose head names the command that renews it")
        .isEmpty();
  }

  private static double tolerance(String language) {
    long events =
        set.stories().stream()
            .filter(story -> language.equals(story.story().language()))
            .mapToLong(story -> story.events().size())
            .sum();
    return Math.max(TOLERANCE, ONE_EVENT / Math.max(1, events));
  }

  @Test
  void everyLanguageIsMeasuredAndOnThePage() throws IOException {
    Map<String, Double> floors = QualityPage.floors(Files.readString(CODING.resolve("QUALITY.md")));

    for (String language : PackReader.languages(PackFiles.ofClassPath())) {
      assertThat(set.stories())
          .as("stories in " + language)
          .filteredOn(story -> language.equals(story.story().language()))
          .hasSizeGreaterThanOrEqualTo(FEWEST_STORIES);
      assertThat(floors).containsKey("Stories, " + language + ", type");
      assertThat(floors).containsKey("Sentences, " + language + ", exactly right");
    }
  }
}
