package org.dateline.coding.relate;

import java.util.ArrayList;
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

/** The countries and persons that a story names, and where. */
final class StoryEntities {
  private final Story story;
  private final List<Sentence> sentences;
  private final Map<String, List<Span>> countries = new LinkedHashMap<>();

  /**
   * @param home country of the dateline, or null
   */
  StoryEntities(Story story, List<Sentence> sentences, Countries countries, String home) {
    this.story = story;
    this.sentences = sentences;
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Country c = countries.of(u);
        if (c != null) {
          this.countries
              .computeIfAbsent(c.code(), k -> new ArrayList<>())
              .add(span(s, u.first.start, u.last.end));
        }
      }
    }
    if (home != null) {
      this.countries.computeIfAbsent(home, k -> new ArrayList<>());
    }
  }

  /** Codes of the countries that the story names, its dateline's among them. */
  Set<String> codes() {
    return countries.keySet();
  }

  List<Entity> with(Persons persons) {
    List<Entity> all = new ArrayList<>();
    countries.forEach(
        (code, spans) -> all.add(new Entity("country", code, code, null, List.copyOf(spans))));
    for (Person person : persons.all()) {
      Entity entity = person(person);
      if (!entity.mentions().isEmpty()) {
        all.add(entity);
      }
    }
    return all;
  }

  private Entity person(Person person) {
    List<Span> spans = new ArrayList<>();
    String name = person.name;
    for (Sentence s : sentences) {
      for (Phrase p : s.phrases()) {
        if (person.mentions.contains(p)) {
          spans.add(span(s, p.first().first.start, p.last().last.end));
          List<Unit> names = Persons.names(p);
          if (!names.isEmpty() && Persons.text(names).equals(person.name)) {
            name = span(s, names.get(0).first.start, names.get(names.size() - 1).last.end).text();
          }
        }
      }
    }
    return new Entity("person", name, person.country, person.office, List.copyOf(spans));
  }

  private Span span(Sentence s, int start, int end) {
    String text = s.headline() ? story.headline() : story.body();
    return new Span(s.headline() ? "headline" : "body", start, end, text.substring(start, end));
  }
}
