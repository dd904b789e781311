package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No bad input takes more than 50 MiB of heap beside its own bytes. */
class BadInputHeapTest {

  /** 50 MiB, 10 for the bytes, and 10 for the classes' own data. */
  private static final String HEAP = "-Xmx70m";

  /** One generation holds nearly all, so that a long array finds room where there is any. */
  private static final String YOUNG = "-Xmn3m";

  private static final long PATIENCE_SECONDS = 300;

  /** Refuses all, in a process of its own. */
  public static void main(String[] args) {
    BadInput.all()
        .forEach(
            bad -> {
              System.out.println(bad);
              BadInputTest.refusal(bad);
            });
    System.out.println("REFUSED ALL");
  }

  @Test
  void allAreRefusedWithinASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                YOUNG,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                BadInputHeapTest.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      assertThat(said).contains("REFUSED ALL");
    } finally {
      process.destroyForcibly();
    }
  }
}
