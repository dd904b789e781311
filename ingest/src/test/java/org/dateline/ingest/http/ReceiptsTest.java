package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.dateline.schemas.StoryOutcome;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

  private static final String STORY =
      "{\"uri\":\"http://a/1?x=2\",\"provider\":\"apa\",\"version\":3,\"headline\":\"Kopf\"}";

  private static HttpResponse<String> get(Door door, String id, String token) throws Exception {
    String path = "/v1/stories/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.server.port() + path))
            .timeout(Door.PATIENCE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return door.client().send(request.build(), BodyHandlers.ofString());
  }

  private static StoryOutcome outcome(String id) {
    return StoryOutcome.newBuilder()
        .setId(id)
        .setProvider("apa")
        .setVersion(3)
        .setStatus("usable")
        .setOutcome("coded")
        .setEvents(2)
        .setReceived(Instant.parse("2026-03-01T12:00:00Z"))
        .build();
  }

  @Test
  void tellsWhatWasAcceptedAndWhatBecameOfIt() throws Exception {
    try (Door door = new Door(new KeptStories())) {
      door.pushJson(STORY);
      String id = "apa:http://a/1?x=2";
      JsonNode before = new ObjectMapper().readTree(get(door, id, null).body());
      assertThat(before.path("accepted").path("version").asInt()).isEqualTo(3);
      assertThat(before.has("outcome")).isFalse();

      door.known.put(id, outcome(id));

      HttpResponse<String> response = get(door, id, null);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      JsonNode after = new ObjectMapper().readTree(response.body());
      assertThat(after.path("outcome").path("outcome").asText()).isEqualTo("coded");
      assertThat(after.path("outcome").path("events").asInt()).isEqualTo(2);
    }
  }

  @Test
  void answers404ToWhatIsNotKnown() throws Exception {
    try (Door door = new Door(new KeptStories())) {
      HttpResponse<String> response = get(door, "apa:7", null);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).contains("apa:7").contains("not any more");
    }
  }

  @Test
  void showsAWireItsOwnStoriesAlone() throws Exception {
    Wires wires = new Wires(List.of(wire("apa"), wire("dpa")));
    try (Door door =
        new Door(new KeptStories(), 1 << 20, Optional.empty(), Optional.of(() -> wires))) {
      door.known.put("apa:1", outcome("apa:1"));

      assertThat(get(door, "apa:1", "token-apa").statusCode()).isEqualTo(200);
      assertThat(get(door, "apa:1", "token-dpa").statusCode()).isEqualTo(404);
      assertThat(get(door, "apa:1", null).statusCode()).isEqualTo(401);
    }
  }

  private static Wire wire(String id) {
    return new Wire(
        id,
        Set.of("http"),
        Set.of(),
        List.of(SentBy.sha256("token-" + id)),
        List.of(),
        new Wire.Rate(100, 100),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
