package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link EnrichMain} as a process of its own, on this one's class path. */
final class EnrichProcess implements AutoCloseable {
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  private final Process process;
  private final Path log;

  private EnrichProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param state the directory of its state, beside which its log is written
   */
  static EnrichProcess start(String bootstrapServers, String registry, Path state) {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichMain.class.getName()));
    builder
        .environment()
        .putAll(
            Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "DATELINE_SCHEMA_REGISTRY_URL",
                registry,
                "DATELINE_STATE_DIR",
                state.toString(),
                "DATELINE_MANAGEMENT_PORT",
                "0"));
    Path log = state.resolveSibling(state.getFileName() + ".log");
    try {
      return new EnrichProcess(builder.redirectError(Redirect.appendTo(log.toFile())).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it works. */
  void awaitReady() {
    CompletableFuture<String> line =
        CompletableFuture.supplyAsync(() -> process.inputReader().lines().findFirst().orElse(""));
    assertThat(line.orTimeout(3, TimeUnit.MINUTES).join())
        .as(() -> "log: " + log())
        .startsWith("READY ");
  }

  /** Ends it by SIGTERM, in good order. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(() -> "log: " + log()).isEqualTo(ENDED_BY_SIGTERM);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
