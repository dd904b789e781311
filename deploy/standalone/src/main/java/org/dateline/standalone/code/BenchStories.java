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
import java.util.regex.Pattern;
import org.dateline.coding.Story;

/** German stories for measuring speed, put together from templates and what fills them. */
public final class BenchStories {
  private static final String TEMPLATES = "/bench/german.yaml";
  private static final int STORIES = 4_000;
  private static final int CHARACTERS = 2_500;
  private static final int SENTENCES_A_PARAGRAPH = 3;
  private static final Instant PUBLISHED = Instant.parse("2021-06-10T12:00:00Z");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)([12]?)}");

  private final JsonNode templates;
  private final Random random = new Random(1);

  private BenchStories(JsonNode templates) {
    this.templates = templates;
  }

  /** The same stories each time, no two of them alike. */
  public static List<Story> german() {
    try (InputStream file = BenchStories.class.getResourceAsStream(TEMPLATES)) {
      BenchStories composer = new BenchStories(new YAMLMapper().readTree(file));
      List<Story> stories = new ArrayList<>();
      for (int i = 0; i < STORIES; i++) {
        stories.add(composer.compose("bench-" + i));
      }
      return stories;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Story compose(String id) {
    JsonNode first = any("countries");
    JsonNode second = any("countries");
    while (second == first) {
      second = any("countries");
    }
    String headline = filled("headlines", first, second);
    StringBuilder body = new StringBuilder(first.path(2).asText()).append(" (dnd) - ");
    body.append(filled("leads", first, second));
    while (body.length() < CHARACTERS) {
      body.append("\n\n");
      if (random.nextInt(4) == 0) {
        body.append(filled("fillings", first, second));
      } else {
        for (int i = 0; i < SENTENCES_A_PARAGRAPH; i++) {
          boolean turned = random.nextBoolean();
          body.append(i == 0 ? "" : " ")
              .append(filled("sentences", turned ? second : first, turned ? first : second));
        }
      }
    }
    return new Story(id, "de", PUBLISHED, "dnd", null, headline, body.toString());
  }

  private JsonNode any(String list) {
    return any(templates.path(list));
  }

  private JsonNode any(JsonNode list) {
    return list.get(random.nextInt(list.size()));
  }

  private String filled(String list, JsonNode first, JsonNode second) {
    return SLOT.matcher(any(list).asText())
        .replaceAll(
            slot -> {
              JsonNode country = slot.group(2).equals("2") ? second : first;
              return switch (slot.group(1)) {
                case "land" -> country.path(0).asText();
                case "adj" -> country.path(1).asText();
                case "ort" -> country.path(2).asText();
                default -> any(templates.path("fillers").path(slot.group(1))).asText();
              };
            });
  }
}
