package org.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

  private final List<Sample> year = History.until(LAST_DAY);

  @Test
  void itIsAYearInFiveLanguagesWithCorrectionsAndKills() {
    Set<String> languages = new HashSet<>();
    int corrections = 0;
    for (Sample push : year) {
      JsonNode story = json(push);
      languages.add(story.path("language").asText());
      corrections += story.path("version").asInt() == 2 ? 1 : 0;
      LocalDate day = OffsetDateTime.parse(story.path("versioncreated").asText()).toLocalDate();
      assertThat(day).isBetween(LAST_DAY.minusDays(364), LAST_DAY);
    }

    assertThat(year).hasSizeBetween(1_000, 1_500);
    assertThat(languages).containsExactlyInAnyOrder("de", "en", "es", "fr", "ru");
    assertThat(corrections).isGreaterThan(20);
    assertThat(year.stream().filter(Sample::canceled).count()).isGreaterThan(5);
  }

  @Test
  void theSameDayGivesTheSameYear() {
    assertThat(History.until(LAST_DAY)).isEqualTo(year);
  }

  @Test
  void theCoderReadsWhatItTells() {
    StoryCoder coder = StoryCoder.load();
    Set<String> pairs = new HashSet<>();
    Set<String> types = new HashSet<>();
    int stories = 0;
    int read = 0;
    for (Sample push : year) {
      if (!push.canceled()) {
        Coding coding = coder.code(story(push));
        stories++;
        read += coding.events().isEmpty() ? 0 : 1;
        for (Event event : coding.events()) {
          types.add(event.type().name());
          pairs.add(pair(event));
        }
      }
    }

    assertThat(pairs).hasSize(14);
    assertThat(types).hasSize(16);
    assertThat(read).isGreaterThan(stories * 95 / 100);
  }

  private static String pair(Event event) {
    return event.source().compareTo(event.target()) < 0
        ? event.source() + "-" + event.target()
        : event.target() + "-" + event.source();
  }

  private static Story story(Sample push) {
    JsonNode story = json(push);
    return new Story(
        push.id(),
        story.path("language").asText(),
        OffsetDateTime.parse(story.path("versioncreated").asText()).toInstant(),
        story.path("provider").asText(),
        null,
        story.path("headline").asText(),
        story.path("body_text").asText());
  }

  private static JsonNode json(Sample push) {
    try {
      return JSON.readTree(push.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
