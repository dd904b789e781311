package org.dateline.standalone.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.schemas.WireStory;
import org.dateline.standalone.Refusal;

/**
 * What a wire offered, and what it was answered: a line {@code
 * {"offer":7,"id":"dnd:x","version":2}} before each push, a line {@code {"answer":7,"status":202}}
 * after it, both synced to disk. An offer may be made again under its number.
 */
final class OfferLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ACCEPTED = 202;
  private static final int TOO_MANY = 429;

  private final Map<Long, String> offers = new HashMap<>();
  private final Map<Long, TreeSet<Integer>> answers = new HashMap<>();

  /**
   * Reads a log.
   *
   * @throws Refusal where it is none
   */
  static OfferLog read(Path file) {
    OfferLog log = new OfferLog();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        log.add(JSON.readTree(line));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.badInput("%s, line %d: %s".formatted(file, number, e.getMessage()));
    }
    return log;
  }

  private void add(JsonNode line) {
    if (line.path("offer").isIntegralNumber() && line.path("id").isTextual()) {
      offers.put(
          line.path("offer").longValue(),
          version(line.path("id").textValue(), line.path("version").longValue()));
    } else if (line.path("answer").isIntegralNumber() && line.path("status").isInt()) {
      answers
          .computeIfAbsent(line.path("answer").longValue(), none -> new TreeSet<>())
          .add(line.path("status").intValue());
    } else {
      throw new IllegalArgumentException("neither an offer nor an answer: " + line);
    }
  }

  /** That what was accepted is on the topic, and nothing that was not offered or was refused. */
  List<Law> laws(Contents contents) {
    TreeSet<String> accepted = new TreeSet<>();
    TreeSet<String> possible = new TreeSet<>();
    offers.forEach(
        (offer, version) -> {
          TreeSet<Integer> said = answers.getOrDefault(offer, new TreeSet<>());
          if (said.contains(ACCEPTED)) {
            accepted.add(version);
          }
          // Of 429 and 5xx, and without an answer, nobody knows.
          if (said.stream().noneMatch(status -> status / 100 == 4 && status != TOO_MANY)) {
            possible.add(version);
          }
        });
    Map<String, Integer> stories = new TreeMap<>();
    for (WireStory story : contents.stories()) {
      stories.merge(version(story.getId(), story.getVersion()), 1, Integer::sum);
    }
    List<String> lost = new ArrayList<>();
    for (String version : accepted) {
      if (!stories.containsKey(version)) {
        lost.add(version + ": accepted, not among stories");
      }
    }
    List<String> strange = new ArrayList<>();
    for (String version : stories.keySet()) {
      if (!possible.contains(version)) {
        strange.add(version + ": among stories, neither accepted nor unanswered");
      }
    }
    return List.of(
        new Law("what was accepted is among the stories", accepted.size(), lost),
        new Law("the stories are what was accepted or not answered", stories.size(), strange));
  }

  private static String version(String id, long version) {
    return id + " version " + version;
  }
}
