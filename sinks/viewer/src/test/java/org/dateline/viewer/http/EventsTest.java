package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);
  private static final String FORMULA = "=HYPERLINK(\"http://x\",\"<b>y</b>\"), so der Minister.";

  static {
    Given given = new Given(DATABASE);
    String talk = given.event("2020-05-31", "AFG-AZE", "CONSULT", "ACTIVE", 1, 1, 1);
    given.mention(
        "AFG-AZE",
        talk,
        "azertac:7",
        "Er hat telefoniert.",
        """
        [{"role": "trigger", "field": "body", "start": 47, "end": 58, "text": "telefoniert"},
         {"role": "source", "field": "headline", "start": 0, "end": 2, "text": "Er"},
         {"role": "sentence", "field": "body", "start": 40, "end": 59, "text": "Er hat telefoniert."}]""");
    given.story("azertac:7", "2020-05-31T13:20:00Z");
    given.outcome("azertac:7", 2, "coded");
    String aid = given.event("2020-06-01", "AFG>AZE", "AID", "ACTIVE", 4, 2, 1);
    given.mention("AFG-AZE", aid, "apa:1", FORMULA, "[]");
    given.event("2020-06-01", "AZE>AFG", "ACCUSE", "RETRACTED", 2, 0, 0);
    for (int day = 1; day <= 9; day++) {
      given.event("2020-07-0" + day, "DEU-FRA", "CONSULT");
      given.event("2020-07-0" + day, "DEU>FRA", "AID");
    }
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("events").forEach(event -> ids.add(event.path("id").asText()));
    return ids;
  }

  @Test
  void theyAreInOrderAndRetractedOnesOnlyWhereAskedFor() {
    JsonNode active = SERVER.json("/v1/pairs/AFG-AZE/events");
    assertThat(ids(active)).containsExactly("2020-05-31.AFG-AZE.CONSULT", "2020-06-01.AFG>AZE.AID");
    assertThat(active.path("events").get(0).path("corrected").asBoolean()).isFalse();
    assertThat(active.path("events").get(1).path("corrected").asBoolean()).isTrue();
    assertThat(active.path("next").isNull()).isTrue();

    assertThat(ids(SERVER.json("/v1/pairs/AFG-AZE/events?status=retracted")))
        .containsExactly("2020-06-01.AZE>AFG.ACCUSE");
    assertThat(ids(SERVER.json("/v1/pairs/AFG-AZE/events?status=all&from=2020-06-01")))
        .containsExactly("2020-06-01.AFG>AZE.AID", "2020-06-01.AZE>AFG.ACCUSE");
    assertThat(ids(SERVER.json("/v1/pairs/AFG-AZE/events?direction=mutual&type=CONSULT,AID")))
        .containsExactly("2020-05-31.AFG-AZE.CONSULT");
  }

  @Test
  void pagesGiveEachEventOnceInEitherOrder() {
    List<String> all = ids(SERVER.json("/v1/pairs/DEU-FRA/events"));
    assertThat(all).hasSize(18).isSorted();
    assertThat(paged("/v1/pairs/DEU-FRA/events?limit=5")).isEqualTo(all);
    List<String> reversed = new ArrayList<>(all);
    java.util.Collections.reverse(reversed);
    assertThat(paged("/v1/pairs/DEU-FRA/events?limit=7&order=desc")).isEqualTo(reversed);
  }

  private static List<String> paged(String path) {
    List<String> ids = new ArrayList<>();
    String next = path;
    while (next != null) {
      HttpResponse<String> answer = SERVER.get(next);
      JsonNode page = TestServer.json(answer);
      ids.addAll(ids(page));
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.replaceAll("^<|>.*$", ""))
              .orElse(null);
      assertThat(page.path("next").isNull()).isEqualTo(next == null);
    }
    return ids;
  }

  private static String path(String pair, String id) {
    return "/v1/events/" + pair + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  @Test
  void oneEventHasItsWordsAndWhatBecameOfItsStories() {
    JsonNode detail = SERVER.json(path("AFG-AZE", "2020-05-31.AFG-AZE.CONSULT"));

    assertThat(detail.path("event").path("type").asText()).isEqualTo("CONSULT");
    JsonNode mention = detail.path("mentions").get(0);
    assertThat(mention.path("storyId").asText()).isEqualTo("azertac:7");
    assertThat(mention.path("credits").get(0).asText()).isEqualTo("tass");
    assertThat(mention.path("latest").path("version").asLong()).isEqualTo(2);
    assertThat(mention.path("latest").path("place").asText()).isEqualTo("Baku");
    JsonNode trigger = mention.path("evidence").get(0);
    int start = trigger.path("inSentence").asInt();
    assertThat(mention.path("sentence").asText().substring(start, start + 11))
        .isEqualTo("telefoniert");
    assertThat(mention.path("evidence").get(1).path("inSentence").isNull())
        .as("in the headline")
        .isTrue();
  }

  @Test
  void anEventWithADirectionIsFoundByItsEncodedId() {
    JsonNode detail = SERVER.json(path("AFG-AZE", "2020-06-01.AZE>AFG.ACCUSE"));
    assertThat(detail.path("event").path("status").asText()).isEqualTo("RETRACTED");
    assertThat(detail.path("mentions").size()).isZero();
  }

  @Test
  void whatAStorySaysIsNoFormulaInASpreadsheet() {
    HttpResponse<String> csv =
        SERVER.get(path("AFG-AZE", "2020-06-01.AFG>AZE.AID") + "?format=csv");

    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    String[] lines = csv.body().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("pair,id,storyId,provider,version,");
    assertThat(lines[1])
        .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"<b>y</b>\"\"), so der Minister.\",");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    HttpResponse<String> missing = SERVER.get(path("AFG-AZE", "2020-05-31.AFG-AZE.AID"));
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(SERVER.get(path("AFG-AZE", "'; DROP TABLE event; --")).statusCode()).isEqualTo(404);
    assertThat(SERVER.get(path("AFG-AZE", "\u0000")).statusCode()).isEqualTo(400);
    assertThat(SERVER.get("/v1/events/AFG-AZE/" + "x".repeat(201)).statusCode()).isEqualTo(400);
  }
}
