package org.dateline.connect;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dateline.embedded.Ports;

/**
 * A stock Connect worker as a process of its own: Dateline's classes are not on its class path, so
 * that what it runs is the plugin as it was packaged.
 */
final class Worker implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final Process process;
  private final Path log;

  private Worker(Path directory, String bootstrapServers, List<Path> plugins) throws IOException {
    Path properties = directory.resolve("worker.properties");
    Files.write(
        properties,
        List.of(
            "bootstrap.servers=" + bootstrapServers,
            "listeners=http://localhost:" + port,
            "plugin.path="
                + plugins.stream()
                    .map(path -> path.toAbsolutePath().toString())
                    .collect(joining(",")),
            "plugin.discovery=service_load",
            "key.converter=org.apache.kafka.connect.storage.StringConverter",
            "value.converter=org.apache.kafka.connect.storage.StringConverter",
            "offset.storage.file.filename=" + directory.resolve("offsets"),
            "offset.flush.interval.ms=500"));
    log = directory.resolve("worker.log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath(),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** Starts a worker; returns once its REST API answers. */
  static Worker start(Path directory, String bootstrapServers) {
    return start(directory, bootstrapServers, List.of(Path.of("target", "plugin")));
  }

  /** The same with the plugins in these folders. */
  static Worker start(Path directory, String bootstrapServers, List<Path> plugins) {
    try {
      Worker worker = new Worker(directory, bootstrapServers, plugins);
      try {
        Eventually.holds(worker::isUp, worker::log);
      } catch (RuntimeException | AssertionError e) {
        worker.kill();
        throw e;
      }
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode call(String method, String path, Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends the worker as a crash of its machine would. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean isUp() {
    if (!process.isAlive()) {
      throw new IllegalStateException("The worker ended: " + log());
    }
    try {
      call("GET", "/connectors", null);
      return true;
    } catch (UncheckedIOException | IllegalStateException notYet) {
      return false;
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("dateline") && !entry.contains(File.separator + "target"))
        .filter(entry -> !entry.contains("avro") && !entry.contains("postgres"))
        .filter(entry -> !entry.contains("parquet") && !entry.contains("hadoop"))
        .collect(joining(File.pathSeparator));
  }
}
