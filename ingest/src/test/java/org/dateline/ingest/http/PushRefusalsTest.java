package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.wire.BadInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pushed that cannot be read, the answer says why, and is the sender's to mend. */
class PushRefusalsTest {

  private static final int BOMB = 64 << 20;
  private static final KeptStories KEPT = new KeptStories();
  private static Door door;

  @BeforeAll
  static void open() {
    door = new Door(KEPT);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @AfterEach
  void nothingWasPublished() {
    assertThat(KEPT.stories).isEmpty();
  }

  static Stream<BadInput> all() {
    return BadInput.all();
  }

  private static String query(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + URLEncoder.encode(fact.getValue(), UTF_8))
        .collect(Collectors.joining("&", "/v1/stories?", ""));
  }

  /** The problems that an answer tells of: its own, or those of the stories of a message. */
  private static Stream<JsonNode> problems(HttpResponse<String> answer) throws Exception {
    JsonNode json = new ObjectMapper().readTree(answer.body());
    if (answer.statusCode() != 207) {
      assertThat(json.path("status").asInt()).isEqualTo(answer.statusCode());
      return Stream.of(json);
    }
    return Stream.iterate(0, i -> i < json.path("stories").size(), i -> i + 1)
        .map(i -> json.path("stories").path(i).path("problem"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSenderIsToldWhatToMend(BadInput bad) throws Exception {
    HttpResponse<String> answer =
        door.send(
            door.request(query(bad.facts()), BodyPublishers.ofByteArray(bad.bytes().get()))
                .header("Content-Type", bad.mediaType()));

    assertThat(problems(answer))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.path("status").asInt()).isIn(400, 415, 422))
        .anySatisfy(problem -> assertThat(problem.path("detail").asText()).contains(bad.reason()));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"headline\":\"'",
    "application/vnd.iptc.g2.newsitem+xml, <newsItem>",
    "application/nitf+xml, <nitf>",
    "application/rss+xml, <rss>",
    "text/plain, Baku",
  })
  void aGzipBombIsCutOff(String mediaType, String start) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(start.getBytes(UTF_8));
      out.write(" ".repeat(BOMB).getBytes(UTF_8));
    }

    HttpResponse<String> answer =
        door.send(
            door.request("/v1/stories", BodyPublishers.ofByteArray(packed.toByteArray()))
                .header("Content-Type", mediaType)
                .header("Content-Encoding", "gzip"));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** A length that is too long ends early; one that is too short cuts the document. */
  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"uri\":\"1\",\"headline\":\"h\"}', 4000",
    "application/json, '{\"uri\":\"1\",\"headline\":\"h\"}', 9",
    "application/vnd.iptc.g2.newsitem+xml, <newsItem guid=\"1\"/>, 4000",
    "application/vnd.iptc.g2.newsitem+xml, <newsItem guid=\"1\"/>, 9",
    "application/nitf+xml, <nitf/>, 4000",
    "application/nitf+xml, <nitf/>, 3",
    "application/rss+xml, <rss version=\"2.0\"/>, 4000",
    "application/rss+xml, <rss version=\"2.0\"/>, 9",
    "text/plain, Baku, 4000",
    "text/plain, Baku, -1",
    "text/plain, Baku, 99999999999999999999",
  })
  void aLyingLengthIsRefused(String mediaType, String body, String length) throws Exception {
    String answer =
        door.raw(
            """
            POST /v1/stories?provider=p HTTP/1.1
            Host: localhost
            Content-Type: %s
            Content-Length: %s

            %s"""
                .formatted(mediaType, length, body));

    assertThat(answer).startsWith("HTTP/1.1 400 ");
  }
}
