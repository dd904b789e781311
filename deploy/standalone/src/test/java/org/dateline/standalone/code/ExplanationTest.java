package org.dateline.standalone.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.coding.Coding;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.coding.Story;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String BODY = "Oslo dankte Bern. Es regnete.";

  @Test
  void marksMentionsAndPutsEachEventUnderItsSentence() {
    Span oslo = span("Oslo");
    Span bern = span("Bern");
    Span thanked = span("dankte");
    Event event =
        new Event(
            "NOR",
            "CHE",
            false,
            EventType.SUPPORT,
            null,
            LocalDate.of(2021, 3, 12),
            "de/support:danken",
            List.of(
                new Evidence("source", oslo),
                new Evidence("target", bern),
                new Evidence("trigger", thanked)));
    Coding coding =
        new Coding(
            "de",
            null,
            List.of(
                new Entity("country", "NOR", "NOR", null, List.of(oslo)),
                new Entity("country", "CHE", "CHE", null, List.of(bern))),
            List.of(event),
            0,
            List.of(),
            "1",
            "de 1");

    String text = new Explanation(new Story("s", "de", null, null, null, "", BODY), coding).text();

    assertThat(text)
        .contains(
            """
              [Oslo NOR] dankte [Bern CHE].
                  2021-03-12  NOR --> CHE  SUPPORT  [de/support:danken]
                      source   “Oslo”
                      target   “Bern”
                      trigger  “dankte”

              Es regnete.
                  nothing found
            """);
  }

  private static Span span(String words) {
    int start = BODY.indexOf(words);
    return new Span("body", start, start + words.length(), words);
  }
}
