package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.http.SentBy.hmac;
import static org.dateline.ingest.http.SentBy.sha256;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

  private static final String STORY = "{\"uri\":\"u1\",\"headline\":\"Kopf\"}";
  private static final byte[] SECRET = "a secret of thirty-two bytes, ok".getBytes();
  private static final byte[] NEXT_SECRET = "the next secret, of 32 bytes too".getBytes();

  private static final Wires WIRES =
      new Wires(
          List.of(
              wire("apa", Set.of("http"), Set.of(), new Wire.Rate(1000, 1000)),
              wire("dpa", Set.of("http"), Set.of("nitf"), new Wire.Rate(1000, 1000)),
              wire("folderonly", Set.of("folder"), Set.of(), new Wire.Rate(1000, 1000)),
              wire("slow", Set.of("http"), Set.of(), new Wire.Rate(1, 2))));

  private final KeptStories kept = new KeptStories();
  private final Door door = new Door(kept, 1 << 20, Optional.empty(), Optional.of(() -> WIRES));

  private static Wire wire(String id, Set<String> doors, Set<String> formats, Wire.Rate rate) {
    return new Wire(
        id,
        doors,
        formats,
        List.of(sha256("token-" + id), sha256("next-" + id)),
        List.of(SECRET, NEXT_SECRET),
        rate,
        Optional.of("de"),
        Optional.of("Europe/Vienna"),
        List.of(),
        Optional.empty());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private HttpResponse<String> push(String query, String authorization, String body)
      throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories" + query, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return door.send(request);
  }

  private static String signed(
      byte[] secret, String wire, Instant time, String query, String body) {
    String signature = hmac(secret, time.getEpochSecond() + "\n/v1/stories" + query + "\n" + body);
    return "HMAC-SHA256 wire=%s,time=%d,signature=%s"
        .formatted(wire, time.getEpochSecond(), signature);
  }

  private JsonNode refused(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(kept.stories).isEmpty();
    return new ObjectMapper().readTree(response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer token-apa", "bearer next-apa"})
  void eitherTokenTellsTheWire(String authorization) throws Exception {
    HttpResponse<String> response = push("", authorization, STORY);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    assertThat(kept.stories.get(0).getId()).isEqualTo("apa:u1");
    assertThat(kept.stories.get(0).getLanguage()).isEqualTo("de");
    assertThat(kept.stories.get(0).getZone()).isEqualTo("Europe/Vienna");
    assertThat(door.metrics.scrape())
        .contains("{format=\"ninjs\",outcome=\"accepted\",wire=\"apa\"} 1");
  }

  @Test
  void eitherSecretTellsTheWire() throws Exception {
    for (byte[] secret : List.of(SECRET, NEXT_SECRET)) {
      HttpResponse<String> response =
          push("?version=2", signed(secret, "apa", Instant.now(), "?version=2", STORY), STORY);

      assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    }
    assertThat(kept.stories.get(1).getVersion()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong",
        "Bearer ",
        "Basic YTpi",
        "HMAC-SHA256 wire=apa",
        "HMAC-SHA256 wire=apa,time=now,signature=00",
        "HMAC-SHA256 wire=apa,time=99999999999999999999,signature=00",
        "HMAC-SHA256 ,,,==="
      })
  void refusesWhoCannotBeTold(String authorization) throws Exception {
    HttpResponse<String> response = push("", authorization, STORY);

    refused(response, 401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void refusesWithoutAuthorization() throws Exception {
    assertThat(refused(push("", null, STORY), 401).path("detail").asText()).contains("is missing");
  }

  @Test
  void refusesASignatureThatDoesNotFit() throws Exception {
    Instant now = Instant.now();
    String other = STORY.replace("Kopf", "Fuß");
    refused(push("", signed(SECRET, "apa", now, "", other), STORY), 401);
    refused(push("?version=3", signed(SECRET, "apa", now, "?version=2", STORY), STORY), 401);
    refused(push("", signed("no secret".getBytes(), "apa", now, "", STORY), STORY), 401);
    refused(push("", signed(SECRET, "nobody", now, "", STORY), STORY), 401);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 302})
  void refusesAnOldOrFutureSignature(long seconds) throws Exception {
    String old = signed(SECRET, "apa", Instant.now().plusSeconds(seconds), "", STORY);

    assertThat(refused(push("", old, STORY), 401).path("detail").asText()).contains("300 s");
  }

  @Test
  void aWireCannotSendAsAnother() throws Exception {
    assertThat(
            refused(push("?provider=dpa", "Bearer token-apa", STORY), 403).path("detail").asText())
        .contains("apa cannot send as dpa");
    String within = "{\"uri\":\"u1\",\"headline\":\"Kopf\",\"provider\":\"dpa\"}";
    assertThat(refused(push("", "Bearer token-apa", within), 422).path("field").asText())
        .isEqualTo("provider");
  }

  @Test
  void refusesHeadersThatNobodySigned() throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories", BodyPublishers.ofString(STORY))
            .header("Content-Type", "application/json")
            .header("Dateline-Version", "9")
            .header("Authorization", signed(SECRET, "apa", Instant.now(), "", STORY));

    assertThat(refused(door.send(request), 400).path("detail").asText()).contains("not signed");
  }

  @Test
  void keepsAWireToItsDoorsAndFormats() throws Exception {
    refused(push("", "Bearer token-folderonly", STORY), 403);
    assertThat(refused(push("", "Bearer token-dpa", STORY), 415).path("detail").asText())
        .contains("may send [nitf], not ninjs");
  }

  @Test
  void answers429AboveTheWiresRate() throws Exception {
    String twenty = "[" + String.join(",", Collections.nCopies(20, STORY)) + "]";
    assertThat(push("", "Bearer token-slow", twenty).statusCode()).isEqualTo(202);

    HttpResponse<String> next = push("", "Bearer token-slow", STORY);

    assertThat(next.statusCode()).as(next.body()).isEqualTo(429);
    assertThat(Long.parseLong(next.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 20L);
    assertThat(push("", "Bearer token-apa", STORY).statusCode()).isEqualTo(202);
    assertThat(door.metrics.scrape()).contains("outcome=\"limited\",wire=\"slow\"} 1");
  }
}
