package org.dateline.standalone.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.avro.Schema;

/**
 * A change of the catalogue as it stands in the schemas' topic: JSON, as Confluent's registry
 * writes it.
 */
sealed interface Change {
  ObjectMapper JSON = new ObjectMapper();

  /** The key, which a later change of the same thing has too. */
  ObjectNode key();

  ObjectNode value();

  /** A version is registered. */
  record Registered(Version version) implements Change {
    @Override
    public ObjectNode key() {
      return JSON.createObjectNode()
          .put("keytype", "SCHEMA")
          .put("subject", version.subject())
          .put("version", version.number())
          .put("magic", 1);
    }

    @Override
    public ObjectNode value() {
      return JSON.createObjectNode()
          .put("subject", version.subject())
          .put("version", version.number())
          .put("id", version.id())
          .put("schema", version.schema().toString())
          .put("deleted", false);
    }
  }

  /**
   * A compatibility level is set.
   *
   * @param subject whose; null for all that have none of their own
   */
  record LevelSet(String subject, CompatibilityLevel level) implements Change {
    @Override
    public ObjectNode key() {
      return JSON.createObjectNode()
          .put("keytype", "CONFIG")
          .put("subject", subject)
          .put("magic", 0);
    }

    @Override
    public ObjectNode value() {
      return JSON.createObjectNode().put("compatibilityLevel", level.name());
    }
  }

  /**
   * @throws IllegalStateException if the record is none of ours
   */
  static Change parse(byte[] key, byte[] value) {
    try {
      JsonNode keyed = JSON.readTree(key);
      JsonNode valued = JSON.readTree(value);
      return switch (keyed.path("keytype").asText()) {
        case "SCHEMA" ->
            new Registered(
                new Version(
                    valued.required("subject").asText(),
                    valued.required("version").asInt(),
                    valued.required("id").asInt(),
                    new Schema.Parser().parse(valued.required("schema").asText())));
        case "CONFIG" ->
            new LevelSet(
                keyed.path("subject").textValue(),
                CompatibilityLevel.of(valued.required("compatibilityLevel").asText()));
        default -> throw new IllegalStateException("no change of schemas: key " + keyed);
      };
    } catch (IOException e) {
      throw new IllegalStateException("no change of schemas", e);
    }
  }
}
