package org.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireLabelsTest {

  private final WireLabels labels = new WireLabels();

  @Test
  void namesTheFirstWiresAndNoMore() {
    for (int i = 0; i < WireLabels.MOST; i++) {
      assertThat(labels.of("wire" + i)).isEqualTo("wire" + i);
    }

    assertThat(labels.of("late")).isEqualTo("other");
    assertThat(labels.of("wire0")).isEqualTo("wire0");
  }

  @Test
  void givesNoNameToAWireThatHadNothingAccepted() {
    assertThat(labels.ifKnown("dpa")).isEqualTo("other");
    labels.of("dpa");
    assertThat(labels.ifKnown("dpa")).isEqualTo("dpa");
  }
}
