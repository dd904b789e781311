package org.dateline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildIT {
  @TempDir Path directory;

  /** Lives until it is killed. */
  public static final class Waiting {
    private Waiting() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println("READY {}");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void endsWhenItsParentsEndOfThePipeIsClosed() throws Exception {
    Process child =
        new ProcessBuilder(
                List.of(
                    Home.ofThisProcess().java(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Child.class.getName(),
                    Waiting.class.getName()))
            .redirectError(directory.resolve("log").toFile())
            .start();
    try (BufferedReader output = child.inputReader()) {
      assertThat(output.readLine()).isEqualTo("READY {}");

      // What the system does with the pipe when a parent is killed.
      child.getOutputStream().close();

      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }
}
