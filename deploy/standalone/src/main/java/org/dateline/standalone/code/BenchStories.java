package org.dateline.standalone.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.coding.Story;

/** German stories for measuring speed, put together from the paragraphs of the demo's stories. */
final class BenchStories {
  private static final List<String> WIRES = List.of("kaspi", "dnd", "oeb", "newa");
  private static final int STORIES = 4_000;
  private static final int CHARACTERS = 2_500;
  private static final Instant PUBLISHED = Instant.parse("2021-06-10T12:00:00Z");

  private BenchStories() {}

  /** The same stories each time, no two of them alike. */
  static List<Story> german() {
    List<String> paragraphs = new ArrayList<>();
    List<String> headlines = new ArrayList<>();
    for (String wire : WIRES) {
      for (JsonNode story : read(wire)) {
        if (story.path("language").asText().equals("de")) {
          headlines.add(story.path("headline").asText());
          paragraphs.addAll(List.of(story.path("body_text").asText().split("\n\n")));
        }
      }
    }
    Random random = new Random(1);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      StringBuilder body = new StringBuilder("Berlin (dnd) - ");
      while (body.length() < CHARACTERS) {
        body.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
      }
      String headline = headlines.get(random.nextInt(headlines.size()));
      stories.add(new Story("bench-" + i, "de", PUBLISHED, "dnd", null, headline, body.toString()));
    }
    return stories;
  }

  private static JsonNode read(String wire) {
    try (InputStream file = BenchStories.class.getResourceAsStream("/demo/" + wire + ".yaml")) {
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
