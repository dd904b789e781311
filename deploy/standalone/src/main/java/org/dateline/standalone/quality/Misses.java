package org.dateline.standalone.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.Story;
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
  void print(List<Comparison> stories, int limit) {
    int left = limit;
    for (Comparison story : stories) {
      if (left > 0 && !story.isRight() && (heldOut || !Report.heldOut(story))) {
        print(story, story.coded().answer().path("events"));
        left--;
      }
    }
  }

  private void print(Comparison story, JsonNode coded) {
    Set<String> missed = story.missed(View.DIRECTED);
    Set<String> extra = story.extra(View.DIRECTED);
    Story text = story.gold().story();
    String title = text.headline().isEmpty() ? text.body() : text.headline();
    out.printf("%n%s  %s%n", text.id(), title.lines().findFirst().orElse(""));
    for (GoldEvent event : story.gold().events()) {
      CodedEvent read = read(event.source(), event.target(), event.type());
      String key = event.mutual() ? read.undirected() : read.directed();
      if (missed.contains(key)) {
        out.printf(
            "  missed  %s%s%n",
            key, event.evidence() == null ? "" : "  \"" + event.evidence() + '"');
      }
    }
    for (JsonNode event : coded) {
      CodedEvent read =
          read(
              event.path("source").asText(),
              event.path("target").asText(),
              EventType.valueOf(event.path("type").asText()));
      if (extra.contains(read.directed()) || extra.contains(read.undirected())) {
        out.printf(
            "  extra   %s  \"%s\"  %s%n",
            read.directed(),
            event.path("evidence").path("trigger").path("text").asText(),
            event.path("rule").asText());
      }
    }
  }

  private static CodedEvent read(String source, String target, EventType type) {
    return new CodedEvent(source, target, type, null, null);
  }
}
