package org.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One push of one of the demo's stories.
 *
 * @param id the story id that it gets, provider:guid
 * @param json what is posted
 * @param canceled whether it is a kill
 */
public record Sample(String id, String json, boolean canceled) {
  private static final List<String> WIRES =
      List.of("kaspi", "dnd", "oeb", "meridian", "newa", "bosporus");
  private static final YAMLMapper YAML = new YAMLMapper();

  /** All pushes in the order in which the wires wrote them; what arrives late is last. */
  public static List<Sample> all() {
    List<ObjectNode> stories = new ArrayList<>();
    for (String wire : WIRES) {
      stories.addAll(read(wire));
    }
    stories.sort(
        Comparator.comparing((ObjectNode story) -> story.has("arrives"))
            .thenComparing(
                story ->
                    OffsetDateTime.parse(story.get("versioncreated").textValue()).toInstant()));
    List<Sample> samples = new ArrayList<>();
    for (ObjectNode story : stories) {
      boolean resent = story.path("resent").asBoolean();
      story.remove(List.of("resent", "arrives"));
      Sample sample = of(story);
      samples.add(sample);
      if (resent) {
        samples.add(sample);
      }
    }
    return samples;
  }

  private static Sample of(ObjectNode story) {
    return new Sample(
        story.get("provider").textValue() + ":" + story.get("uri").textValue(),
        story.toString(),
        story.path("pubstatus").asText().equals("canceled"));
  }

  private static List<ObjectNode> read(String wire) {
    try (InputStream file = Sample.class.getResourceAsStream("/demo/" + wire + ".yaml")) {
      List<ObjectNode> stories = new ArrayList<>();
      for (JsonNode story : YAML.readTree(file)) {
        stories.add((ObjectNode) story);
      }
      return stories;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
