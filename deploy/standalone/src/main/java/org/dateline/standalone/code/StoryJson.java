package org.dateline.standalone.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dateline.coding.Story;
import org.dateline.standalone.Refusal;

/** Reads a story from a line of JSON. */
public final class StoryJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoryJson() {}

  /**
   * Reads {@code {"id","lang"?,"published"?,"wire"?,"headline"?,"body"?}}.
   *
   * @param line one JSON object; fields not named above are ignored
   * @param where file and line, for the error
   * @throws Refusal naming the place and the field that is wrong
   */
  public static Story read(String line, String where) {
    JsonNode story = parse(line, where);
    String id = text(story, "id", where);
    if (id == null || id.isBlank()) {
      throw Refusal.badInput(where + ": \"id\" is missing");
    }
    Published published = Published.parse(text(story, "published", where), where);
    return new Story(
        id,
        text(story, "lang", where),
        published.instant(),
        text(story, "wire", where),
        published.zone(),
        text(story, "headline", where),
        text(story, "body", where));
  }

  /**
   * One line as a JSON object.
   *
   * @throws Refusal where it is none
   */
  public static JsonNode parse(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw Refusal.badInput(where + ": not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw Refusal.badInput(
          where + ": malformed JSON at column " + column(e) + ": " + e.getOriginalMessage());
    }
  }

  private static int column(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
  }

  private static String text(JsonNode story, String field, String where) {
    JsonNode value = story.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Refusal.badInput(
          "%s: \"%s\" must be text, but is %s"
              .formatted(where, field, value.getNodeType().toString().toLowerCase()));
    }
    return value.textValue();
  }

  /**
   * A time of publication.
   *
   * @param instant when, or null where it is not known
   * @param zone the offset that it was written with, unless that is UTC: the wire's own zone
   */
  record Published(Instant instant, ZoneId zone) {
    static Published parse(String text, String where) {
      if (text == null) {
        return new Published(null, null);
      }
      try {
        if (text.length() == "2020-05-31".length()) {
          return new Published(LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC), null);
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new Published(
            time.toInstant(), time.getOffset().equals(ZoneOffset.UTC) ? null : time.getOffset());
      } catch (DateTimeException e) {
        throw Refusal.badInput(
            "%s: \"published\" is no ISO 8601 date or time with offset: \"%s\""
                .formatted(where, text));
      }
    }
  }
}
