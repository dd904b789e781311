package org.dateline.topology;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Metrics and health. */
final class ManagementServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Starts to serve.
   *
   * @param dead why the process will not recover; empty while it lives
   * @param obstacle what keeps it from working now; empty if it works
   * @throws IllegalStateException if the port is taken
   */
  ManagementServer(
      String host,
      int port,
      PrometheusMeterRegistry registry,
      Supplier<Optional<String>> dead,
      Supplier<Optional<String>> obstacle) {
    try {
      server = HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s: cannot listen on %s:%d: %s"
              .formatted(EnrichKey.MANAGEMENT_PORT.name, host, port, e.getMessage()),
          e);
    }
    server.createContext(
        "/metrics",
        exchange ->
            answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape()));
    server.createContext("/health/live", exchange -> health(exchange, dead.get(), "alive"));
    server.createContext("/health/ready", exchange -> health(exchange, obstacle.get(), "ready"));
    threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private static void health(HttpExchange exchange, Optional<String> trouble, String well)
      throws IOException {
    answer(exchange, trouble.isEmpty() ? 200 : 503, TEXT, trouble.orElse(well) + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
