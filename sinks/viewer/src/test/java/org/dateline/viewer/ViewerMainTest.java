package org.dateline.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process itself, as an operator starts and stops it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ViewerMainTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 60;

  private static Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ViewerMain.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Map<String, String> environment(String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATELINE_DATABASE_URL", url);
    environment.put("DATELINE_DATABASE_USER", "viewer_of_a_test");
    environment.put("DATELINE_HTTP_PORT", "0");
    environment.put("DATELINE_MANAGEMENT_PORT", "0");
    return environment;
  }

  private static void assertFails(Map<String, String> environment, String... message)
      throws Exception {
    Process process = start(environment);
    try {
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(errors).isEqualTo(1);
      assertThat(errors).contains("dateline-viewer: ").contains(message);
    } finally {
      process.destroyForcibly();
    }
  }

  private static HttpResponse<String> get(JsonNode ports, String port, String path)
      throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d%s".formatted(ports.path(port).asInt(), path)))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aMissingKeyEndsItWithTheKeysName() throws Exception {
    assertFails(Map.of(), "DATELINE_DATABASE_URL is missing");
  }

  @Test
  void aTakenPortEndsItWithThePortsName() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = environment("jdbc:postgresql://localhost:1/none");
      environment.put("DATELINE_HTTP_PORT", Integer.toString(taken.getLocalPort()));
      assertFails(
          environment, "cannot listen on 127.0.0.1:" + taken.getLocalPort(), "DATELINE_HTTP_PORT");
    }
  }

  @Test
  void itWaitsForTheTablesReadsThemAsAUserWhoCanDoNothingElseAndEndsOnSigterm() throws Exception {
    TestDatabase database = TestDatabase.bare();
    database.execute("CREATE ROLE viewer_of_a_test LOGIN");
    Process process = start(environment(database.url()));
    try {
      process.errorReader();
      String ready = process.inputReader().readLine();
      assertThat(ready).startsWith("READY {");
      JsonNode ports = new ObjectMapper().readTree(ready.substring("READY ".length()));
      assertThat(get(ports, "management", "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(ports, "management", "/health/ready").statusCode()).isEqualTo(503);
      HttpResponse<String> none = get(ports, "http", "/v1/countries");
      assertThat(none.statusCode()).isEqualTo(503);
      assertThat(none.body()).contains("the database has no tables yet");
      assertThat(none.headers().firstValue("Retry-After")).isPresent();

      database.migrate();
      assertThat(get(ports, "http", "/v1/countries").body()).contains("lets us read no table");
      database.execute("GRANT dateline_reader TO viewer_of_a_test");
      new Given(database).event("2020-05-31", "AFG-AZE", "CONSULT");
      assertThat(get(ports, "management", "/health/ready").body()).isEqualTo("ready\n");
      assertThat(get(ports, "http", "/v1/pairs/AFG-AZE/events").body()).contains("CONSULT");
      assertThat(get(ports, "management", "/metrics").body())
          .contains("dateline_viewer_streams 0.0")
          .contains(
              "dateline_viewer_requests_seconds_count{route=\"/v1/pairs/{pair}/events\",status=\"2xx\"} 1");

      process.destroy();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }
}
