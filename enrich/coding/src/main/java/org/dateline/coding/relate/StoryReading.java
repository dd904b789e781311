package org.dateline.coding.relate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.Dateline;
import org.dateline.coding.Entity;
import org.dateline.coding.Event;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.World;
import org.dateline.coding.parse.Parser;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Sentence;

/** Reads one story from its words to its events. */
public final class StoryReading {
  private final Story story;
  private final Pack pack;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<String> notes;
  private final DatelineReader.Opening opening;
  private final Dateline dateline;
  private final List<Entity> entities;
  private final List<Event> events;

  /**
   * @param notes where to tell what was found and why not, or null
   */
  public StoryReading(Story story, Pack pack, Parser parser, List<String> notes) {
    this.story = story;
    this.pack = pack;
    this.notes = notes;
    sentences.addAll(parser.parse(story.headline(), true, 0));
    opening = DatelineReader.read(story, parser.opening(story.body()));
    sentences.addAll(parser.parse(story.body(), false, opening.end()));
    dateline = opening.dateline();
    String home = dateline == null ? null : dateline.country();
    StoryDates dates = dates();
    Countries countries = new Countries(sentences, dates.today().getYear(), home);
    StoryEntities named = new StoryEntities(story, sentences, countries, opening);
    Persons persons =
        new Persons(
            dates.today().toEpochDay(),
            named.codes(),
            pack.capitalNouns(),
            pack.settings().getOrDefault("name-endings", "").split(","));
    Principals principals = new Principals(sentences, countries);
    Discourse discourse = new Discourse(countries, persons, principals, home);
    introduce(persons, discourse);
    persons.meet(sentences);
    discourse.begin();
    StoryEvents found = new StoryEvents(story, dates, notes);
    Prepositions prepositions = new Prepositions(pack);
    SlotFiller slots = new SlotFiller(pack, discourse, prepositions);
    Reality reality = new Reality(dates);
    FrameNeeds needs = new FrameNeeds(prepositions);
    FrameReader reader =
        new FrameReader(
            discourse,
            slots,
            reality,
            found,
            new ImpliedActors(discourse, found, principals),
            new EventModes(pack.modes(), needs, countries));
    read(new EventReader(pack.frames(), discourse, needs, reality, reader), discourse);
    events = found.all();
    entities = named.with(persons);
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

  /** Other wires that the story credits, lower case. */
  public List<String> credits() {
    return Credits.of(sentences, opening, story.wire());
  }

  private void read(EventReader reader, Discourse discourse) {
    if (TopicFilter.isOffTopic(sentences)) {
      if (notes != null) {
        notes.add("The story is about something else: no events.");
      }
      return;
    }
    for (Sentence s : sentences) {
      if (notes != null) {
        String text = s.headline() ? story.headline() : story.body();
        notes.add("\n" + text.substring(s.start(), s.end()));
        s.clauses().forEach(c -> notes.add(ClauseAccount.of(c, text)));
      }
      reader.read(s);
      if (notes != null) {
        s.clauses().forEach(c -> discourse.explain(c, notes));
      }
    }
  }

  private StoryDates dates() {
    LocalDate published =
        story.published() == null ? null : LocalDate.ofInstant(story.published(), zone());
    LocalDate today = published;
    if (dateline != null
        && dateline.date() != null
        && (published == null || !dateline.date().isAfter(published))) {
      today = dateline.date();
    }
    if (today == null) {
      today = LocalDate.EPOCH;
    }
    return new StoryDates(today, published == null ? today : published);
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

  /** First the persons whose office and country the story itself gives. */
  private void introduce(Persons persons, Discourse discourse) {
    for (Sentence s : sentences) {
      for (Phrase p : s.phrases()) {
        if (p.head == null
            || p.head.actor == null
            || Persons.names(p).isEmpty()
            || !p.head.actor.kind().equals("person")
                && !p.head.actor.kind().equals("counterpart")) {
          continue;
        }
        List<Actor> own = discourse.inside(p, true);
        if (!own.isEmpty()) {
          boolean counterpart = p.head.actor.kind().equals("counterpart");
          persons.introduce(p, own.get(0).code(), counterpart ? officeOf(p) : Discourse.office(p));
        } else if (discourse.isOfOrganisation(p)) {
          persons.introduce(p, null, Discourse.office(p));
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
        ? Discourse.office(beside)
        : null;
  }
}
