package org.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.Test;

class DemoIT {
  @Test
  void showsTimelinesMeasuresAndEndsWellWhenAskedTo() {
    CommandLineRun run = CommandLineRun.of("demo", "--exit");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("AFG-AZE  Afghanistan and Azerbaijan", "2020-05-31  CONSULT (phone)")
        .containsPattern("push to row, 120 stories at [0-9.]+/s: p50 \\d+ ms, p99 \\d+ ms")
        .contains("those stories were killed again");
  }
}
