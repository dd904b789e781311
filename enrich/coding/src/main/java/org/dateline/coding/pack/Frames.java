package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.coding.EventType;

/** Reads {@code frames.tsv} and finds the frames of a predicate, those that ask for most first. */
public final class Frames {
  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final Map<String, List<Frame>> nouns = new HashMap<>();
  private final Map<String, List<Frame>> adjectives = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final String language;
  private final ElementReader reader;

  Frames(String language, ElementReader reader) {
    this.language = language;
    this.reader = reader;
  }

  void add(Table.Row row) {
    Frame frame = parse(row);
    Integer before = lines.putIfAbsent(frame.type() + row.cell(2) + '\t' + row.cell(3), row.line());
    if (before != null) {
      throw row.wrong("the same frame stands in line " + before);
    }
    Map<String, List<Frame>> index =
        switch (frame.trigger().kind()) {
          case VERB -> verbs;
          case NOUN -> nouns;
          default -> adjectives;
        };
    for (String word : frame.trigger().words()) {
      index.computeIfAbsent(word, k -> new ArrayList<>()).add(frame);
    }
  }

  /** Puts the frames that ask for most first; to be called when all are there. */
  void sort() {
    Comparator<Frame> mostFirst = Comparator.comparingInt(f -> -f.needs().size());
    List.of(verbs, nouns, adjectives)
        .forEach(index -> index.values().forEach(list -> list.sort(mostFirst)));
  }

  public List<Frame> ofVerb(Lemma lemma) {
    return verbs.getOrDefault(lemma.name(), List.of());
  }

  /** What any verb tells below a modal verb. */
  public List<Frame> ofModal() {
    return verbs.getOrDefault(Element.ANY, List.of());
  }

  public List<Frame> ofNoun(Lemma lemma) {
    return nouns.getOrDefault(lemma.name(), List.of());
  }

  public List<Frame> ofAdjective(String form) {
    return adjectives.isEmpty() ? List.of() : adjectives.getOrDefault(form, List.of());
  }

  private Frame parse(Table.Row row) {
    EventType type = type(row, row.cell(0));
    String mode = row.isEmpty(1) ? null : row.known(1, "mode of " + type, Kinds.modes(type));
    List<Element> elements = new ArrayList<>();
    for (String part : row.words(2)) {
      elements.add(reader.read(row, part));
    }
    Element trigger = elements.get(0);
    if (trigger.kind() != Element.Kind.VERB
        && trigger.kind() != Element.Kind.NOUN
        && trigger.kind() != Element.Kind.ADJECTIVE) {
      throw row.wrong("the head must begin with v:, n: or a:, not '" + row.cell(2) + "'");
    }
    String slots = row.cell(3);
    boolean mutual = slots.contains("<>");
    if (!mutual && !slots.contains(">")) {
      throw row.wrong("slots need > or <>: '" + slots + "'");
    }
    String[] sides = slots.split(mutual ? "<>" : ">", -1);
    EventType future = null;
    EventType negated = null;
    boolean weak = false;
    for (String flag : row.words(4)) {
      if (flag.startsWith("future=")) {
        future = type(row, flag.substring(7));
      } else if (flag.startsWith("neg=")) {
        negated = type(row, flag.substring(4));
      } else if (flag.equals("weak")) {
        weak = true;
      } else if (!flag.equals("noperson")) {
        throw row.wrong("unknown flag '" + flag + "'");
      }
    }
    return new Frame(
        type,
        mode,
        trigger,
        List.copyOf(elements.subList(1, elements.size())),
        slots(row, sides[0]),
        slots(row, sides.length > 1 ? sides[1] : ""),
        mutual,
        future,
        negated,
        weak,
        rule(type, row));
  }

  /** Such as {@code de/consult:telefonieren@123}: language, type, trigger's first word, line. */
  private String rule(EventType type, Table.Row row) {
    String head = row.words(2).get(0).substring(2);
    int bar = head.indexOf('|');
    String word = (bar < 0 ? head : head.substring(0, bar)).replaceFirst("@", "");
    return language + '/' + type.name().toLowerCase(Locale.ROOT) + ':' + word + '@' + row.line();
  }

  static EventType type(Table.Row row, String name) {
    try {
      return EventType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw row.wrong("unknown event type '" + name + "'");
    }
  }

  private List<Slot> slots(Table.Row row, String side) {
    List<Slot> slots = new ArrayList<>();
    for (String one : side.strip().split("/")) {
      String slot = one.strip();
      if (slot.isEmpty()) {
        continue;
      }
      if (slot.indexOf(' ') >= 0) {
        throw row.wrong("a slot is one word, not '" + slot + "'");
      }
      Slot place = Slot.parse(slot);
      if (place.prep() != null) {
        reader.preposition(row, place.prep());
      }
      slots.add(place);
    }
    return List.copyOf(slots);
  }
}
