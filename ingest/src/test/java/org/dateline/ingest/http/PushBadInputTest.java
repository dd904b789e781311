package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushBadInputTest {

  private static final int ELEVEN_MEBIBYTES = 11 * 1024 * 1024;
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

  private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    return problem;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"provider":"p","headline":"h"}                                | uri            | is missing
          {"uri":"u","provider":"p","headline":["h"]}                    | headline       | expected a string, found an array
          {"uri":"u","provider":"p","headline":"h","language":"zz"}      | language       | expected a BCP 47 language tag
          {"uri":"u","provider":"p","headline":"h","versioncreated":"x"} | versioncreated | expected a date-time
          {"uri":"u","provider":"p"}                                     | body           | needs a headline or a body
          """)
  void answers422NamingTheField(String json, String field, String detail) throws Exception {
    JsonNode problem = problem(door.pushJson(json), 422);

    assertThat(problem.path("field").asText()).isEqualTo(field);
    assertThat(problem.path("detail").asText()).startsWith(field + ": ").contains(detail);
  }

  @Test
  void answers400SayingWhereJsonIsBroken() throws Exception {
    JsonNode problem = problem(door.pushJson("{\"uri\":\"u\",\n  oops}"), 400);

    assertThat(problem.path("detail").asText()).contains("not JSON", "line 2, column");
    assertThat(problem.path("line").asInt()).isEqualTo(2);
    assertThat(problem.path("column").asInt()).isBetween(3, 7);
  }

  @Test
  void answers400ToAnEmptyBody() throws Exception {
    assertThat(problem(door.pushJson(""), 400).path("detail").asText()).contains("body is empty");
  }

  @Test
  void answers400ToBytesThatAreNotUtf8() throws Exception {
    byte[] latin1 = "{\"uri\":\"für\"}".getBytes(StandardCharsets.ISO_8859_1);

    JsonNode problem =
        problem(
            door.send(
                door.request("/v1/stories", BodyPublishers.ofByteArray(latin1))
                    .header("Content-Type", "application/json")),
            400);

    assertThat(problem.path("detail").asText()).contains("byte 0xFC is not UTF-8");
    assertThat(problem.path("column").asInt()).isEqualTo(10);
  }

  @Test
  void answers413ToElevenMebibytes() throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories", BodyPublishers.ofByteArray(new byte[ELEVEN_MEBIBYTES]))
            .header("Content-Type", "application/json");

    assertThat(problem(door.send(request), 413).path("detail").asText()).contains("10 MiB");
  }

  @Test
  void answers413ToElevenMebibytesOfUndeclaredLength() throws Exception {
    HttpRequest.Builder request =
        door.request(
                "/v1/stories",
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[ELEVEN_MEBIBYTES])))
            .header("Content-Type", "application/json");

    assertThat(problem(door.send(request), 413).path("detail").asText()).contains("10 MiB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image/png                          | image/png is not read
          application/json; charset=latin1   | JSON is UTF-8
          text/plain; charset=klingon        | klingon, which is unknown
          text/plain; charset=%              | which is unknown
          nonsense                           | nonsense is not read
          """)
  void answers415ToWhatIsNotRead(String contentType, String detail) throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories?uri=1&provider=p", BodyPublishers.ofString("{}"))
            .header("Content-Type", contentType);

    assertThat(problem(door.send(request), 415).path("detail").asText()).contains(detail);
  }

  @Test
  void answersWhatIsReadInstead() throws Exception {
    HttpResponse<String> response =
        door.send(
            door.request("/v1/stories", BodyPublishers.ofString("{}"))
                .header("Content-Type", "image/png"));

    assertThat(problem(response, 415).path("status").asInt()).isEqualTo(415);
    assertThat(response.headers().firstValue("Accept-Post").orElseThrow())
        .contains("application/json", "application/nitf+xml");
  }

  @Test
  void answers415ToAnEncodingThatIsNotRead() throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories", BodyPublishers.ofString("{}"))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "br");

    assertThat(problem(door.send(request), 415).path("detail").asText()).contains("br");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 40})
  void answers400ToBrokenGzip(int kept) throws Exception {
    byte[] whole =
        gzip("{\"uri\":\"1\",\"provider\":\"p\",\"headline\":\"A headline\"}".getBytes(UTF_8));
    HttpRequest.Builder request =
        door.request("/v1/stories", BodyPublishers.ofByteArray(Arrays.copyOf(whole, kept)))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip");

    assertThat(problem(door.send(request), 400).path("detail").asText()).contains("not whole gzip");
  }

  @Test
  void answers413ToAGzipBomb() throws Exception {
    HttpRequest.Builder request =
        door.request("/v1/stories", BodyPublishers.ofByteArray(gzip(new byte[200 << 20])))
            .header("Content-Type", "text/plain")
            .header("Content-Encoding", "gzip");

    assertThat(problem(door.send(request), 413).path("detail").asText()).contains("10 MiB");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verson=1           | verson   | no fact of this name
          uri=1&uri=2        | uri      | is given twice
          headline=%E4       | headline | is not percent-encoded UTF-8
          version=two        | version  | expected a whole number
          """)
  void answers422ToBadFacts(String query, String field, String detail) throws Exception {
    HttpRequest.Builder request =
        door.request(
                "/v1/stories?provider=p&" + (query.startsWith("uri") ? "" : "uri=1&") + query,
                BodyPublishers.ofString("text"))
            .header("Content-Type", "text/plain");

    JsonNode problem = problem(door.send(request), 422);

    assertThat(problem.path("field").asText()).isEqualTo(field);
    assertThat(problem.path("detail").asText()).contains(detail);
  }

  @Test
  void answers422ToAHeaderFactThatIsNotAscii() throws Exception {
    String answer =
        door.raw(
            """
            POST /v1/stories?uri=1&provider=p HTTP/1.1
            Host: localhost
            Content-Type: text/plain
            Dateline-Headline: Köpfe
            Content-Length: 4

            text""");

    assertThat(answer).startsWith("HTTP/1.1 422 ").contains("\"field\":\"headline\"", "ASCII");
  }

  @Test
  void answers422ToBrokenPercentEncoding() throws Exception {
    String answer =
        door.raw(
            """
            POST /v1/stories?headline=%zz HTTP/1.1
            Host: localhost
            Content-Type: text/plain
            Content-Length: 4

            text""");

    assertThat(answer).startsWith("HTTP/1.1 422 ").contains("headline: is not percent-encoded");
  }

  @Test
  void answers400WhenTheBodyIsShorterThanItsLength() throws Exception {
    String answer =
        door.raw(
            """
            POST /v1/stories?uri=1&provider=p HTTP/1.1
            Host: localhost
            Content-Type: text/plain
            Content-Length: 4000

            text""");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void answers404And405AsProblems() throws Exception {
    assertThat(
            problem(door.send(door.request("/v2/stories", BodyPublishers.noBody())), 404)
                .path("title")
                .asText())
        .isEqualTo("Not Found");
    problem(door.send(door.request("/v1/stories", BodyPublishers.noBody()).DELETE()), 405);
  }
}
