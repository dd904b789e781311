package org.dateline.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The unpacked archive, and what is started from it. */
final class Unpacked implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 180;

  private final Path home;
  private final Path errors;
  private final List<Process> started = new ArrayList<>();

  private Unpacked(Path home, Path errors) {
    this.home = home;
    this.errors = errors;
  }

  static Unpacked in(Path directory) throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder(
                "tar", "-xzf", System.getProperty("dateline.archive"), "--strip-components=1")
            .directory(Files.createDirectories(directory.resolve("dateline")).toFile())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("the archive cannot be unpacked");
    }
    return new Unpacked(directory.resolve("dateline"), directory.resolve("errors.txt"));
  }

  Path home() {
    return home;
  }

  /** What a call that ended said. */
  record Run(int exitCode, String output, String errors) {}

  Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    try (Running running = start(environment, arguments)) {
      String output = String.join("\n", running.output.lines().toList()) + "\n";
      running.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Run(running.process.exitValue(), output, Files.readString(errors));
    }
  }

  Running start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/dateline").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
    builder.environment().put("DATELINE_JAVA_OPTIONS", "-Xmx256m -XX:TieredStopAtLevel=1");
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    return new Running(process, process.inputReader(StandardCharsets.UTF_8));
  }

  /** A process that runs. */
  record Running(Process process, BufferedReader output) implements AutoCloseable {
    String firstLine() {
      return CompletableFuture.supplyAsync(() -> output.lines().findFirst().orElse("it ended"))
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    }

    int terminate() throws InterruptedException {
      process.destroy();
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
  }
}
