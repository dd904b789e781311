package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.story;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a change costs where an event already has many mentions. Measures, and is no test. */
class HotDayMeasurement {
  private static final int MENTIONS = 10_000;
  private static final int WINDOW = 100;

  private final Random random = new Random(7);

  @Test
  void anEventOfManyMentions() {
    try (Pipeline pipeline = new Pipeline()) {
      int story = 0;
      for (int next = 100; next <= MENTIONS; next *= 10) {
        while (story < next) {
          millis(pipeline, story);
          story += WINDOW;
        }
        System.out.printf("%,6d mentions: %6.2f ms a change%n", story, millis(pipeline, story));
        story += WINDOW;
      }
    }
  }

  /** Processor time of a change, in the mean of a hundred further mentions. */
  private double millis(Pipeline pipeline, int first) {
    long start = cpu();
    for (int story = first; story < first + WINDOW; story++) {
      String body = "AFG-AZE CONSULT\nfingerprint: " + (random.nextLong() >>> 1);
      pipeline.push(
          story("wire" + story % 20 + ":" + story, 1, body).setReceived(START.plusMillis(story)));
    }
    double millis = (cpu() - start) / 1e6 / WINDOW;
    assertThat(pipeline.events().get(WINDOW - 1).getMentionCount()).isEqualTo(first + WINDOW);
    pipeline.days();
    pipeline.coded();
    pipeline.outcomes();
    return millis;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
