package org.dateline.standalone.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.standalone.Refusal;

/** A part as a child process, which says by a line {@code READY {json}} that it serves. */
public final class ChildProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READY = "READY ";
  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration CLOSE = Duration.ofSeconds(40);
  private static final int LOG_LINES_SHOWN = 12;

  private final Part part;
  private final Process process;
  private final Path log;
  private final CompletableFuture<JsonNode> ready = new CompletableFuture<>();

  private ChildProcess(Part part, Process process, Path log) {
    this.part = part;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a part.
   *
   * @param environment its configuration
   * @param log the file that its output is appended to
   */
  public static ChildProcess start(
      Part part, Home home, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(part.command(home));
    builder.environment().putAll(environment);
    // glibc would keep an arena of 64 MiB for every thread that allocates.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.redirectError(Redirect.appendTo(log.toFile()));
    try {
      ChildProcess child = new ChildProcess(part, builder.start(), log);
      Thread reader = new Thread(child::readOutput, part.label() + "-output");
      reader.setDaemon(true);
      reader.start();
      return child;
    } catch (IOException e) {
      throw Refusal.failed(part.label() + " could not be started: " + e.getMessage());
    }
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          ready.complete(JSON.readTree(line.substring(READY.length())));
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.completeExceptionally(new IOException("it ended"));
  }

  /**
   * Waits until the part serves.
   *
   * @return what it says of itself, its ports above all
   * @throws Refusal where it ends or says nothing within two minutes, with the end of its log
   */
  public JsonNode awaitReady() {
    try {
      return ready.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw Refusal.failed(
          "%s was not ready within %d s%s".formatted(part.label(), START.toSeconds(), logEnd()));
    } catch (ExecutionException e) {
      throw Refusal.failed("%s did not start%s".formatted(part.label(), logEnd()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted while " + part.label() + " started");
    }
  }

  private String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log);
      return "; the end of %s:%n  %s"
          .formatted(
              log,
              String.join(
                  "\n  ",
                  lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size())));
    } catch (IOException e) {
      return "; its log " + log + " cannot be read";
    }
  }

  /** The part that runs here. */
  public Part part() {
    return part;
  }

  /** Done when the process has ended, whatever the reason. */
  public CompletableFuture<ChildProcess> ended() {
    return process.onExit().thenApply(ended -> this);
  }

  /** The process's exit code, once it has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** Kills the process as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Tells the process to close; {@link #close} waits for it. */
  void beginClosing() {
    process.destroy();
  }

  /** Lets the process close cleanly, and kills it where that takes longer than 40 seconds. */
  @Override
  public void close() {
    beginClosing();
    try {
      if (!process.waitFor(CLOSE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
