package org.dateline.standalone.quality;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.coding.EventType;

/** The scores of many stories as tables. */
final class Report {
  private static final int CONFUSIONS = 20;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}$");

  private final List<Comparison> stories;
  private final PrintWriter out;
  private final boolean whole;

  /**
   * @param whole true where no story is held out
   */
  Report(List<Comparison> stories, PrintWriter out, boolean whole) {
    this.stories = stories;
    this.whole = whole;
    this.out = out;
  }

  void print() {
    languages();
    types();
    confusions();
    out.println();
  }

  /** Scores by language, each also by what the coder may learn from and what is held out. */
  private void languages() {
    out.printf("%-14s %7s", "", "stories");
    for (View view : View.values()) {
      out.printf("  | %-17s", view.label() + " P, R, F1");
    }
    out.println();
    Map<String, Predicate<Comparison>> rows = new LinkedHashMap<>();
    stories.stream()
        .map(Report::language)
        .distinct()
        .sorted()
        .forEach(
            language -> {
              Predicate<Comparison> of = story -> language(story).equals(language);
              rows.put(language, of);
              if (!whole) {
                rows.put("  tuned on", of.and(story -> !heldOut(story)));
                rows.put("  held out", of.and(Report::heldOut));
              }
              rows.forEach(this::row);
              rows.clear();
            });
    row("all", story -> true);
  }

  private void row(String label, Predicate<Comparison> which) {
    List<Comparison> part = stories.stream().filter(which).toList();
    out.printf("%-14s %7d", label, part.size());
    for (View view : View.values()) {
      Count count = Count.sum(part, story -> story.count(view));
      out.printf(Locale.ROOT, "  | %.3f %.3f %.3f", count.precision(), count.recall(), count.f1());
    }
    out.println();
  }

  /** Scores by event type, over unordered pairs. */
  private void types() {
    out.printf("%n%-10s %6s %6s %6s      P     R     F1%n", "type", "gold", "coded", "hits");
    for (EventType type : EventType.values()) {
      Count count = Count.sum(stories, story -> story.count(type));
      out.printf(
          Locale.ROOT,
          "%-10s %6d %6d %6d  %.3f %.3f %.3f%n",
          type,
          count.gold(),
          count.coded(),
          count.hits(),
          count.precision(),
          count.recall(),
          count.f1());
    }
  }

  /** What was taken for what, most frequent first. */
  private void confusions() {
    out.println();
    new Confusions(stories)
        .mostFrequent(CONFUSIONS)
        .forEach((what, times) -> out.printf("%4d  %s%n", times, what));
  }

  static String language(Comparison story) {
    String language = story.gold().story().language();
    return language == null ? "und" : language;
  }

  /** Whether the number at the end of the story's id divides by three. */
  static boolean heldOut(Comparison story) {
    Matcher number = NUMBER.matcher(story.gold().story().id());
    return number.find() && Integer.parseInt(number.group()) % 3 == 0;
  }
}
