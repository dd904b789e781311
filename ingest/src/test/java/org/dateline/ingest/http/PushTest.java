package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushTest {

  private static final String STORY =
      "{\"uri\":\"u1\",\"provider\":\"dpa\",\"version\":2,\"headline\":\"Kopf\","
          + "\"body_text\":\"Text\",\"language\":\"de\"}";

  private final KeptStories kept = new KeptStories();
  private final Door door = new Door(kept);

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void answersWithAReceipt() throws Exception {
    HttpResponse<String> response = door.pushJson(STORY);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    WireStory story = kept.stories.get(0);
    JsonNode receipt = new ObjectMapper().readTree(response.body());
    assertThat(receipt.path("id").asText()).isEqualTo("dpa:u1");
    assertThat(receipt.path("version").asLong()).isEqualTo(2);
    assertThat(receipt.path("status").asText()).isEqualTo("usable");
    assertThat(receipt.path("contentHash").asText()).isEqualTo(story.getContentHash());
    assertThat(receipt.path("received").asText()).isEqualTo(story.getReceived().toString());
    assertThat(receipt.path("topic").asText()).isEqualTo("stories");
    assertThat(receipt.path("partition").asInt()).isEqualTo(2);
    assertThat(receipt.path("offset").asLong()).isEqualTo(1);
  }

  @Test
  void takesPlainTextWithFactsInQueryAndHeaders() throws Exception {
    HttpResponse<String> response =
        door.send(
            door.request(
                    "/v1/stories?uri=4711&headline=K%C3%B6pfe+%26+H%C3%BCte&language=de",
                    BodyPublishers.ofString("Baku. Für", StandardCharsets.ISO_8859_1))
                .header("Content-Type", "text/plain; charset=iso-8859-1")
                .header("Dateline-Provider", "azertac"));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    WireStory story = kept.stories.get(0);
    assertThat(story.getId()).isEqualTo("azertac:4711");
    assertThat(story.getHeadline()).isEqualTo("Köpfe & Hüte");
    assertThat(story.getBody()).isEqualTo("Baku. Für");
  }

  @Test
  void takesABodyOfAllButTenMebibytes() throws Exception {
    String text = "Wort ".repeat(PushRequest.MOST_BYTES / 5 - 100);

    HttpResponse<String> response = door.pushJson(STORY.replace("\"Text\"", '"' + text + '"'));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    assertThat(kept.stories.get(0).getBody()).hasSize(text.length() - 1);
  }

  @Test
  void countsByWireFormatAndOutcome() throws Exception {
    door.pushJson(STORY);
    door.pushJson(STORY);
    door.pushJson("{");

    assertThat(door.metrics.scrape())
        .contains(
            "dateline_stories_received_total{format=\"ninjs\",outcome=\"accepted\",wire=\"dpa\"} 2")
        .contains(
            "dateline_stories_received_total{format=\"ninjs\",outcome=\"refused\",wire=\"unknown\"}"
                + " 1")
        .contains("dateline_push_duration_seconds_bucket{le=\"0.1\"}")
        .contains("dateline_push_duration_seconds_count 2");
  }

  @Test
  void tellsTheFormatByLooking() throws Exception {
    HttpResponse<String> response =
        door.send(
            door.request(
                "/v1/stories?provider=apa",
                BodyPublishers.ofString(
                    "<?xml version=\"1.0\"?><nitf><head><docdata><doc-id id-string=\"7\"/></docdata>"
                        + "</head><body><body.content><p>Wien.</p></body.content></body></nitf>")));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    assertThat(kept.stories.get(0).getFormat()).isEqualTo("nitf");
  }

  @Test
  void takesAPackedMessageOfSeveral() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(
          ("[" + STORY + "," + STORY.replace("u1", "u2") + "]").getBytes(StandardCharsets.UTF_8));
    }
    HttpResponse<String> response =
        door.send(
            door.request("/v1/stories", BodyPublishers.ofByteArray(packed.toByteArray()))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip"));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode stories = new ObjectMapper().readTree(response.body()).path("stories");
    assertThat(stories.findValuesAsText("id")).containsExactly("dpa:u1", "dpa:u2");
    assertThat(kept.stories).hasSize(2);
  }

  @Test
  void answersEachOfSeveralForItself() throws Exception {
    HttpResponse<String> response =
        door.pushJson("[" + STORY + "," + STORY.replace("\"version\":2", "\"version\":-2") + "]");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(207);
    JsonNode stories = new ObjectMapper().readTree(response.body()).path("stories");
    assertThat(stories.get(0).path("receipt").path("id").asText()).isEqualTo("dpa:u1");
    assertThat(stories.get(1).path("code").asInt()).isEqualTo(422);
    assertThat(stories.get(1).path("place").asText()).isEqualTo("[1]");
    assertThat(stories.get(1).path("problem").path("field").asText()).isEqualTo("version");
    assertThat(kept.stories).hasSize(1);
  }
}
