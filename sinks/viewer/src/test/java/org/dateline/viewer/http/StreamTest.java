package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StreamTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final TestDatabase database = TestDatabase.empty();
  private final TestServer server = new TestServer(database);
  private final Given given = new Given(database);
  private final List<Stream> streams = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Stream stream : streams) {
      stream.body.close();
    }
    server.close();
  }

  /** A stream as a browser reads it. */
  private static final class Stream {
    private final InputStream body;
    private final Scanner blocks;

    Stream(InputStream body) {
      this.body = body;
      this.blocks = new Scanner(body, StandardCharsets.UTF_8).useDelimiter("\n\n");
    }

    String next() {
      String block = blocks.next();
      return block.startsWith(":") ? next() : block;
    }
  }

  private HttpResponse<InputStream> ask(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%d/v1/stream%s".formatted(server.server.port(), query)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
  }

  private Stream open(String query, String... headers) throws Exception {
    HttpResponse<InputStream> answer = ask(query, headers);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Stream stream = new Stream(answer.body());
    streams.add(stream);
    return stream;
  }

  private void notifyReaders() {
    database.execute("NOTIFY dateline_changes");
  }

  @Test
  void whatChangesComesAsItChanges() throws Exception {
    given.event("2020-05-30", "AFG-AZE", "CONSULT");
    Stream stream = open("");
    assertThat(stream.next()).isEqualTo("event: open\nid: 0:1\ndata: {\"cursor\":\"0:1\"}");

    given.event("2020-05-31", "AFG>AZE", "AID");
    notifyReaders();
    assertThat(stream.next())
        .startsWith("event: change\nid: 0:2\ndata: {\"pair\":\"AFG-AZE\",")
        .contains("\"status\":\"ACTIVE\"");

    given.event("2020-05-31", "AFG>AZE", "AID", "RETRACTED", 2, 0, 0);
    notifyReaders();
    assertThat(stream.next()).contains("id: 0:3\n").contains("\"status\":\"RETRACTED\"");
  }

  @Test
  void aChangeWithoutANotificationComesAFewSecondsLater() throws Exception {
    Stream stream = open("");
    stream.next();
    given.event("2020-05-31", "AFG>AZE", "AID");
    assertThat(stream.next()).contains("2020-05-31.AFG>AZE.AID");
  }

  @Test
  void onlyThePairsThatAreNamedCome() throws Exception {
    Stream stream = open("?pair=DEU-FRA,AFG-AZE");
    stream.next();
    given.event("2020-05-31", "ISL-NZL", "CONSULT");
    given.event("2020-05-31", "DEU-FRA", "CONSULT");
    notifyReaders();
    assertThat(stream.next()).contains("id: 0:2\n").contains("\"pair\":\"DEU-FRA\"");
  }

  @Test
  void aReaderThatComesBackMissesNothing() throws Exception {
    for (int day = 1; day <= 9; day++) {
      given.event("2020-05-0" + day, "AFG-AZE", "CONSULT");
    }
    Stream stream = open("?since=0:1", "Last-Event-ID", "0:4");
    assertThat(stream.next()).contains("event: open\nid: 0:4\n");
    for (int offset = 4; offset < 9; offset++) {
      assertThat(stream.next()).contains("id: 0:" + (offset + 1) + "\n");
    }
    given.event("2020-05-31", "AFG>AZE", "AID");
    notifyReaders();
    assertThat(stream.next()).contains("id: 0:10\n");
  }

  @Test
  void thereAreNoMoreStreamsThanMayBeAndOneThatEndsMakesRoom() throws Exception {
    for (int i = 0; i < TestServer.STREAMS; i++) {
      open("").next();
    }
    HttpResponse<InputStream> refused = ask("");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(server.get("/v1/changes").statusCode()).as("others are answered").isEqualTo(200);

    streams.remove(0).body.close();
    int status = 503;
    while (status == 503) {
      // Whether a reader has left shows when it is next written to.
      given.event("2020-05-31", "AFG-AZE", "CONSULT");
      notifyReaders();
      TimeUnit.MILLISECONDS.sleep(200);
      HttpResponse<InputStream> answer = ask("");
      status = answer.statusCode();
      answer.body().close();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void closingEndsThem() throws Exception {
    Stream stream = open("");
    stream.next();
    long start = System.nanoTime();
    server.server.close();
    assertThat(stream.blocks.hasNext()).isFalse();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
  }
}
