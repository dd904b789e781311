package org.dateline.standalone.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.standalone.Refusal;

/** A command that runs on another module's class path, as a process with this one's streams. */
public final class Tool {
  private final Home home;
  private final String module;
  private final String mainClass;

  /** The replay of the archive. */
  public static Tool replay(Home home) {
    return new Tool(home, "enrich/topology", "org.dateline.topology.ReplayMain");
  }

  private Tool(Home home, String module, String mainClass) {
    this.home = home;
    this.module = module;
    this.mainClass = mainClass;
  }

  /**
   * Runs it to its end.
   *
   * @param environment its configuration, beside this process's own
   * @return its exit code
   */
  public int run(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(home.java(), "-XX:+UseParallelGC", "-cp", home.classPath(module)));
    command.addAll(List.of(Child.class.getName(), mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw Refusal.failed(mainClass + " could not be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted");
    }
  }
}
