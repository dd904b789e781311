package org.dateline.coding.relate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** Tells stories apart that are about sport, markets, culture or statistics by their words. */
final class TopicFilter {
  private static final int LEAST_WEIGHT = 5;
  private static final int WORDS_PER_WEIGHT = 60;
  private static final Set<String> OFF = Set.of("sport", "market", "culture", "statistics");

  private TopicFilter() {}

  /** True where the story's words of such a topic outweigh its length. */
  static boolean isOffTopic(List<Sentence> sentences) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int words = 0;
    for (Sentence s : sentences) {
      words += s.units().size();
      for (Unit u : s.units()) {
        for (Sense sense : u.senses) {
          if (sense instanceof Sense.Topic t && OFF.contains(t.topic()) && seen.add(u.norm())) {
            weights.merge(t.topic(), t.weight(), Integer::sum);
          }
        }
      }
    }
    int limit = LEAST_WEIGHT + words / WORDS_PER_WEIGHT;
    return weights.values().stream().anyMatch(w -> w >= limit);
  }
}
