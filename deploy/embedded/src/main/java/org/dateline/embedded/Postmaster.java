package org.dateline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's process, which outlives a parent that was killed. */
final class Postmaster {
  private static final long END_SECONDS = 30;

  private Postmaster() {}

  /** Ends a server that still runs on these data, at once and cleanly. */
  static void endIn(Path directory) {
    find(directory.resolve("postmaster.pid")).ifPresent(Postmaster::end);
  }

  private static Optional<ProcessHandle> find(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          // The system may have given the number to another process since.
          .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle server) {
    try {
      // An interrupt is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.onExit().get(END_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "PostgreSQL, process %d, does not end".formatted(server.pid()), e);
    }
  }
}
