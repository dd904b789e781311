package org.dateline.standalone.code;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.coding.Coding;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.Evidence;

/** Writes what the coder read as JSON. */
public final class CodingJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CodingJson() {}

  /** The coding of one story as one JSON object. */
  public static ObjectNode write(String id, Coding coding) {
    ObjectNode story = JSON.createObjectNode();
    story.put("id", id);
    story.put("lang", coding.language());
    ArrayNode events = story.putArray("events");
    coding.events().forEach(event -> events.add(event(event)));
    ArrayNode countries = story.putArray("countries");
    ArrayNode persons = story.putArray("persons");
    ArrayNode organisations = story.putArray("organisations");
    for (Entity entity : coding.entities()) {
      switch (entity.kind()) {
        case "country" -> countries.add(entity.name());
        case "person" -> persons.add(named(entity).put("office", entity.office()));
        default -> organisations.add(named(entity));
      }
    }
    return story;
  }

  private static ObjectNode named(Entity entity) {
    return JSON.createObjectNode().put("name", entity.name()).put("country", entity.country());
  }

  private static ObjectNode event(Event event) {
    ObjectNode node = JSON.createObjectNode();
    node.put("source", event.source());
    node.put("target", event.target());
    node.put("mutual", event.mutual());
    node.put("type", event.type().name());
    node.put("mode", event.mode());
    node.put("score", event.type().score());
    node.put("cameo", event.type().cameo());
    node.put("date", event.date() == null ? null : event.date().toString());
    node.put("rule", event.rule());
    ObjectNode evidence = node.putObject("evidence");
    for (Evidence words : event.evidence()) {
      evidence
          .putObject(words.role())
          .put("field", words.span().field())
          .put("start", words.span().start())
          .put("end", words.span().end())
          .put("text", words.span().text());
    }
    return node;
  }
}
