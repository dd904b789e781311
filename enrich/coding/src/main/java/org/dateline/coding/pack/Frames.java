package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.EventType;

/** Reads {@code frames.tsv} and finds the frames of a predicate, those that ask for most first. */
public final class Frames {
  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final Map<String, List<Frame>> nouns = new HashMap<>();
  private final Map<String, List<Frame>> adjectives = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final String language;
  private final Vocabulary verbWords;
  private final Vocabulary nounWords;
  private final Set<String> prepositions;

  /**
   * @param prepositions all that a slot or element may name
   */
  Frames(String language, Vocabulary verbWords, Vocabulary nounWords, Set<String> prepositions) {
    this.language = language;
    this.verbWords = verbWords;
    this.nounWords = nounWords;
    this.prepositions = prepositions;
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
      elements.add(element(row, part));
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

  private static EventType type(Table.Row row, String name) {
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
        preposition(row, place.prep());
      }
      slots.add(place);
    }
    return List.copyOf(slots);
  }

  private String preposition(Table.Row row, String text) {
    if (!prepositions.contains(text.replace('_', ' '))) {
      throw row.wrong("'" + text + "' is no place that a slot knows, and no preposition");
    }
    return text;
  }

  private Element element(Table.Row row, String text) {
    if (text.equals("c:")) {
      return new Element(Element.Kind.COMPLEMENT, null, Set.of());
    }
    if (text.equals("i:")) {
      return new Element(Element.Kind.INFINITIVE, null, Set.of());
    }
    boolean not = text.startsWith("!");
    String[] parts = (not ? text.substring(1) : text).split(":");
    if (parts.length < 2) {
      throw row.wrong("'" + text + "' is no element: it needs v: n: a: o: s: p: w: c: i: or x:");
    }
    String last = parts[parts.length - 1];
    return switch (parts[0]) {
      case "v" -> new Element(Element.Kind.VERB, null, words(row, last, verbWords));
      case "n" -> new Element(Element.Kind.NOUN, null, words(row, last, nounWords));
      case "a" -> new Element(Element.Kind.ADJECTIVE, null, words(row, last, null));
      case "o" ->
          new Element(
              not ? Element.Kind.NOT_OBJECT : Element.Kind.OBJECT,
              null,
              words(row, last, nounWords));
      case "p" -> {
        if (parts.length != 3) {
          throw row.wrong("'" + text + "': a prepositional element is p:prep:Noun");
        }
        yield new Element(
            Element.Kind.PREP_NOUN, preposition(row, parts[1]), words(row, last, nounWords));
      }
      case "w" ->
          new Element(
              not ? Element.Kind.NOT_WORD : Element.Kind.WORD, null, words(row, last, null));
      case "s" -> new Element(Element.Kind.SUBJECT, null, words(row, last, nounWords));
      case "x" ->
          switch (parts.length == 3 ? parts[1] : "n") {
            case "v" ->
                new Element(Element.Kind.COMPLEMENT_VERB, null, words(row, last, verbWords));
            case "w" -> new Element(Element.Kind.COMPLEMENT_WORD, null, words(row, last, null));
            default -> new Element(Element.Kind.COMPLEMENT_NOUN, null, words(row, last, nounWords));
          };
      default -> throw row.wrong("unknown element '" + text + "'");
    };
  }

  /** The words that an element names, each of which the vocabulary must know where it is given. */
  private static Set<String> words(Table.Row row, String text, Vocabulary known) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.split("[|]")) {
      if (word.startsWith("@")) {
        Set<String> members = known == null ? null : known.ofClass(word.substring(1));
        if (members == null) {
          throw row.wrong("no word has the class '" + word + "'");
        }
        words.addAll(members);
      } else if (word.equals(Element.ANY)) {
        words.add(word);
      } else if (known == null) {
        words.add(word.replace('_', ' ').toLowerCase(Locale.ROOT));
      } else {
        String lemma = word.replace('_', ' ');
        if (!known.knows(lemma)) {
          throw row.wrong("the pack has no word '" + lemma + "'");
        }
        words.add(lemma);
      }
    }
    return words;
  }
}
