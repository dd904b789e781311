package org.dateline.standalone.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.Story;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.code.StoryFile;
import org.dateline.standalone.code.StoryJson;

/**
 * A story with the events that people read in it.
 *
 * @param story the story
 * @param events its events
 * @param countries the countries that it names in any form
 */
record GoldStory(Story story, List<GoldEvent> events, Set<String> countries) {
  /**
   * An event that people read.
   *
   * @param source country code
   * @param target country code
   * @param type its type
   * @param mutual true where it has no direction
   * @param optional true where it is neither missed nor wrong
   * @param mode PLOVER mode, or null where it has none or nobody said
   * @param date the day on which it happened, or null where nobody said
   * @param evidence the words, or null
   */
  record GoldEvent(
      String source,
      String target,
      EventType type,
      boolean mutual,
      boolean optional,
      String mode,
      String date,
      String evidence) {}

  /**
   * Reads a file of stories with their events, JSON, one a line.
   *
   * @throws Refusal naming the line that is wrong
   */
  static List<GoldStory> read(String file) {
    List<GoldStory> stories = new ArrayList<>();
    new StoryFile(file).forEachLine((line, where) -> stories.add(parse(line, where)));
    if (stories.isEmpty()) {
      throw Refusal.badInput(file + ": holds no story");
    }
    return stories;
  }

  private static GoldStory parse(String line, String where) {
    JsonNode node = StoryJson.parse(line, where);
    if (!node.path("events").isArray()) {
      throw Refusal.badInput(where + ": \"events\" is missing or no list");
    }
    List<GoldEvent> events = new ArrayList<>();
    node.path("events").forEach(event -> events.add(event(event, where)));
    Set<String> countries = new LinkedHashSet<>();
    node.path("countries").forEach(country -> countries.add(country.asText()));
    return new GoldStory(StoryJson.read(line, where), events, countries);
  }

  private static GoldEvent event(JsonNode node, String where) {
    return new GoldEvent(
        code(node, "source", where),
        code(node, "target", where),
        type(node.path("type").asText(), where),
        node.path("mutual").asBoolean(),
        node.path("optional").asBoolean(),
        node.path("mode").textValue(),
        node.path("date").textValue(),
        node.path("evidence").textValue());
  }

  private static String code(JsonNode event, String field, String where) {
    String code = event.path(field).asText();
    if (code.isBlank()) {
      throw Refusal.badInput("%s: an event has no \"%s\"".formatted(where, field));
    }
    return code.toUpperCase();
  }

  static EventType type(String name, String where) {
    try {
      return EventType.valueOf(name.toUpperCase());
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("%s: unknown event type \"%s\"".formatted(where, name));
    }
  }
}
