package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day on which something happened, as texts tell it. */
class DatesTest {
  private static final StoryCoder CODER = StoryCoder.load();
  private static final double FLOOR = 0.95;

  static List<String> languages() {
    return Rows.languages("dates");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void readsTheDay(String language) {
    List<String[]> rows = Rows.of("dates", language);
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      Story story = new Story("t", language, Instant.parse(row[0]), "test", null, "", row[1]);
      List<Event> events = CODER.code(story).events();
      String[] range = row[2].split("\\.\\.");
      LocalDate first = LocalDate.parse(range[0]);
      LocalDate last = LocalDate.parse(range[range.length - 1]);
      boolean right =
          !events.isEmpty()
              && events.stream()
                  .map(Event::date)
                  .noneMatch(day -> day.isBefore(first) || day.isAfter(last));
      if (!right) {
        wrong.add(
            row[1] + " is of " + row[2] + ", read: " + events.stream().map(Event::date).toList());
      }
    }

    assertThat(1 - (double) wrong.size() / rows.size())
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }
}
