package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CountriesTest {
  private static final TestServer SERVER = new TestServer(TestDatabase.empty());

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static JsonNode country(JsonNode countries, String code) {
    for (JsonNode country : countries.path("countries")) {
      if (country.path("code").asText().equals(code)) {
        return country;
      }
    }
    throw new AssertionError(code + " is missing");
  }

  @Test
  void theyAreNamedAndSortedInTheReadersLanguage() {
    JsonNode german = SERVER.json("/v1/countries?lang=de");

    assertThat(german.path("language").asText()).isEqualTo("de");
    assertThat(country(german, "AZE").path("name").asText()).isEqualTo("Aserbaidschan");
    assertThat(country(german, "XKX").path("name").asText()).isEqualTo("Kosovo");
    assertThat(country(german, "EUE").path("name").asText()).isEqualTo("Europäische Union");
    List<String> names = new ArrayList<>();
    german.path("countries").forEach(country -> names.add(country.path("name").asText()));
    assertThat(names).hasSizeGreaterThan(245).doesNotHaveDuplicates();
    assertThat(names.indexOf("Österreich")).isLessThan(names.indexOf("Polen"));
  }

  @Test
  void aBrowsersLanguageIsTakenWhereNoneIsNamed() {
    HttpResponse<String> answer =
        SERVER.get("/v1/countries", "Accept-Language", "xx, fr-CH;q=0.9, en;q=0.5");

    assertThat(answer.headers().firstValue("Content-Language").orElse("")).startsWith("fr");
    assertThat(country(TestServer.json(answer), "DEU").path("name").asText())
        .isEqualTo("Allemagne");
    assertThat(SERVER.get("/v1/countries", "Accept-Language", ";;;\\").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoLanguageIsRefused() {
    for (String lang : List.of("d%27e", "zz_", "%3Cscript%3E", "x".repeat(36), "de&lang=en")) {
      HttpResponse<String> answer = SERVER.get("/v1/countries?lang=" + lang);
      assertThat(answer.statusCode()).as(lang).isEqualTo(400);
      assertThat(TestServer.json(answer).path("parameter").asText()).isEqualTo("lang");
    }
  }
}
