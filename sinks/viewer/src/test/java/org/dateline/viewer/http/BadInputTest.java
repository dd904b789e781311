package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be right is told so, and never does anything. */
class BadInputTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);

  static {
    new Given(DATABASE).event("2020-05-31", "AFG-AZE", "CONSULT");
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/pairs/AFG-XXX/timeline                                   | pair      | "XXX" is no country's code
          /v1/pairs/AFG-AFG/timeline                                   | pair      | AFG stands twice
          /v1/pairs/AZE-AFG/events                                     | pair      | alphabetical order: AFG-AZE
          /v1/pairs/afg-aze/events                                     | pair      | "afg" is no country's code
          /v1/pairs/AFG/events                                         | pair      | two countries' codes
          /v1/pairs/AFG-AZE/timeline?from=2020-06-01&to=2020-05-31     | to        | is before from
          /v1/pairs/AFG-AZE/timeline?from=2020-02-30                   | from      | expected a day
          /v1/pairs/AFG-AZE/timeline?from=0001-01-01                   | from      | 1800-01-01
          /v1/pairs/AFG-AZE/timeline?to=%2B99999-01-01                 | to        | 2199-12-31
          /v1/pairs/AFG-AZE/timeline?from=31.5.2020                    | from      | expected a day
          /v1/pairs/AFG-AZE/timeline?bucket=year                       | bucket    | day, week, month
          /v1/pairs/AFG-AZE/timeline?direction=up                      | direction | forward
          /v1/pairs/AFG-AZE/timeline?type=CONSULT,FIGHT                | type      | found "FIGHT"
          /v1/pairs/AFG-AZE/timeline?type=CONSULT,                     | type      | found ""
          /v1/pairs/AFG-AZE/timeline?tpye=CONSULT                      | tpye      | no such parameter
          /v1/pairs/AFG-AZE/timeline?bucket=day&bucket=week            | bucket    | given twice
          /v1/pairs/AFG-AZE/events?limit=0                             | limit     | from 1 to 5000
          /v1/pairs/AFG-AZE/events?limit=5001                          | limit     | from 1 to 5000
          /v1/pairs/AFG-AZE/events?limit=99999999999999999999          | limit     | whole number
          /v1/pairs/AFG-AZE/events?status=deleted                      | status    | active, retracted, all
          /v1/pairs/AFG-AZE/events?order=date                          | order     | asc, desc
          /v1/pairs/AFG-AZE/events?cursor=x                            | cursor    | no "next"
          /v1/pairs?cursor=1                                           | cursor    | no "next"
          /v1/pairs?country=Germany                                    | country   | ISO 3166-1
          /v1/matrix                                                   | country   | missing
          /v1/matrix?country=DEU&limit=251                             | limit     | from 1 to 250
          /v1/changes?since=1                                          | since     | partitions and offsets
          /v1/changes?since=0:1,0:2                                    | since     | stands twice
          /v1/changes?since=0:99999999999999999999                     | since     | partitions and offsets
          /v1/changes?pair=AFG-AZE,                                    | pair      | two countries' codes
          /v1/stream?since=x                                           | since     | partitions and offsets
          /v1/countries?format=xml                                     | format    | json, csv
          """)
  void isRefusedByName(String path, String parameter, String detail) {
    HttpResponse<String> answer = SERVER.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = TestServer.json(answer);
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.path("detail").asText()).contains(detail);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("title").asText()).isEqualTo("Bad Request");
  }

  private static final List<String> INJECTIONS =
      List.of(
          "'; DROP TABLE event; --",
          "' OR '1'='1",
          "AFG-AZE' UNION SELECT 1 --",
          "$1",
          "%",
          "<script>alert(1)</script>",
          "=1+1",
          "../../etc/passwd",
          "\u0000",
          "a\r\nSet-Cookie: x=1",
          "{{7*7}}",
          "\ud83d\ude00",
          "x".repeat(3000));

  static Stream<String> injected() {
    List<String> places =
        List.of(
            "/v1/countries?lang=%s",
            "/v1/countries?format=%s",
            "/v1/countries?%s=1",
            "/v1/pairs?country=%s",
            "/v1/pairs?from=%s",
            "/v1/pairs?to=%s",
            "/v1/pairs?limit=%s",
            "/v1/pairs?cursor=%s",
            "/v1/pairs/%s/timeline",
            "/v1/pairs/%s/events",
            "/v1/pairs/AFG-AZE/timeline?bucket=%s",
            "/v1/pairs/AFG-AZE/timeline?direction=%s",
            "/v1/pairs/AFG-AZE/timeline?type=%s",
            "/v1/pairs/AFG-AZE/events?status=%s",
            "/v1/pairs/AFG-AZE/events?order=%s",
            "/v1/pairs/AFG-AZE/events?cursor=%s",
            "/v1/events/%s/1",
            "/v1/events/AFG-AZE/%s",
            "/v1/changes?since=%s",
            "/v1/changes?pair=%s",
            "/v1/stream?pair=%s",
            "/v1/matrix?country=%s");
    return places.stream()
        .flatMap(
            place ->
                INJECTIONS.stream()
                    .map(
                        text ->
                            place.formatted(
                                URLEncoder.encode(text, StandardCharsets.UTF_8)
                                    .replace("+", "%20"))));
  }

  @ParameterizedTest
  @MethodSource
  void injected(String path) {
    HttpResponse<String> answer = SERVER.get(path);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("html; ");
    assertThat(answer.body().length()).isLessThan(1000);
  }

  @Test
  void nothingWasDoneByIt() {
    injected().forEach(SERVER::get);
    assertThat(SERVER.json("/v1/pairs/AFG-AZE/events").path("events").size()).isEqualTo(1);
  }

  @Test
  void otherMethodsAreNotAllowedAndOtherPathsNotThere() {
    assertThat(SERVER.send("POST", "/v1/pairs").statusCode()).isEqualTo(405);
    assertThat(SERVER.send("DELETE", "/v1/events/AFG-AZE/1").statusCode()).isEqualTo(405);
    assertThat(SERVER.get("/v2/pairs").statusCode()).isEqualTo(404);
  }
}
