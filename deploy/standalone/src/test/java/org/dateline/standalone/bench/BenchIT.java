package org.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.Test;

class BenchIT {
  @Test
  void saysHowFastAnArchiveIsCodedAnewBesideTheCoderAlone() {
    CommandLineRun run =
        CommandLineRun.of("bench", "replay", "--stories", "50", "--threads", "1", "--seconds", "1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("coder alone, 1 threads: [0-9,]+ stories a second")
        .containsPattern(
            "replay, 1 threads: [0-9,]+ stories a second .* \\d+ % of the coder alone");
  }

  @Test
  void saysHowSoonACorrectionIsInTheTimeline() {
    CommandLineRun run = CommandLineRun.of("bench", "timeline", "--rates", "10", "--seconds", "2");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("10 stories a second, 10 corrections: p50 \\d+ ms, p99 \\d+ ms, longest");
  }
}
