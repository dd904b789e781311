package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is counted over many pairs. */
class PairsAndMatrixTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);

  static {
    Given given = new Given(DATABASE);
    given.event("2019-12-31", "DEU-FRA", "CONSULT");
    given.event("2020-01-15", "DEU>FRA", "AID");
    given.event("2020-01-15", "FRA>DEU", "ACCUSE");
    given.event("2020-02-01", "DEU-POL", "CONSULT");
    given.event("2020-02-02", "AUT>DEU", "ASSAULT");
    given.event("2020-02-03", "AUT>DEU", "ASSAULT", "RETRACTED", 2, 0, 0);
    given.event("2020-02-04", "AUT-CHE", "CONSULT");
    given.event("2020-02-04", "CHE-ITA", "CONSULT", "RETRACTED", 2, 0, 0);
    given.days();
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static List<String> pairs(String path) {
    List<String> pairs = new ArrayList<>();
    SERVER
        .json(path)
        .path("pairs")
        .forEach(pair -> pairs.add(pair.path("pair").asText() + " " + pair.path("events")));
    return pairs;
  }

  @Test
  void theMostActivePairsComeFirst() {
    assertThat(pairs("/v1/pairs"))
        .containsExactly("DEU-FRA 3", "AUT-CHE 1", "AUT-DEU 1", "DEU-POL 1");
    assertThat(pairs("/v1/pairs?country=DEU"))
        .containsExactly("DEU-FRA 3", "AUT-DEU 1", "DEU-POL 1");
    assertThat(pairs("/v1/pairs?from=2020-01-01&to=2020-01-31")).containsExactly("DEU-FRA 2");
    assertThat(pairs("/v1/pairs?country=AUT&from=2020-02-04")).containsExactly("AUT-CHE 1");

    JsonNode pair = SERVER.json("/v1/pairs?limit=1").path("pairs").get(0);
    assertThat(pair.path("first").asText()).isEqualTo("2019-12-31");
    assertThat(pair.path("last").asText()).isEqualTo("2020-01-15");
    assertThat(pair.path("forward").asInt()).isEqualTo(1);
    assertThat(pair.path("scoreMean").asDouble()).isEqualTo(9.5 / 3);
    JsonNode cut = SERVER.json("/v1/pairs?limit=1&from=2020-01-01").path("pairs").get(0);
    assertThat(cut.path("first").asText()).isEqualTo("2020-01-15");
  }

  @Test
  void pagesGiveEachPairOnce() {
    List<String> pairs = new ArrayList<>();
    String next = "";
    while (next != null) {
      String path = "/v1/pairs?limit=2&cursor=" + next;
      pairs.addAll(pairs(path));
      next = SERVER.json(path).path("next").textValue();
    }
    assertThat(pairs).isEqualTo(pairs("/v1/pairs"));
  }

  @Test
  void aCountrysActivityIsOfAllItsPairs() {
    JsonNode countries = SERVER.json("/v1/countries");
    for (JsonNode country : countries.path("countries")) {
      if (country.path("code").asText().equals("DEU")) {
        assertThat(country.path("events").asInt()).isEqualTo(5);
        assertThat(country.path("partners").asInt()).isEqualTo(3);
        assertThat(country.path("first").asText()).isEqualTo("2019-12-31");
        assertThat(country.path("last").asText()).isEqualTo("2020-02-02");
      }
      if (country.path("code").asText().equals("ITA")) {
        assertThat(country.path("events").asInt()).as("retracted").isZero();
        assertThat(country.path("last").isNull()).isTrue();
      }
    }
  }

  @Test
  void oneCountryStandsAgainstItsPartnersByMonth() {
    JsonNode matrix = SERVER.json("/v1/matrix?country=DEU");

    assertThat(matrix.path("bucket").asText()).isEqualTo("month");
    assertThat(matrix.path("from").asText()).isEqualTo("2018-03-01");
    assertThat(matrix.path("to").asText()).isEqualTo("2020-02-02");
    assertThat(matrix.path("buckets").size()).isEqualTo(24);
    assertThat(matrix.path("partnersInAll").asInt()).isEqualTo(3);
    JsonNode france = matrix.path("partners").get(0);
    assertThat(france.path("partner").asText()).isEqualTo("FRA");
    assertThat(france.path("pair").asText()).isEqualTo("DEU-FRA");
    assertThat(france.path("cells").size()).isEqualTo(2);
    JsonNode january = france.path("cells").get(1);
    assertThat(january.path("start").asText()).isEqualTo("2020-01-01");
    assertThat(january.path("verbalConflict").asInt()).isEqualTo(1);
    assertThat(january.path("scoreMean").asDouble()).isEqualTo(3.5);
    JsonNode austria = matrix.path("partners").get(1);
    assertThat(austria.path("pair").asText()).isEqualTo("AUT-DEU");
    assertThat(austria.path("events").asInt()).as("retracted are not counted").isEqualTo(1);
  }

  @Test
  void aMatrixNeverHasMoreThanFiveThousandCells() {
    JsonNode years = SERVER.json("/v1/matrix?country=DEU&from=1800-01-01&to=2199-12-31&limit=250");
    assertThat(years.path("bucket").asText()).isEqualTo("year");
    assertThat(years.path("buckets").size()).isEqualTo(400);
    assertThat(years.path("partners").size()).isEqualTo(3);

    JsonNode one = SERVER.json("/v1/matrix?country=DEU&limit=1");
    assertThat(one.path("partners").size()).isEqualTo(1);
    assertThat(one.path("partnersInAll").asInt()).isEqualTo(3);
  }

  @Test
  void aCountryWithoutAnEventHasAnEmptyMatrix() {
    JsonNode matrix = SERVER.json("/v1/matrix?country=NZL");
    assertThat(matrix.path("from").isNull()).isTrue();
    assertThat(matrix.path("partners").size()).isZero();
  }
}
