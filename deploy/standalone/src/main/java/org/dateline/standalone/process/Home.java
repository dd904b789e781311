package org.dateline.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dateline.standalone.Refusal;

/**
 * Where Dateline is: an unpacked distribution, or the source tree that it is built in.
 *
 * @param directory its root
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
    return isDistribution()
        ? directory.resolve("plugin")
        : directory.resolve("sinks/connect/target/plugin");
  }

  private boolean isDistribution() {
    return Files.isDirectory(directory.resolve("lib"));
  }

  String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What a module runs on; our own classes stand last, for {@link Child} alone. */
  String classPath(String module) {
    try {
      return isDistribution() ? unpacked(module) : built(module);
    } catch (IOException e) {
      throw Refusal.failed(module + " is not here: " + e.getMessage());
    }
  }

  private String unpacked(String module) throws IOException {
    return module.equals(STANDALONE)
        ? jars("standalone")
        : jars(
                module.equals("enrich/topology")
                    ? "enrich"
                    : Path.of(module).getFileName().toString())
            + ":"
            + jars("standalone").split(":", 2)[0];
  }

  private String jars(String process) throws IOException {
    Path lib = directory.resolve("lib");
    return Arrays.stream(Files.readString(lib.resolve(process + ".classpath")).split(":"))
        .map(jar -> lib.resolve(jar).toString())
        .collect(Collectors.joining(":"));
  }

  private String built(String module) throws IOException {
    String own = directory.resolve(STANDALONE).resolve("target/classes").toString();
    Path target = directory.resolve(module).resolve("target");
    String libraries = Files.readString(target.resolve("class-path.txt")).strip();
    return module.equals(STANDALONE)
        ? own + ":" + libraries
        : target.resolve("classes") + ":" + libraries + ":" + own;
  }
}
