package org.dateline.coding.relate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.Dateline;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.Span;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.pack.World;
import org.dateline.coding.parse.Parser;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** Reads one story from its words to its events. */
public final class StoryReading {
  private static final int DATELINE_UNITS = 14;
  private static final int TOPIC_WEIGHT = 5;

  private final Story story;
  private final Pack pack;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<String> notes;
  private Dateline dateline;
  private List<Entity> entities = List.of();
  private List<Event> events = List.of();

  /**
   * @param notes where to tell what was found and why not, or null
   */
  public StoryReading(Story story, Pack pack, Parser parser, List<String> notes) {
    this.story = story;
    this.pack = pack;
    this.notes = notes;
    sentences.addAll(parser.parse(story.headline(), true, 0));
    sentences.addAll(parser.parse(story.body(), false, 0));
    read();
  }

  public Dateline dateline() {
    return dateline;
  }

  public List<Entity> entities() {
    return entities;
  }

  public List<Event> events() {
    return events;
  }

  private void read() {
    dateline = findDateline();
    ZoneId zone = zone();
    LocalDate published =
        story.published() == null ? null : LocalDate.ofInstant(story.published(), zone);
    LocalDate today = published;
    if (dateline != null
        && dateline.date() != null
        && (published == null || !dateline.date().isAfter(published))) {
      today = dateline.date();
    }
    if (today == null) {
      today = LocalDate.EPOCH;
    }
    LocalDate latest = published == null ? today : published;
    String home = dateline == null ? null : dateline.country();
    Countries countries = new Countries(sentences, today.getYear(), home);
    Map<String, List<Span>> named = countryMentions(countries, home);
    Persons persons = new Persons(today.toEpochDay(), named.keySet(), pack.capitalNouns());
    Discourse discourse = new Discourse(countries, persons, home);
    introduce(countries, persons, discourse);
    EventReader reader =
        new EventReader(
            pack, discourse, new StoryDates(today, latest), story.headline(), story.body(), notes);
    reader.principals(principals(countries));
    if (isOffTopic()) {
      if (notes != null) {
        notes.add("The story is about something else: no events.");
      }
    } else {
      for (Sentence s : sentences) {
        if (notes != null) {
          notes.add((s.headline() ? story.headline() : story.body()).substring(s.start(), s.end()));
          s.clauses().forEach(c -> notes.add("  " + c));
        }
        reader.read(s);
      }
    }
    events = reader.events();
    entities = entities(named, persons);
  }

  private ZoneId zone() {
    World.Country country =
        dateline == null || dateline.country() == null
            ? null
            : pack.world().country(dateline.country());
    if (country != null && country.zone() != null) {
      return country.zone();
    }
    return story.zone() == null ? ZoneOffset.UTC : story.zone();
  }

  /**
   * The place, date and agency that open the body, found by the agency or a dash soon after a
   * place.
   */
  private Dateline findDateline() {
    Sentence first = null;
    for (Sentence s : sentences) {
      if (!s.headline()) {
        first = s;
        break;
      }
    }
    if (first == null) {
      return null;
    }
    String place = null;
    String country = null;
    String agency = null;
    int month = -1;
    int day = -1;
    boolean closed = false;
    List<Unit> units = first.units();
    for (int i = 0; i < units.size() && i < DATELINE_UNITS && !closed; i++) {
      Unit u = units.get(i);
      Sense.Country c = null;
      for (Sense s : u.senses) {
        if (s instanceof Sense.Country found && !found.kind().equals("adj") && c == null) {
          c = found;
        } else if (s instanceof Sense.Agency a) {
          agency = a.name();
        }
      }
      if (i == 0) {
        if (!u.first.capital) {
          return null;
        }
        place = story.body().substring(u.first.start, u.last.end);
      }
      if (c != null && country == null) {
        country = c.code();
      }
      if (u.date != null && u.date.kind().equals("month")) {
        month = u.date.value();
        for (int k = Math.max(0, i - 2); k <= i + 2 && k < units.size(); k++) {
          String norm = units.get(k).first.norm;
          if (norm.length() <= 2 && Character.isDigit(norm.charAt(0))) {
            day = Integer.parseInt(norm.replaceAll("[^0-9].*", ""));
          }
        }
      }
      closed =
          agency != null && i > 0
              || u.first.isPunct()
                  && (u.norm().startsWith("-")
                      || u.norm().startsWith("–")
                      || u.norm().startsWith("—"))
                  && i > 0;
      if (!closed && u.finite()) {
        return null;
      }
    }
    if (!closed) {
      return null;
    }
    LocalDate date = null;
    if (month > 0 && day > 0 && day <= 31 && story.published() != null) {
      LocalDate published = LocalDate.ofInstant(story.published(), ZoneOffset.UTC);
      try {
        date = LocalDate.of(published.getYear(), month, day);
        if (date.isAfter(published.plusDays(180))) {
          date = date.minusYears(1);
        }
      } catch (java.time.DateTimeException e) {
        date = null;
      }
    }
    return new Dateline(place, country, date, agency);
  }

  private Map<String, List<Span>> countryMentions(Countries countries, String home) {
    Map<String, List<Span>> named = new LinkedHashMap<>();
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Country c = countries.of(u);
        if (c != null) {
          named
              .computeIfAbsent(c.code(), k -> new ArrayList<>())
              .add(span(s, u.first.start, u.last.end));
        }
      }
    }
    if (home != null) {
      named.computeIfAbsent(home, k -> new ArrayList<>());
    }
    return named;
  }

  /** First the persons whose office and country the story itself gives. */
  private void introduce(Countries countries, Persons persons, Discourse discourse) {
    for (Sentence s : sentences) {
      for (Phrase p : s.phrases()) {
        if (p.head == null
            || p.head.actor == null
            || Persons.names(p).isEmpty()
            || !p.head.actor.kind().equals("person")
                && !p.head.actor.kind().equals("counterpart")) {
          continue;
        }
        List<Actor> own = discourse.inside(p, 0, true);
        if (!own.isEmpty()) {
          boolean counterpart = p.head.actor.kind().equals("counterpart");
          persons.introduce(p, own.get(0).code(), counterpart ? officeOf(p) : p.head.actor.role());
        }
      }
    }
  }

  /** A counterpart has the office of whom it stands beside. */
  private static String officeOf(Phrase p) {
    Phrase beside = p.leader != p ? p.leader : p.clause == null ? null : p.clause.subject;
    return beside != null
            && beside != p
            && beside.head != null
            && beside.head.actor != null
            && beside.head.actor.kind().equals("person")
        ? beside.head.actor.role()
        : null;
  }

  /** The two countries of a story that has no third one acting; else none. */
  private Set<String> principals(Countries countries) {
    Set<String> acting = new LinkedHashSet<>();
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Country c = countries.acting(u);
        if (c != null) {
          acting.add(c.code());
        }
      }
    }
    return acting.size() == 2 ? acting : Set.of();
  }

  private boolean isOffTopic() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int words = 0;
    for (Sentence s : sentences) {
      words += s.units().size();
      for (Unit u : s.units()) {
        for (Sense sense : u.senses) {
          if (sense instanceof Sense.Topic t && seen.add(u.norm())) {
            weights.merge(t.topic(), t.weight(), Integer::sum);
          }
        }
      }
    }
    int limit = TOPIC_WEIGHT + words / 60;
    for (Map.Entry<String, Integer> e : weights.entrySet()) {
      boolean strong =
          e.getKey().equals("sport")
              || e.getKey().equals("market")
              || e.getKey().equals("culture")
              || e.getKey().equals("statistics");
      if (strong && e.getValue() >= limit) {
        return true;
      }
    }
    return false;
  }

  private List<Entity> entities(Map<String, List<Span>> named, Persons persons) {
    List<Entity> all = new ArrayList<>();
    named.forEach(
        (code, spans) -> all.add(new Entity("country", code, code, null, List.copyOf(spans))));
    for (Person person : persons.all()) {
      List<Span> spans = new ArrayList<>();
      String name = person.name;
      for (Sentence s : sentences) {
        for (Phrase p : s.phrases()) {
          if (person.mentions.contains(p)) {
            Span span = span(s, p.first().first.start, p.last().last.end);
            spans.add(span);
            List<Unit> names = Persons.names(p);
            if (!names.isEmpty() && Persons.text(names).equals(person.name)) {
              name = span(s, names.get(0).first.start, names.get(names.size() - 1).last.end).text();
            }
          }
        }
      }
      if (!spans.isEmpty()) {
        all.add(new Entity("person", name, person.country, person.office, List.copyOf(spans)));
      }
    }
    return all;
  }

  private Span span(Sentence s, int start, int end) {
    String text = s.headline() ? story.headline() : story.body();
    return new Span(s.headline() ? "headline" : "body", start, end, text.substring(start, end));
  }
}
