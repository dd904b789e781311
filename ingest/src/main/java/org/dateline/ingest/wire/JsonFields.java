package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JSON object's members by name, whatever its case (ninjs 2 writes {@code pubstatus}, ninjs 3
 * {@code pubStatus}). A null is an absent member.
 */
final class JsonFields {

  private final Map<String, JsonNode> members = new HashMap<>();
  private final String path;

  private JsonFields(String path) {
    this.path = path;
  }

  /** The members of a document. */
  static JsonFields of(JsonNode document) throws RejectedStoryException {
    if (!document.isObject()) {
      throw RejectedStoryException.unreadable(
          "the document is " + kind(document) + ": a JSON object was expected");
    }
    return of(document, "");
  }

  private static JsonFields of(JsonNode object, String path) throws RejectedStoryException {
    JsonFields fields = new JsonFields(path);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey().toLowerCase(Locale.ROOT);
      if (!member.getValue().isNull() && fields.members.put(name, member.getValue()) != null) {
        throw field(path + member.getKey(), "stands there twice, written differently");
      }
    }
    return fields;
  }

  /** The text of a member; null where it is absent. */
  String text(String name) throws RejectedStoryException {
    JsonNode value = members.get(name);
    if (value == null || value.isTextual()) {
      return value == null ? null : value.textValue();
    }
    throw field(path + name, "expected a string, found " + kind(value));
  }

  /** A number's digits, or the text of a member; null where it is absent. */
  String textOrNumber(String name) throws RejectedStoryException {
    JsonNode value = members.get(name);
    if (value != null && !value.isTextual() && !value.isNumber()) {
      throw field(path + name, "expected a number, found " + kind(value));
    }
    return value == null ? null : value.asText();
  }

  /** The objects in an array; none where it is absent. */
  List<JsonFields> objects(String name) throws RejectedStoryException {
    JsonNode value = members.get(name);
    List<JsonFields> objects = new ArrayList<>();
    if (value == null) {
      return objects;
    }
    if (!value.isArray()) {
      throw field(path + name, "expected an array of objects, found " + kind(value));
    }
    for (JsonNode element : value) {
      String at = path + name + "[" + objects.size() + "]";
      if (!element.isObject()) {
        throw field(at, "expected an object, found " + kind(element));
      }
      objects.add(of(element, at + "."));
    }
    return objects;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NUMBER -> "the number " + node.asText();
      case BOOLEAN -> node.asText();
      case STRING -> "a string";
      default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }
}
