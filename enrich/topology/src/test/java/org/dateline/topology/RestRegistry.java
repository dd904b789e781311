package org.dateline.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Those calls of a schema registry's REST API that the serdes make, for other processes. */
final class RestRegistry implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> schemas = new ArrayList<>();
  private final HttpServer server;

  RestRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/subjects/", this::register);
    server.createContext("/schemas/ids/", this::byId);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void register(HttpExchange exchange) throws IOException {
    String schema = JSON.readTree(exchange.getRequestBody()).get("schema").asText();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    answer(exchange, 200, Map.of("id", schemas.indexOf(schema) + 1));
  }

  private synchronized void byId(HttpExchange exchange) throws IOException {
    int id = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll(".*/", ""));
    if (id > schemas.size()) {
      answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
    } else {
      answer(exchange, 200, Map.of("schema", schemas.get(id - 1)));
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
