package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an event happened: its PLOVER mode. */
class ModesTest {
  private static final StoryCoder CODER = StoryCoder.load();
  private static final Instant NOON = Instant.parse("2021-06-15T12:00:00Z");
  private static final double FLOOR = 0.85;

  static List<String> languages() {
    return Rows.languages("modes");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void readsTheMode(String language) {
    List<String[]> rows = Rows.of("modes", language);
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      List<String> events =
          CODER.code(new Story("t", language, NOON, "test", null, "", row[0])).events().stream()
              .map(
                  e ->
                      e.source()
                          + (e.mutual() ? "<>" : ">")
                          + e.target()
                          + ":"
                          + e.type()
                          + ":"
                          + e.mode())
              .toList();
      if (!events.contains(row[1])) {
        wrong.add(row[0] + " is " + row[1] + ", read: " + events);
      }
    }

    assertThat(1 - (double) wrong.size() / rows.size())
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }
}
