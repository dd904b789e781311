package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What all answers have in common. */
class AnswerTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);
  private static final Given GIVEN = new Given(DATABASE);

  static {
    GIVEN.event("2020-05-31", "AFG>AZE", "ACCUSE");
    GIVEN.days();
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    String path = "/v1/pairs/AFG-AZE/events?status=all";
    String tag = SERVER.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("W/\"[0-9a-f]{32}\"");

    HttpResponse<String> same = SERVER.get(path, "If-None-Match", "\"other\", " + tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    assertThat(SERVER.get(path + "&format=csv", "If-None-Match", tag).statusCode()).isEqualTo(200);

    GIVEN.event("2020-05-31", "AFG>AZE", "AID");
    assertThat(SERVER.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void csvComesWhereItIsAskedFor() {
    for (String path :
        List.of(
            "/v1/countries",
            "/v1/pairs",
            "/v1/pairs/AFG-AZE/timeline",
            "/v1/pairs/AFG-AZE/events",
            "/v1/events/AFG-AZE/2020-05-31.AFG%3EAZE.ACCUSE",
            "/v1/changes",
            "/v1/matrix?country=AFG")) {
      assertThat(type(SERVER.get(path, "Accept", "text/csv"))).as(path).startsWith("text/csv");
      assertThat(type(SERVER.get(path + (path.contains("?") ? "&" : "?") + "format=csv")))
          .as(path)
          .startsWith("text/csv");
    }
    String path = "/v1/pairs/AFG-AZE/events?type=ACCUSE";
    assertThat(type(SERVER.get(path, "Accept", "text/csv;q=0.5, application/json")))
        .isEqualTo("application/json");
    assertThat(type(SERVER.get(path, "Accept", "text/html, */*;q=0.1")))
        .isEqualTo("application/json");
    assertThat(SERVER.get(path, "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(SERVER.get(path + "&format=csv").body())
        .isEqualTo(
            """
            pair,id,date,source,target,mutual,type,quad,mode,score,cameo,status,revision,corrected,firstSeen,lastChanged,mentionCount,wires\r
            AFG-AZE,2020-05-31.AFG>AZE.ACCUSE,2020-05-31,AFG,AZE,false,ACCUSE,verbal-conflict,,-3.0,11,ACTIVE,1,false,2020-05-31T12:00:00Z,2020-05-31T12:00:00Z,1,1\r
            """);
  }

  @Test
  void aCursorOfCsvIsInItsHeader() {
    HttpResponse<String> changes = SERVER.get("/v1/changes?format=csv");
    assertThat(changes.headers().firstValue("Dateline-Cursor").orElse("")).startsWith("0:");
    assertThat(SERVER.get("/v1/pairs/AFG-AZE/events?limit=1&status=all&format=csv").headers().map())
        .containsKey("etag");
  }

  @Test
  void longAnswersArePackedForWhoCanUnpackThem() {
    HttpResponse<String> packed = SERVER.get("/v1/countries", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
  }
}
