package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The page's files, and what a browser may do with them. */
class PageTest {
  private static final TestServer SERVER = new TestServer(TestDatabase.empty());

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void thePageIsServedAndMayRunNothingThatIsWrittenIntoIt() {
    HttpResponse<String> page = SERVER.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).contains("<title>Dateline");
  }

  @Test
  void whatIsNoFileOfThePageIsAProblem() {
    HttpResponse<String> missing = SERVER.get("/nothing.js");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(missing.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(SERVER.get("/../simplelogger.properties").statusCode()).isEqualTo(400);
    assertThat(SERVER.get("/%2e%2e/simplelogger.properties").statusCode()).isEqualTo(400);
  }
}
