package org.dateline.standalone.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small schema registry on the loopback address, which keeps its schemas in a topic of the
 * brokers that it serves, so that ids outlive it. One at a time for a cluster.
 */
public final class RegistryServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_REQUEST = 1 << 20;
  private static final int THREADS = 8;

  private final SchemaRegistry registry;
  private final RegistryRoutes routes;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private RegistryServer(SchemaRegistry registry, HttpServer server) {
    this.registry = registry;
    this.routes = new RegistryRoutes(registry);
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  /**
   * Reads the schemas and starts to serve.
   *
   * @param port the port; 0 for a free one
   * @throws IllegalStateException if the port is taken, or the schemas' topic cannot be had
   * @throws org.apache.kafka.common.KafkaException if the brokers are not there
   */
  public static RegistryServer start(String bootstrapServers, int port) {
    HttpServer server = listen(port);
    try {
      RegistryServer started =
          new RegistryServer(new SchemaRegistry(new SchemaLog(bootstrapServers)), server);
      server.start();
      return started;
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      throw new IllegalStateException("port " + port + " is taken, or not allowed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** What {@code schema.registry.url} needs. */
  public String url() {
    return "http://localhost:" + port();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      Object answer;
      try {
        answer =
            routes.answer(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                body(exchange));
      } catch (RegistryError e) {
        LOG.info(
            "{} {}: {}", exchange.getRequestMethod(), exchange.getRequestURI(), e.getMessage());
        status = e.status();
        answer = Map.of("error_code", e.code(), "message", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        status = 500;
        answer = Map.of("error_code", 500, "message", "A fault of the registry's; it is logged.");
      }
      byte[] bytes = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw RegistryError.tooLarge(LARGEST_REQUEST);
    }
    return body;
  }

  /** Answers what it is at, then closes. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
    registry.close();
  }
}
