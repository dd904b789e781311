package org.dateline.standalone.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.standalone.quality.Comparison.CodedEvent;
import org.dateline.standalone.quality.GoldStory.GoldEvent;

/**
 * The stories that were coded otherwise than people read them.
 *
 * @param out where they are printed
 * @param heldOut whether held-out stories are printed as well
 */
record Misses(PrintWriter out, boolean heldOut) {
  /** Prints the first {@code limit} of them, with the words that were missed or misread. */
  void print(List<Comparison> comparisons, List<Coded> answers, int limit) {
    int left = limit;
    for (int i = 0; i < comparisons.size() && left > 0; i++) {
      Comparison story = comparisons.get(i);
      boolean differs =
          !story.missed(View.DIRECTED).isEmpty() || !story.extra(View.DIRECTED).isEmpty();
      if (differs && (heldOut || !Report.heldOut(story))) {
        print(story, answers.get(i).answer().path("events"));
        left--;
      }
    }
  }

  private void print(Comparison story, JsonNode coded) {
    Set<String> missed = story.missed(View.DIRECTED);
    Set<String> extra = story.extra(View.DIRECTED);
    out.printf("%n%s  %s%n", story.gold().story().id(), story.gold().story().headline());
    for (GoldEvent event : story.gold().events()) {
      CodedEvent read = new CodedEvent(event.source(), event.target(), event.type());
      String key = event.mutual() ? read.undirected() : read.directed();
      if (missed.contains(key)) {
        out.printf("  missed  %s  \"%s\"%n", key, event.evidence());
      }
    }
    for (JsonNode event : coded) {
      CodedEvent read =
          new CodedEvent(
              event.path("source").asText(),
              event.path("target").asText(),
              EventType.valueOf(event.path("type").asText()));
      if (extra.contains(read.directed())) {
        out.printf(
            "  extra   %s  \"%s\"  %s%n",
            read.directed(),
            event.path("evidence").path("trigger").path("text").asText(),
            event.path("rule").asText());
      }
    }
  }
}
