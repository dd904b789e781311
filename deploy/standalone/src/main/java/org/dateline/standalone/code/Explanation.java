package org.dateline.standalone.code;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.coding.Coding;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.coding.Story;

/**
 * A story and what was read in it, for a person.
 *
 * @param story the story
 * @param coding what the coder read
 */
record Explanation(Story story, Coding coding) {
  /** A mention in the text and the label that it gets. */
  private record Mark(Span span, String label) {}

  /** Sentence by sentence, each with its events. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s  (language %s, pack %s)%n".formatted(story.id(), coding.language(), coding.pack()));
    explain("headline", story.headline(), text);
    explain("body", story.body(), text);
    return text.toString();
  }

  private void explain(String field, String whole, StringBuilder text) {
    BreakIterator sentences =
        BreakIterator.getSentenceInstance(Locale.forLanguageTag(coding.language()));
    int start = 0;
    for (int paragraphEnd : paragraphEnds(whole)) {
      sentences.setText(whole.substring(start, paragraphEnd));
      int from = sentences.first();
      for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
        sentence(field, whole, start + from, start + to, text);
      }
      start = paragraphEnd;
    }
  }

  private static List<Integer> paragraphEnds(String whole) {
    List<Integer> ends = new ArrayList<>();
    for (int end = whole.indexOf("\n\n"); end >= 0; end = whole.indexOf("\n\n", end + 2)) {
      ends.add(end + 2);
    }
    ends.add(whole.length());
    return ends;
  }

  private void sentence(String field, String whole, int from, int to, StringBuilder text) {
    if (whole.substring(from, to).isBlank()) {
      return;
    }
    text.append(
        "%n  %s%n".formatted(marked(field, whole, from, to).strip().replaceAll("\\s+", " ")));
    List<Event> here =
        coding.events().stream().filter(event -> isIn(trigger(event), field, from, to)).toList();
    if (here.isEmpty()) {
      text.append("      nothing found%n".formatted());
    }
    for (Event event : here) {
      text.append(
          "      %s  %s %s %s  %s%s  [%s]%n"
              .formatted(
                  event.date(),
                  event.source(),
                  event.mutual() ? "<->" : "-->",
                  event.target(),
                  event.type(),
                  event.mode() == null ? "" : " (" + event.mode() + ")",
                  event.rule()));
      event.evidence().stream()
          .filter(words -> !words.role().equals("sentence"))
          .forEach(
              words ->
                  text.append(
                      "          %-8s “%s”%n"
                          .formatted(words.role(), words.span().text().replaceAll("\\s+", " "))));
    }
  }

  private String marked(String field, String whole, int from, int to) {
    List<Mark> marks =
        coding.entities().stream()
            .flatMap(
                entity -> entity.mentions().stream().map(span -> new Mark(span, label(entity))))
            .filter(mark -> isIn(mark.span(), field, from, to) && mark.span().end() <= to)
            .sorted(
                Comparator.comparingInt((Mark mark) -> mark.span().start())
                    .thenComparing(mark -> -mark.span().end()))
            .collect(Collectors.toCollection(ArrayList::new));
    StringBuilder text = new StringBuilder();
    int at = from;
    for (Mark mark : marks) {
      if (mark.span().start() < at) {
        // Inside a longer mention that is marked already.
        continue;
      }
      text.append(whole, at, mark.span().start());
      text.append('[').append(whole, mark.span().start(), mark.span().end());
      text.append(' ').append(mark.label()).append(']');
      at = mark.span().end();
    }
    return text.append(whole, at, to).toString();
  }

  private static String label(Entity entity) {
    return entity.country() == null ? entity.kind() : entity.country();
  }

  private static Span trigger(Event event) {
    return event.evidence().stream()
        .filter(words -> words.role().equals("trigger"))
        .map(Evidence::span)
        .findFirst()
        .orElse(null);
  }

  private static boolean isIn(Span span, String field, int from, int to) {
    return span != null && span.field().equals(field) && span.start() >= from && span.start() < to;
  }
}
