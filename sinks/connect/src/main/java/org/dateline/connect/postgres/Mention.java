package org.dateline.connect.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** A row of table mention: an event and one of its mentions. */
record Mention(Struct event, Struct mention) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<Column<Mention>> COLUMNS =
      List.of(
          new Column<>("pair", "text", row -> row.event.getString("pair")),
          new Column<>("event_id", "text", row -> row.event.getString("id")),
          text("story_id", "storyId"),
          text("provider", "provider"),
          new Column<>("version", "int8", row -> row.mention.getInt64("version")),
          new Column<>("published", "timestamptz", row -> Values.time(row.mention, "published")),
          new Column<>("received", "timestamptz", row -> Values.time(row.mention, "received")),
          text("language", "language"),
          text("headline", "headline"),
          text("mode", "mode"),
          text("rule", "rule"),
          new Column<>("sentence", "text", Mention::sentence),
          new Column<>("evidence", "jsonb", row -> json(row.evidence().map(Mention::map).toList())),
          new Column<>("fingerprint", "int8", row -> row.mention.getInt64("fingerprint")),
          new Column<>("credits", "jsonb", Mention::credits),
          text("coder", "coder"));

  /** The mentions of an event; none of a retracted one, whatever it brings. */
  static List<Mention> of(Struct event) {
    if (event.getString("status").equals("RETRACTED")) {
      return List.of();
    }
    return event.<Struct>getArray("mentions").stream()
        .map(mention -> new Mention(event, mention))
        .toList();
  }

  private static Column<Mention> text(String name, String field) {
    return new Column<>(name, "text", row -> row.mention.getString(field));
  }

  private Stream<Struct> evidence() {
    return mention.<Struct>getArray("evidence").stream();
  }

  private String credits() {
    return json(mention.getArray("credits").stream().map(Values::storable).toList());
  }

  private String sentence() {
    return evidence()
        .filter(words -> words.getString("role").equals("sentence"))
        .map(words -> words.getString("text"))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> map(Struct struct) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Field field : struct.schema().fields()) {
      map.put(field.name(), Values.storable(struct.get(field)));
    }
    return map;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new DataException("it cannot be written as JSON: " + e.getMessage(), e);
    }
  }
}
