package org.dateline.schemas.serde;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Apicurio Registry as a child process on a free port; its schemas are in memory only. */
final class Apicurio implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

  private final Process process;
  private final String url;

  private Apicurio(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static Apicurio start() throws IOException, InterruptedException {
    File home = new File("target/apicurio").getAbsoluteFile();
    File[] jars = home.listFiles((folder, name) -> name.endsWith("-runner.jar"));
    if (jars == null || jars.length != 1) {
      throw new IOException("no Apicurio in " + home + ": the build's unpack step puts it there");
    }
    Path log = home.toPath().resolve("registry.log");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-jar",
                jars[0].getPath())
            .directory(home)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (process.isAlive() && System.nanoTime() < deadline) {
      Matcher listening = LISTENING.matcher(Files.readString(log));
      if (listening.find()) {
        return new Apicurio(process, listening.group(1));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException("Apicurio did not start: " + Files.readString(log));
  }

  /** The base of Confluent's REST API. */
  String url() {
    return url + "/apis/ccompat/v7";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
