package org.dateline.standalone.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the demo's year says in one language.
 *
 * @param wires who writes in it
 * @param date how it writes a date, as a {@link DateTimeFormatter} pattern
 * @param days the seven weekdays as sentences name them, Monday first
 * @param forms a country's forms where it gives none of its own
 * @param countries a country's forms by code, {@code name} and {@code capital} among them
 * @param topics what talks are about
 * @param closings sentences that tell of no event
 * @param moves headline and sentence for what a country may do, by its name
 */
record Phrasebook(
    List<Wire> wires,
    String date,
    List<String> days,
    Map<String, String> forms,
    Map<String, Map<String, String>> countries,
    List<String> topics,
    List<String> closings,
    Map<String, List<List<String>>> moves) {
  private static final Pattern SLOT = Pattern.compile("\\{([\\p{L}.]+)}");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|\n\n|[.!?] )(\\p{Ll})");

  /**
   * Who writes.
   *
   * @param id the provider
   * @param zone its time zone
   * @param dateline how its stories begin
   */
  record Wire(String id, String zone, @JsonProperty("dateline") String opening) {}

  /** A story's words. */
  record Words(String headline, String body) {}

  /** What a country does to another, on a day. */
  record Move(String name, String actor, String other, LocalDate day) {}

  static Phrasebook read(String language) {
    try (InputStream file =
        Phrasebook.class.getResourceAsStream("/demo/history/" + language + ".yaml")) {
      return new YAMLMapper().readValue(file, Phrasebook.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells of moves, a paragraph each, as a wire would; the first gives the headline. */
  Words tell(List<Move> told, Wire wire, String language, RandomGenerator chance) {
    String headline = null;
    StringBuilder body = new StringBuilder();
    for (Move move : told) {
      List<String> phrase = any(moves.get(move.name()), chance);
      Map<String, String> slots = slots(move, language, chance);
      if (headline == null) {
        headline = sentences(fill(phrase.get(0), slots));
        body.append(fill(wire.opening(), slots));
      } else {
        body.append("\n\n");
      }
      body.append(sentences(fill(phrase.get(1), slots)));
    }
    return new Words(headline, body.append("\n\n").append(any(closings, chance)).toString());
  }

  private Map<String, String> slots(Move move, String language, RandomGenerator chance) {
    Map<String, String> slots = new HashMap<>();
    put(slots, "a", move.actor());
    put(slots, "b", move.other());
    String place = slots.get("a.capital");
    Locale locale = Locale.forLanguageTag(language);
    slots.put("place", place);
    slots.put("PLACE", place.toUpperCase(locale));
    slots.put("date", DateTimeFormatter.ofPattern(date, locale).format(move.day()));
    slots.put("day", days.get(move.day().getDayOfWeek().ordinal()));
    slots.put("topic", any(topics, chance));
    return slots;
  }

  private void put(Map<String, String> slots, String role, String code) {
    Map<String, String> country = new HashMap<>(forms == null ? Map.of() : forms);
    country.putAll(countries.get(code));
    country.forEach((form, text) -> slots.put(role + "." + form, text));
    slots.put(role, country.get("name"));
  }

  private static String fill(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> {
              String text = slots.get(slot.group(1));
              if (text == null) {
                throw new IllegalStateException("no %s for: %s".formatted(slot.group(), template));
              }
              return Matcher.quoteReplacement(text);
            });
  }

  private static String sentences(String text) {
    return SENTENCE_START
        .matcher(text)
        .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT));
  }

  static <T> T any(List<T> choices, RandomGenerator chance) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
