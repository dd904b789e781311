package org.dateline.ingest.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dateline.ingest.receive.Outcomes;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wires;
import org.dateline.schemas.StoryOutcome;

/** An open door, and a client before it. */
final class Door implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long MOST_IN_FLIGHT = 64L * 1024 * 1024;

  final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final PushServer server;
  final Map<String, StoryOutcome> known = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Door(StoryPublisher publisher) {
    this(publisher, MOST_IN_FLIGHT);
  }

  Door(StoryPublisher publisher, long inFlightBytes) {
    this(publisher, inFlightBytes, Optional.empty(), Optional.empty());
  }

  Door(
      StoryPublisher publisher,
      long inFlightBytes,
      Optional<Tls> tls,
      Optional<Supplier<Wires>> wires) {
    StoryReceiver receiver = new StoryReceiver(publisher, metrics);
    Outcomes outcomes = id -> Optional.ofNullable(known.get(id));
    server =
        new PushServer(
            "127.0.0.1",
            0,
            "KEY",
            inFlightBytes,
            PATIENCE,
            tls,
            wires,
            receiver,
            outcomes,
            metrics);
  }

  HttpRequest.Builder request(String pathAndQuery, BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + pathAndQuery))
        .timeout(PATIENCE)
        .POST(body);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> pushJson(String json) throws IOException, InterruptedException {
    return send(
        request("/v1/stories", BodyPublishers.ofString(json))
            .header("Content-Type", "application/json"));
  }

  /** What comes back to a request written byte for byte, after which the client says no more. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      byte[] bytes =
          request
              .replace("HTTP/1.1\n", "HTTP/1.1\nConnection: close\n")
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    server.close();
  }
}
