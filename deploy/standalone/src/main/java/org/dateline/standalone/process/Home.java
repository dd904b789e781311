package org.dateline.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.standalone.Refusal;

/**
 * Where Dateline is built.
 *
 * @param directory the root of the source tree
 */
public record Home(Path directory) {
  private static final String PROPERTY = "dateline.home";
  private static final String STANDALONE = "deploy/standalone";

  /**
   * The place that the system property {@code dateline.home} names.
   *
   * @throws Refusal where it is not set
   */
  public static Home ofThisProcess() {
    String home = System.getProperty(PROPERTY);
    if (home == null) {
      throw Refusal.badInput("-D" + PROPERTY + " is not set; start me by deploy/bin/dateline");
    }
    return new Home(Path.of(home).toAbsolutePath().normalize());
  }

  /** The Connect plugin's directory, which a worker takes as its {@code plugin.path}. */
  public Path connectPlugins() {
    return directory.resolve("sinks/connect/target/plugin");
  }

  String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What a module runs on; our own classes stand last, for {@link Child} alone. */
  String classPath(String module) {
    String own = directory.resolve(STANDALONE).resolve("target/classes").toString();
    Path target = directory.resolve(module).resolve("target");
    try {
      String libraries = Files.readString(target.resolve("class-path.txt")).strip();
      return module.equals(STANDALONE)
          ? own + ":" + libraries
          : target.resolve("classes") + ":" + libraries + ":" + own;
    } catch (IOException e) {
      throw Refusal.failed(module + " is not built: " + e.getMessage());
    }
  }
}
