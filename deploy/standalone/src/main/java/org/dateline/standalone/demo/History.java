package org.dateline.standalone.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dateline.standalone.demo.Phrasebook.Move;
import org.dateline.standalone.demo.Phrasebook.Wire;
import org.dateline.standalone.demo.Phrasebook.Words;

/**
 * A year between a dozen pairs of countries, so that charts have something to show. Only the plot
 * and the phrases are given; what comes of them is read by the coder as any wire's story is. The
 * same last day gives the same year.
 */
final class History {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DAYS = 365;
  private static final double REPLIED = 0.35;
  private static final double RETOLD = 0.3;
  private static final double CORRECTED = 0.05;
  private static final double KILLED = 0.02;

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"mood", "percent", "weekly"})
  private record Phase(String mood, int percent, double weekly) {}

  private record Pair(
      List<String> of, @JsonProperty("in") List<String> languages, List<Phase> phases) {}

  private record Plot(Map<String, Map<String, Integer>> moods, List<Pair> pairs) {}

  private record Dated(ZonedDateTime time, Sample sample) {}

  private final Map<String, Phrasebook> phrasebooks = new TreeMap<>();
  private final List<Dated> pushes = new ArrayList<>();
  private final Plot plot = plot();

  private History() {}

  /** The pushes of the year that ends on a day, in the order in which the wires write them. */
  static List<Sample> until(LocalDate lastDay) {
    History history = new History();
    history.plot.pairs().forEach(pair -> history.tell(pair, lastDay.minusDays(DAYS - 1)));
    history.pushes.sort(Comparator.comparing(push -> push.time().toInstant()));
    return history.pushes.stream().map(Dated::sample).toList();
  }

  private void tell(Pair pair, LocalDate firstDay) {
    SplittableRandom chance = new SplittableRandom(pair.of().hashCode());
    double begins = 0;
    for (Phase phase : pair.phases()) {
      double ends = begins + phase.percent() * DAYS / 100.0;
      double pace = 7 / phase.weekly();
      for (double day = begins + pace * chance.nextDouble();
          day < ends;
          day += pace * (0.4 + 1.2 * chance.nextDouble())) {
        tell(pair, plot.moods().get(phase.mood()), firstDay.plusDays((long) day), chance);
      }
      begins = ends;
    }
  }

  private void tell(Pair pair, Map<String, Integer> mood, LocalDate day, SplittableRandom chance) {
    boolean turned = chance.nextBoolean();
    String actor = pair.of().get(turned ? 1 : 0);
    String other = pair.of().get(turned ? 0 : 1);
    List<Move> moves = new ArrayList<>();
    moves.add(new Move(weighted(mood, chance), actor, other, day));
    if (chance.nextDouble() < REPLIED) {
      moves.add(new Move(weighted(mood, chance), other, actor, day));
    }
    int tellers = chance.nextDouble() < RETOLD ? 2 : 1;
    int first = chance.nextInt(pair.languages().size());
    for (int i = 0; i < tellers; i++) {
      push(pair.languages().get((first + i) % pair.languages().size()), moves, chance);
    }
  }

  private void push(String language, List<Move> moves, SplittableRandom chance) {
    Phrasebook phrasebook = phrasebooks.computeIfAbsent(language, Phrasebook::read);
    Wire wire = Phrasebook.any(phrasebook.wires(), chance);
    ZonedDateTime time =
        moves
            .get(0)
            .day()
            .atTime(7 + chance.nextInt(14), chance.nextInt(60))
            .atZone(ZoneId.of(wire.zone()));
    String uri = "urn:%s:%s:%d".formatted(wire.id(), time.toLocalDate(), 1000 + pushes.size());
    push(wire, uri, 1, time, language, phrasebook.tell(moves, wire, language, chance));
    if (chance.nextDouble() < CORRECTED) {
      Words corrected = phrasebook.tell(moves, wire, language, chance);
      push(wire, uri, 2, time.plusMinutes(40), language, corrected);
    }
    if (chance.nextDouble() < KILLED) {
      push(wire, uri, 3, time.plusHours(2), language, null);
    }
  }

  /** Pushes a version of a story; without words it is a kill. */
  private void push(
      Wire wire, String uri, int version, ZonedDateTime time, String language, Words words) {
    ObjectNode story =
        JSON.createObjectNode()
            .put("uri", uri)
            .put("provider", wire.id())
            .put("version", version)
            .put("versioncreated", time.toOffsetDateTime().toString())
            .put("language", language)
            .put("zone", wire.zone())
            .put("pubstatus", words == null ? "canceled" : "usable");
    if (words != null) {
      story.put("headline", words.headline()).put("body_text", words.body());
    }
    String id = wire.id() + ":" + uri;
    pushes.add(new Dated(time, new Sample(id, story.toString(), words == null)));
  }

  private static String weighted(Map<String, Integer> mood, SplittableRandom chance) {
    int left = chance.nextInt(mood.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<String, Integer> move : mood.entrySet()) {
      left -= move.getValue();
      if (left < 0) {
        return move.getKey();
      }
    }
    throw new IllegalStateException("a mood without moves");
  }

  private static Plot plot() {
    try (InputStream file = History.class.getResourceAsStream("/demo/history/pairs.yaml")) {
      return new YAMLMapper().readValue(file, Plot.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
