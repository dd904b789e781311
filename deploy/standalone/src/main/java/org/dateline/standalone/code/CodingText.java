package org.dateline.standalone.code;

import java.util.StringJoiner;
import org.dateline.coding.Coding;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.Evidence;
import org.dateline.coding.Story;

/** Writes what the coder read for a person. */
final class CodingText {
  private CodingText() {}

  /** A block of lines, the last one empty. */
  static String write(Story story, Coding coding) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(
        "%s  (%s)%s"
            .formatted(
                story.id(),
                coding.language(),
                story.headline().isEmpty() ? "" : "  " + story.headline()));
    if (coding.events().isEmpty()) {
      text.add("  no events");
    }
    for (Event event : coding.events()) {
      text.add(
          "  %s  %-11s  %s%s"
              .formatted(
                  event.date() == null ? "(no date)" : event.date(),
                  who(event),
                  event.type(),
                  event.mode() == null ? "" : " (" + event.mode() + ")"));
      for (Evidence evidence : event.evidence()) {
        text.add("      %-9s %s".formatted(evidence.role(), oneLine(evidence.span().text())));
      }
      text.add("      %-9s %s".formatted("rule", event.rule()));
    }
    for (Entity entity : coding.entities()) {
      if (entity.kind().equals("person")) {
        text.add(
            "  %s%s%s"
                .formatted(
                    entity.name(),
                    entity.country() == null ? "" : ", " + entity.country(),
                    entity.office() == null ? "" : " " + entity.office()));
      }
    }
    return text.toString();
  }

  private static String who(Event event) {
    return event.mutual()
        ? event.source() + " <-> " + event.target()
        : event.source() + " -> " + event.target();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
