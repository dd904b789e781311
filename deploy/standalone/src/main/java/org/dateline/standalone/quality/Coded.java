package org.dateline.standalone.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.StoryCoder;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.code.CodingJson;
import org.dateline.standalone.code.StoryFile;
import org.dateline.standalone.code.StoryJson;
import org.dateline.standalone.quality.Comparison.CodedEvent;

/**
 * What was coded in a story, in the form that {@code dateline code} writes.
 *
 * @param answer the whole answer
 * @param events its events
 * @param countries its countries
 */
record Coded(JsonNode answer, List<CodedEvent> events, Set<String> countries) {
  /** The answer for a story that was not coded. */
  static final Coded NOTHING = new Coded(MissingNode.getInstance(), List.of(), Set.of());

  /** Codes the stories and compares; the answers stand in their order. */
  static List<Comparison> compare(StoryCoder coder, List<GoldStory> stories) {
    return stories.parallelStream()
        .map(
            gold -> {
              String id = gold.story().id();
              return parse(CodingJson.write(id, coder.code(gold.story())), id).compare(gold);
            })
        .toList();
  }

  Comparison compare(GoldStory gold) {
    return new Comparison(gold, this);
  }

  /**
   * Reads answers from a file, by story id.
   *
   * @throws Refusal naming the line that is wrong
   */
  static Map<String, Coded> read(String file) {
    Map<String, Coded> coded = new HashMap<>();
    new StoryFile(file)
        .forEachLine(
            (line, where) -> {
              JsonNode answer = StoryJson.parse(line, where);
              coded.put(answer.path("id").asText(), parse(answer, where));
            });
    return coded;
  }

  private static Coded parse(JsonNode answer, String where) {
    List<CodedEvent> events = new ArrayList<>();
    for (JsonNode event : answer.path("events")) {
      try {
        events.add(
            new CodedEvent(
                event.path("source").asText().toUpperCase(),
                event.path("target").asText().toUpperCase(),
                EventType.valueOf(event.path("type").asText().toUpperCase()),
                event.path("mode").textValue(),
                event.path("date").textValue()));
      } catch (IllegalArgumentException e) {
        throw Refusal.badInput("%s: unknown event type %s".formatted(where, event.path("type")));
      }
    }
    Set<String> countries = new LinkedHashSet<>();
    answer.path("countries").forEach(country -> countries.add(country.asText()));
    return new Coded(answer, events, countries);
  }
}
