package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of its own on the tests' class path, told what it needs by its environment. */
public final class ChildJvm implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final String READY = "READY ";

  private final Process process;
  private final Path errors;

  /**
   * Starts a main class.
   *
   * @param environment its {@code DATELINE_*} variables
   * @param options of the virtual machine, after the usual ones
   */
  public ChildJvm(Class<?> main, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    this.errors = Files.createTempFile("child", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
    builder.environment().putAll(environment);
    this.process = builder.start();
  }

  /** Waits for the line that says it serves, and returns what it says of itself. */
  public JsonNode ready() throws Exception {
    BufferedReader out = process.inputReader();
    String line =
        CompletableFuture.supplyAsync(
                () -> out.lines().filter(said -> said.startsWith(READY)).findFirst().orElse(""))
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(line).as(errors()).isNotEmpty();
    return new ObjectMapper().readTree(line.substring(READY.length()));
  }

  /** What it has written to standard error so far. */
  public String errors() throws IOException {
    return Files.readString(errors);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, by SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it by SIGKILL, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Waits until it has ended by itself. */
  public int exitValue() throws Exception {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(errors()).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.delete(errors);
  }
}
