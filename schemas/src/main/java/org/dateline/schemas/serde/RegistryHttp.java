package org.dateline.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;

/** Calls to the registry's servers, each tried in turn, with back-off, until one answers. */
final class RegistryHttp {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SerdeConfig config;
  private final HttpClient client;
  private final List<Server> servers;
  private volatile int preferred;

  RegistryHttp(SerdeConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout(SerdeConfig.HTTP_CONNECT_TIMEOUT_MS))
            .build();
    this.servers = config.urls().stream().map(this::server).toList();
  }

  /** An answer below 500 to a call; a body that is no JSON is missing. */
  record Answer(String call, int status, JsonNode body) {
    String message() {
      return body.path("message").asText("no reason given");
    }
  }

  private record Server(String url, String authorization) {}

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer post(String path, Map<String, String> body) {
    try {
      return call("POST", path, JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer call(String method, String path, String body) {
    for (int retry = 0; ; retry++) {
      int turn = preferred;
      Server server = servers.get(turn);
      String call = method + " " + server.url() + path;
      String trouble;
      IOException cause = null;
      try {
        HttpResponse<String> response =
            client.send(request(server, method, path, body), BodyHandlers.ofString());
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          return new Answer(call, response.statusCode(), json(response.body()));
        }
        trouble = "answered " + response.statusCode();
      } catch (IOException e) {
        trouble = "failed: " + e;
        cause = e;
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
      preferred = (turn + 1) % servers.size();
      if (retry >= config.getInt(SerdeConfig.MAX_RETRIES)) {
        throw new RegistryException(
            "%s %s, after %d attempts".formatted(call, trouble, retry + 1), cause);
      }
      pause(config.backOff(retry));
    }
  }

  private HttpRequest request(Server server, String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .timeout(timeout(SerdeConfig.HTTP_READ_TIMEOUT_MS))
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }
    if (server.authorization() != null) {
      request.header("Authorization", server.authorization());
    }
    return request.build();
  }

  private Duration timeout(String key) {
    return Duration.ofMillis(config.getInt(key));
  }

  private Server server(String url) {
    URI uri = URI.create(url);
    String inUrl = uri.getRawUserInfo();
    String user =
        config.getString(SerdeConfig.BASIC_AUTH_CREDENTIALS_SOURCE).equals("URL")
            ? uri.getUserInfo()
            : config.getPassword(SerdeConfig.BASIC_AUTH_USER_INFO).value();
    String bare = inUrl == null ? url : url.replace(inUrl + "@", "");
    String authorization =
        user == null || user.isEmpty()
            ? null
            : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return new Server(bare.replaceAll("/+$", ""), authorization);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
