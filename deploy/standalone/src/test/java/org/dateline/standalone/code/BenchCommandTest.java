package org.dateline.standalone.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.coding.Story;
import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
  @Test
  void saysHowFastTheCoderIs() {
    CommandLineRun run =
        CommandLineRun.of("bench", "code", "--threads", "1", "--warm-up", "0", "--seconds", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("stories/s", "p99", "KB a story", "loaded in");
  }

  @Test
  void itsStoriesAreAllDifferentAndOfTheRightLength() {
    assertThat(BenchStories.german().stream().map(Story::body))
        .doesNotHaveDuplicates()
        .allSatisfy(body -> assertThat(body.length()).isBetween(2_500, 3_400));
  }

  @Test
  void refusesNoTime() {
    CommandLineRun run = CommandLineRun.of("bench", "code", "--seconds", "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"replay --stories", "state --stories", "timeline --rates"})
  void refusesNothingToMeasure(String measurement) {
    String[] words = measurement.split(" ");
    CommandLineRun run = CommandLineRun.of("bench", words[0], words[1], "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(words[1]);
  }
}
