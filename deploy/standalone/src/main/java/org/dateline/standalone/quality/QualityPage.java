package org.dateline.standalone.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.coding.EventType;

/**
 * The coder's scores as a Markdown page that stands beside it.
 *
 * @param stories what was coded in whole stories
 * @param sentences what was coded in single sentences
 */
record QualityPage(List<Comparison> stories, List<Comparison> sentences) {
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d\\.\\d{3})(?!.*\\d\\.\\d{3})");

  private static final String HEAD =
      """
      # What the coder reads rightly

      Written by `dateline evaluate`; do not edit. The set is Dateline's own: [stories and
      sentences](src/test/resources/org/dateline/coding), composed for this project and annotated by
      hand. The build measures anew, and fails where a figure has fallen. To write this page anew:

          deploy/bin/dateline evaluate enrich/coding/src/test/resources/org/dateline/coding --page enrich/coding/QUALITY.md

      Figures are precision, recall and F1, micro-averaged over the stories' sets. *country*: the
      countries named in any form; *pair*: unordered country pairs; *quad*: pairs with the quad class;
      *type*: pairs with the event type; *directed*: source, target and type. *date* and *mode*: the
      share of rightly coded events whose day and PLOVER mode are right as well.
      """;

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    stories(page);
    sentences(page);
    types(page);
    page.append("\n## Taken for another type\n\n");
    page.append("On the same pair of the same story, all languages together.\n\n");
    new Confusions(stories)
        .mostFrequent(20)
        .forEach((what, times) -> page.append("- %d × %s\n".formatted(times, what)));
    return page.toString();
  }

  private void stories(StringBuilder page) {
    page.append("\n## Stories\n\n| language | stories | events |");
    for (View view : View.values()) {
      page.append(' ').append(view.label()).append(" |");
    }
    page.append(" date | mode |\n|---|---:|---:|---|---|---|---|---|---|---|\n");
    for (Map.Entry<String, List<Comparison>> row : byLanguage(stories).entrySet()) {
      List<Comparison> part = row.getValue();
      page.append("| %s | %d |".formatted(row.getKey(), part.size()));
      page.append(" %d |".formatted(part.stream().mapToInt(s -> s.gold().events().size()).sum()));
      for (View view : View.values()) {
        page.append(' ').append(figures(Count.sum(part, s -> s.count(view)))).append(" |");
      }
      page.append(" %s |".formatted(share(Count.sum(part, Comparison::dates))));
      page.append(" %s |\n".formatted(share(Count.sum(part, Comparison::modes))));
    }
  }

  private void sentences(StringBuilder page) {
    page.append("\n## Sentences\n\n");
    page.append("| language | sentences | exactly right | directed |\n|---|---:|---:|---|\n");
    byLanguage(sentences)
        .forEach(
            (language, part) -> {
              int right = (int) part.stream().filter(Comparison::isRight).count();
              page.append(
                  "| %s | %d | %s | %s |\n"
                      .formatted(
                          language,
                          part.size(),
                          share(new Count(right, part.size(), part.size())),
                          figures(Count.sum(part, s -> s.count(View.DIRECTED)))));
            });
  }

  private void types(StringBuilder page) {
    List<Comparison> both = new ArrayList<>(stories);
    both.addAll(sentences);
    Map<String, List<Comparison>> languages = byLanguage(both);
    page.append(
        "\n## Types\n\nStories and sentences together; in brackets how often people read it.\n\n");
    page.append("| type |");
    languages.keySet().forEach(language -> page.append(' ').append(language).append(" |"));
    page.append("\n|---|").append("---|".repeat(languages.size())).append('\n');
    for (EventType type : EventType.values()) {
      page.append("| ").append(type).append(" |");
      for (List<Comparison> part : languages.values()) {
        Count count = Count.sum(part, story -> story.count(type));
        page.append(" %s (%d) |".formatted(figures(count), count.gold()));
      }
      page.append('\n');
    }
  }

  /** The languages by name, and all of them together at the end. */
  private static Map<String, List<Comparison>> byLanguage(List<Comparison> stories) {
    Map<String, List<Comparison>> parts = new LinkedHashMap<>();
    Set<String> languages = new TreeSet<>();
    stories.forEach(story -> languages.add(Report.language(story)));
    for (String language : languages) {
      parts.put(
          language, stories.stream().filter(s -> Report.language(s).equals(language)).toList());
    }
    parts.put("all", stories);
    return parts;
  }

  private static String figures(Count count) {
    return String.format(
        Locale.ROOT, "%.3f %.3f %.3f", count.precision(), count.recall(), count.f1());
  }

  private static String share(Count count) {
    return count.gold() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", count.recall());
  }

  /**
   * The figures of a page that must not fall: for each language and column of the tables of stories
   * and sentences its F1, or its share.
   */
  static Map<String, Double> floors(String page) {
    Map<String, Double> floors = new LinkedHashMap<>();
    String section = "";
    String[] columns = {};
    for (String line : page.lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
        columns = new String[0];
      } else if (line.startsWith("| ")
          && !line.startsWith("| all ")
          && (section.equals("Stories") || section.equals("Sentences"))) {
        String[] cells = line.substring(1).split("\\|");
        if (columns.length == 0) {
          columns = cells;
          continue;
        }
        for (int i = 1; i < cells.length; i++) {
          Matcher number = LAST_NUMBER.matcher(cells[i]);
          if (number.find()) {
            String key = section + ", " + cells[0].strip() + ", " + columns[i].strip();
            floors.put(key, Double.valueOf(number.group(1)));
          }
        }
      }
    }
    return floors;
  }
}
