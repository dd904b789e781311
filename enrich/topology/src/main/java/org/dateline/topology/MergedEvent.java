package org.dateline.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.dateline.topology.state.MentionRow;

/**
 * An event as all stories that report it tell it.
 *
 * @param stories ids of the stories, the first by receipt first
 * @param wires independent wires among them
 * @param mode the mode that most have, ties by name; null where none has one
 * @param firstSeen earliest receipt, in milliseconds; 0 without a story
 */
record MergedEvent(List<String> stories, int wires, String mode, long firstSeen) {
  /**
   * @param mentions the event's mentions by story, those withdrawn left out
   */
  static MergedEvent of(Map<String, MentionRow> mentions) {
    Comparator<Entry<String, MentionRow>> byReceipt =
        Comparator.comparing(mention -> mention.getValue().getReceived());
    List<String> stories =
        mentions.entrySet().stream()
            .sorted(byReceipt.thenComparing(Entry::getKey))
            .map(Entry::getKey)
            .toList();
    return new MergedEvent(
        stories,
        IndependentWires.count(mentions.values()),
        mode(mentions),
        stories.isEmpty() ? 0 : mentions.get(stories.get(0)).getReceived());
  }

  boolean isRetracted() {
    return stories.isEmpty();
  }

  private static String mode(Map<String, MentionRow> mentions) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (MentionRow mention : mentions.values()) {
      if (mention.getMode() != null) {
        counts.merge(mention.getMode(), 1, Integer::sum);
      }
    }
    String best = null;
    for (String mode : counts.keySet()) {
      if (best == null || counts.get(mode) > counts.get(best)) {
        best = mode;
      }
    }
    return best;
  }
}
