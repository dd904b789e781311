package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.viewer.data.EventTypes;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);

  static {
    Given given = new Given(DATABASE);
    given.event("2020-05-29", "AFG-AZE", "CONSULT", "ACTIVE", 3, 3, 2);
    given.event("2020-05-31", "AFG>AZE", "AID");
    given.event("2020-05-31", "AZE>AFG", "ACCUSE");
    given.event("2020-05-31", "AZE>AFG", "ASSAULT", "RETRACTED", 2, 0, 0);
    given.event("2020-06-02", "AFG-AZE", "CONSULT");
    given.event("2020-06-02", "DEU-FRA", "CONSULT");
    given.days();
    for (int i = 0; i < 4; i++) {
      given.story("apa:" + i, "2020-05-31T23:59:59Z");
    }
    given.story("apa:9", "2020-06-01T00:00:00Z");
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static List<String> starts(JsonNode timeline) {
    List<String> starts = new ArrayList<>();
    timeline.path("points").forEach(point -> starts.add(point.path("start").asText()));
    return starts;
  }

  private static JsonNode point(JsonNode timeline, String start) {
    return timeline.path("points").get(starts(timeline).indexOf(start));
  }

  @Test
  void everyDayFromTheFirstEventToTheLastHasAPoint() {
    JsonNode timeline = SERVER.json("/v1/pairs/AFG-AZE/timeline");

    assertThat(starts(timeline))
        .containsExactly("2020-05-29", "2020-05-30", "2020-05-31", "2020-06-01", "2020-06-02");
    JsonNode day = point(timeline, "2020-05-31");
    assertThat(day.path("events").asInt()).isEqualTo(2);
    assertThat(day.path("materialCooperation").asInt()).isEqualTo(1);
    assertThat(day.path("verbalConflict").asInt()).isEqualTo(1);
    assertThat(day.path("materialConflict").asInt()).as("retracted").isZero();
    assertThat(day.path("forward").asInt()).isEqualTo(1);
    assertThat(day.path("backward").asInt()).isEqualTo(1);
    assertThat(day.path("scoreSum").asDouble()).isEqualTo(7);
    assertThat(day.path("scoreMean").asDouble()).isEqualTo(3.5);
    assertThat(point(timeline, "2020-05-29").path("wires").asInt()).isEqualTo(2);
    assertThat(point(timeline, "2020-05-30").path("events").asInt()).isZero();
  }

  @Test
  void howMuchTheWiresToldIsBesideIt() {
    JsonNode timeline = SERVER.json("/v1/pairs/AFG-AZE/timeline?type=CONSULT");

    JsonNode told = point(timeline, "2020-05-31");
    assertThat(told.path("events").asInt()).isZero();
    assertThat(told.path("stories").asInt()).as("whatever the filter").isEqualTo(1);
    assertThat(told.path("allStories").asInt()).isEqualTo(4);
    assertThat(told.path("share").asDouble()).isEqualTo(0.25);
    JsonNode quiet = point(timeline, "2020-06-01");
    assertThat(quiet.path("share").asDouble()).isZero();
    assertThat(quiet.path("allStories").asInt()).isEqualTo(1);
    assertThat(point(timeline, "2020-05-30").path("share").isNull()).as("no wire wrote").isTrue();
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheirFirst() {
    JsonNode weeks = SERVER.json("/v1/pairs/AFG-AZE/timeline?bucket=week");
    assertThat(starts(weeks)).containsExactly("2020-05-25", "2020-06-01");
    assertThat(point(weeks, "2020-05-25").path("events").asInt()).isEqualTo(3);

    JsonNode months = SERVER.json("/v1/pairs/AFG-AZE/timeline?bucket=month&from=2020-04-15");
    assertThat(starts(months)).containsExactly("2020-04-01", "2020-05-01", "2020-06-01");
    assertThat(point(months, "2020-05-01").path("allStories").asInt()).isEqualTo(4);
  }

  @Test
  void directionsAndTypesAreTold() {
    String path = "/v1/pairs/AFG-AZE/timeline?bucket=month&from=2020-05-01&to=2020-06-30";
    assertThat(events(path + "&direction=forward")).containsExactly(1, 0);
    assertThat(events(path + "&direction=backward")).containsExactly(1, 0);
    assertThat(events(path + "&direction=mutual")).containsExactly(1, 1);
    assertThat(events(path + "&direction=all")).containsExactly(3, 1);
    assertThat(events(path + "&type=AID,ACCUSE")).containsExactly(2, 0);
    assertThat(events(path + "&type=AID,ACCUSE&direction=backward")).containsExactly(1, 0);
  }

  @Test
  void theDaysTotalsAreThoseOfTheEvents() {
    String path = "/v1/pairs/AFG-AZE/timeline?bucket=week";
    String everyType = "&type=" + String.join(",", EventTypes.ALL);
    assertThat(SERVER.json(path).path("points"))
        .isEqualTo(SERVER.json(path + everyType).path("points"));
  }

  private static List<Integer> events(String path) {
    List<Integer> events = new ArrayList<>();
    SERVER.json(path).path("points").forEach(point -> events.add(point.path("events").asInt()));
    return events;
  }

  @Test
  void aRangeCutsTheBucketsAtItsEnds() {
    String path = "/v1/pairs/AFG-AZE/timeline?bucket=week&from=2020-05-30&to=2020-06-01";
    assertThat(events(path)).containsExactly(2, 0);
  }

  @Test
  void neverMoreThanFiveThousandPoints() {
    JsonNode days = SERVER.json("/v1/pairs/AFG-AZE/timeline?from=2010-01-01&to=2023-09-07");
    assertThat(days.path("bucket").asText()).isEqualTo("day");
    assertThat(days.path("points").size()).isBetween(4990, 5000);

    JsonNode weeks = SERVER.json("/v1/pairs/AFG-AZE/timeline?from=1980-01-01&to=2023-09-07");
    assertThat(weeks.path("bucket").asText()).isEqualTo("week");
    assertThat(weeks.path("asked").asText()).isEqualTo("day");

    JsonNode months = SERVER.json("/v1/pairs/AFG-AZE/timeline?from=1800-01-01&to=2199-12-31");
    assertThat(months.path("bucket").asText()).isEqualTo("month");
    assertThat(months.path("points").size()).isEqualTo(4800);
  }

  @Test
  void countriesWithoutAnEventHaveAnEmptyTimeline() {
    JsonNode empty = SERVER.json("/v1/pairs/ISL-NZL/timeline");
    assertThat(empty.path("points").size()).isZero();
    assertThat(empty.path("from").isNull()).isTrue();
    assertThat(events("/v1/pairs/ISL-NZL/timeline?from=2020-06-01")).containsExactly(0);
  }
}
