package org.dateline.standalone.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** Whether the registry answers, keeps schemas compatible, and takes the ones of this version. */
final class RegistryChecks {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String LEVEL = "FULL_TRANSITIVE";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String url;
  private final String authorization;
  private final Clocks clocks;
  private final List<Finding> findings = new ArrayList<>();

  RegistryChecks(String url, Clocks clocks) {
    String user = URI.create(url).getUserInfo();
    this.url = user == null ? url : url.replace(URI.create(url).getRawUserInfo() + "@", "");
    this.authorization =
        user == null
            ? null
            : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    this.clocks = clocks;
  }

  List<Finding> run() {
    try {
      long asked = System.currentTimeMillis();
      HttpResponse<String> subjects = call("/subjects", null);
      if (subjects.statusCode() != 200) {
        throw new IOException("it answered " + subjects.statusCode());
      }
      subjects
          .headers()
          .firstValue("Date")
          .ifPresent(date -> clocks.httpDate("the registry's", date, asked));
      findings.add(Finding.well("the schema registry answers at " + url));
      level();
      for (Topic topic : Topics.all()) {
        if (topic.value().isPresent()) {
          subject(topic);
        }
      }
    } catch (IOException e) {
      findings.add(
          Finding.fault(
              "the schema registry at %s does not work: %s".formatted(url, e.getMessage()),
              "start it, or name another with --schema-registry-url"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return findings;
  }

  private void level() throws IOException, InterruptedException {
    String level =
        JSON.readTree(call("/config", null).body()).path("compatibilityLevel").asText("NONE");
    if (level.equals(LEVEL)) {
      findings.add(Finding.well("it keeps schemas " + LEVEL));
      return;
    }
    findings.add(
        Finding.fault(
            "it keeps schemas %s, not %s: a release could be unreadable for the one before"
                .formatted(level, LEVEL),
            "curl -X PUT -H 'Content-Type: application/vnd.schemaregistry.v1+json' --data"
                + " '{\"compatibility\": \"%s\"}' %s/config".formatted(LEVEL, url)));
  }

  private void subject(Topic topic) throws IOException, InterruptedException {
    String schema =
        JSON.writeValueAsString(Map.of("schema", topic.value().orElseThrow().toString()));
    HttpResponse<String> answer =
        call("/compatibility/subjects/" + topic.subject() + "/versions/latest", schema);
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() == 404) {
      findings.add(
          Finding.well(topic.subject() + " has no schema yet; the first record brings it"));
    } else if (body.path("is_compatible").asBoolean()) {
      findings.add(Finding.well(topic.subject() + " is compatible with this version"));
    } else {
      findings.add(
          Finding.fault(
              topic.subject() + " holds a schema that this version's is not compatible with",
              "curl %s/subjects/%s/versions/latest: who registered it? Delete it if nobody wrote with"
                      .formatted(url, topic.subject())
                  + " it, else run the version of Dateline that did"));
    }
  }

  private HttpResponse<String> call(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (body != null) {
      request
          .header("Content-Type", "application/vnd.schemaregistry.v1+json")
          .POST(BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
