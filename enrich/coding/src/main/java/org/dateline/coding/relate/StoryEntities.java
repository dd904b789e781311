package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.Entity;
import org.dateline.coding.Span;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** The countries, persons and organisations that a story names, and where. */
final class StoryEntities {
  private final Story story;
  private final List<Sentence> sentences;
  private final Map<String, List<Span>> countries = new LinkedHashMap<>();

  StoryEntities(
      Story story, List<Sentence> sentences, Countries countries, DatelineReader.Opening opening) {
    this.story = story;
    this.sentences = sentences;
    if (opening.dateline() != null && opening.dateline().country() != null) {
      add(opening.dateline().country(), opening.place());
    }
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Country c = countries.of(u);
        if (c != null) {
          add(c.code(), span(s, u.first.start, u.last.end));
        }
      }
    }
  }

  private void add(String code, Span span) {
    countries.computeIfAbsent(code, k -> new ArrayList<>()).add(span);
  }

  /** Codes of the countries that the story names, its dateline's among them. */
  Set<String> codes() {
    return countries.keySet();
  }

  List<Entity> with(Persons persons) {
    List<Entity> all = new ArrayList<>();
    countries.forEach(
        (code, spans) -> all.add(new Entity("country", code, code, null, List.copyOf(spans))));
    Map<Person, Map<Phrase, Sentence>> mentions = mentions(persons);
    for (Person person : persons.all()) {
      Entity entity = person(person, persons, mentions.getOrDefault(person, Map.of()));
      if (!entity.mentions().isEmpty()) {
        all.add(entity);
      }
    }
    all.addAll(organisations());
    return all.stream().sorted(Comparator.comparingInt(StoryEntities::place)).toList();
  }

  /** Where an entity is first spoken of: the headline goes before the body. */
  private static int place(Entity e) {
    return e.mentions().stream()
        .mapToInt(m -> m.field().equals("headline") ? m.start() : Integer.MAX_VALUE / 2 + m.start())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private List<Entity> organisations() {
    Map<String, List<Span>> mentions = new LinkedHashMap<>();
    Map<String, String> homes = new HashMap<>();
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        if (u.organisation != null && u.cat.isNominal()) {
          homes.put(u.organisation.name(), u.organisation.country());
          mentions
              .computeIfAbsent(u.organisation.name(), k -> new ArrayList<>())
              .add(span(s, u.first.start, u.last.end));
        }
      }
    }
    List<Entity> all = new ArrayList<>();
    mentions.forEach(
        (name, spans) ->
            all.add(
                new Entity(
                    "organisation", longest(spans), homes.get(name), null, List.copyOf(spans))));
    return all;
  }

  /** The fullest form of a name in the story. */
  private static String longest(List<Span> spans) {
    return spans.stream().map(Span::text).max(Comparator.comparingInt(String::length)).orElse("");
  }

  /** Each person's phrases in the order of the text, found in one walk over it. */
  private Map<Person, Map<Phrase, Sentence>> mentions(Persons persons) {
    Map<Phrase, List<Person>> meant = new HashMap<>();
    for (Person person : persons.all()) {
      person.mentions.forEach(p -> meant.computeIfAbsent(p, k -> new ArrayList<>(1)).add(person));
    }
    Map<Person, Map<Phrase, Sentence>> found = new HashMap<>();
    for (Sentence s : sentences) {
      for (Phrase p : s.phrases()) {
        for (Person person : meant.getOrDefault(p, List.of())) {
          found.computeIfAbsent(person, k -> new LinkedHashMap<>()).put(p, s);
        }
      }
    }
    return found;
  }

  private Entity person(Person person, Persons persons, Map<Phrase, Sentence> mentions) {
    List<Span> spans = new ArrayList<>();
    List<Span> names = new ArrayList<>();
    mentions.forEach(
        (p, s) -> {
          boolean owner = persons.owner(p) == person;
          List<Unit> units = owner ? Persons.ownerNames(p) : Persons.names(p);
          Span name = units.isEmpty() ? null : span(s, units.get(0), units.get(units.size() - 1));
          spans.add(owner ? name : span(s, p.first(), p.last()));
          if (name != null) {
            names.add(name);
          }
        });
    String name = longest(names);
    if (name.endsWith("s") && person.holder != null && !person.holder.endsWith("s")) {
      // a genitive
      name = name.substring(0, name.length() - 1);
    }
    return new Entity("person", name, person.country, person.office, List.copyOf(spans));
  }

  private Span span(Sentence s, Unit first, Unit last) {
    return span(s, first.first.start, last.last.end);
  }

  private Span span(Sentence s, int start, int end) {
    String text = s.headline() ? story.headline() : story.body();
    return new Span(s.headline() ? "headline" : "body", start, end, text.substring(start, end));
  }
}
