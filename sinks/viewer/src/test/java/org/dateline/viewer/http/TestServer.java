package org.dateline.viewer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.dateline.viewer.data.ChangeFeed;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.TestDatabase;

/** The server over a test's database, and a client of it. */
final class TestServer implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  static final int STREAMS = 5;

  private final Database database;
  final ViewerServer server;

  TestServer(TestDatabase tables) {
    this(tables, Optional.empty());
  }

  TestServer(TestDatabase tables, Optional<List<byte[]>> tokens) {
    this.database = new Database(tables.config());
    this.server =
        new ViewerServer(
            "127.0.0.1",
            0,
            "PORT",
            tokens,
            database,
            new ChangeFeed(database, tables.config()),
            STREAMS,
            new SimpleMeterRegistry());
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request);
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      return CLIENT.send(built, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(built.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(built.uri().toString(), e);
    }
  }

  HttpResponse<String> send(String method, String path) {
    return answer(
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return json(answer);
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
