package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.embedded.Ports;
import org.junit.jupiter.api.Test;

/** The process itself, as an operator starts and stops it. */
class IngestMainTest {

  private static final long PATIENCE_SECONDS = 60;

  private static Map<String, String> environment(String bootstrapServers) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATELINE_BOOTSTRAP_SERVERS", bootstrapServers);
    environment.put("DATELINE_SCHEMA_REGISTRY_URL", StoriesTopic.REGISTRY);
    environment.put("DATELINE_HTTP_PORT", "0");
    environment.put("DATELINE_MANAGEMENT_PORT", "0");
    return environment;
  }

  private static void assertFails(Map<String, String> environment, String... message)
      throws Exception {
    try (ChildJvm process = new ChildJvm(IngestMain.class, environment)) {
      assertThat(process.exitValue()).as(process.errors()).isEqualTo(1);
      assertThat(process.errors()).contains("dateline-ingest: ").contains(message);
    }
  }

  @Test
  void aMissingKeyEndsItWithTheKeysName() throws Exception {
    assertFails(Map.of(), "DATELINE_BOOTSTRAP_SERVERS is missing");
  }

  @Test
  void aTakenPortEndsItWithThePortsName() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = environment("localhost:" + Ports.free());
      environment.put("DATELINE_HTTP_PORT", Integer.toString(taken.getLocalPort()));

      assertFails(
          environment, "cannot listen on 127.0.0.1:" + taken.getLocalPort(), "DATELINE_HTTP_PORT");
    }
  }

  @Test
  void sigtermLetsWhatWasTakenOnEndWell() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        ChildJvm process = new ChildJvm(IngestMain.class, environment(broker.bootstrapServers()))) {
      StoriesTopic.create(broker.bootstrapServers());
      JsonNode ports = process.ready();
      String body = "{\"uri\":\"u\",\"provider\":\"p\",\"headline\":\"h\"}";
      String head =
          "POST /v1/stories HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                  .formatted(body.length());
      try (Socket wire = new Socket("127.0.0.1", ports.path("http").asInt())) {
        wire.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        send(wire, head + body.substring(0, 10));
        awaitRequestInFlight(ports.path("management").asInt());

        process.terminate();
        // Half sent when the signal comes, the request is sent to its end after it.
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(process.isAlive()).isTrue();
        send(wire, body.substring(10));

        String answer = new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 202 ").contains("\"id\":\"p:u\"");
      }
      assertThat(process.exitValue()).as(process.errors()).isEqualTo(128 + 15);
      assertThat(process.errors()).doesNotContain("ERROR");
    }
  }

  private static ChildJvm onATopic(EmbeddedBroker broker) throws Exception {
    StoriesTopic.create(broker.bootstrapServers());
    return new ChildJvm(IngestMain.class, environment(broker.bootstrapServers()));
  }

  private static void send(Socket wire, String text) throws IOException {
    wire.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    wire.getOutputStream().flush();
  }

  private static void awaitRequestInFlight(int managementPort) throws Exception {
    HttpRequest metrics =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/metrics"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (client
        .send(metrics, BodyHandlers.ofString())
        .body()
        .contains("dateline_push_in_flight_bytes 0.0")) {
      assertThat(System.nanoTime()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
