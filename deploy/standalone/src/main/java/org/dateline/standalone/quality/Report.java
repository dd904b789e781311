package org.dateline.standalone.quality;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.coding.EventType;

/** The scores of many stories as tables. */
final class Report {
  private static final int CONFUSIONS = 20;

  private final List<Comparison> stories;
  private final PrintWriter out;

  Report(List<Comparison> stories, PrintWriter out) {
    this.stories = stories;
    this.out = out;
  }

  /** Scores by language, each also by what the coder may learn from and what is held out. */
  void languages() {
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
              rows.put("  tuned on", of.and(story -> !heldOut(story)));
              rows.put("  held out", of.and(Report::heldOut));
              rows.forEach(this::row);
              rows.clear();
            });
    row("all", story -> true);
  }

  private void row(String label, Predicate<Comparison> which) {
    List<Comparison> part = stories.stream().filter(which).toList();
    out.printf("%-14s %7d", label, part.size());
    for (View view : View.values()) {
      Count count = sum(part, story -> story.count(view));
      out.printf(Locale.ROOT, "  | %.3f %.3f %.3f", count.precision(), count.recall(), count.f1());
    }
    out.println();
  }

  /** Scores by event type, over unordered pairs. */
  void types() {
    out.printf("%n%-10s %6s %6s %6s      P     R     F1%n", "type", "gold", "coded", "hits");
    for (EventType type : EventType.values()) {
      Count count = sum(stories, story -> story.count(type));
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

  /** What was taken for what, on the same pair of the same story; most frequent first. */
  void confusions() {
    Map<String, Integer> times = new TreeMap<>();
    for (Comparison story : stories) {
      for (String missed : story.missed(View.TYPE)) {
        String pair = missed.substring(0, missed.indexOf(' '));
        for (String extra : story.extra(View.TYPE)) {
          if (extra.startsWith(pair + " ")) {
            times.merge(typeOf(missed) + " read as " + typeOf(extra), 1, Integer::sum);
          }
        }
      }
    }
    out.println();
    times.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(CONFUSIONS)
        .forEach(entry -> out.printf("%4d  %s%n", entry.getValue(), entry.getKey()));
  }

  private static String typeOf(String event) {
    return event.substring(event.indexOf(' ') + 1);
  }

  static String language(Comparison story) {
    String language = story.gold().story().language();
    return language == null ? "und" : language;
  }

  /** Whether the number at the end of the story's id divides by three. */
  static boolean heldOut(Comparison story) {
    String digits = story.gold().story().id().replaceAll(".*?(\\d{1,9})$", "$1");
    return digits.chars().allMatch(Character::isDigit) && Integer.parseInt(digits) % 3 == 0;
  }

  private static Count sum(List<Comparison> stories, Function<Comparison, Count> count) {
    return stories.stream().map(count).collect(Collectors.reducing(Count.NONE, Count::plus));
  }
}
