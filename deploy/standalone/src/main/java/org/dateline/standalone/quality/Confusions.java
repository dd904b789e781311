package org.dateline.standalone.quality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was taken for what, on the same pair of the same story.
 *
 * @param stories the stories as people read them and as they were coded
 */
record Confusions(List<Comparison> stories) {
  /** Such as {@code SUPPORT read as AGREE}, with how often; most frequent first. */
  Map<String, Integer> mostFrequent(int limit) {
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
    Map<String, Integer> most = new LinkedHashMap<>();
    times.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
    return most;
  }

  private static String typeOf(String event) {
    return event.substring(event.indexOf(' ') + 1);
  }
}
