package org.dateline.coding.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** The set of a story's events, each with the words that it was read from. */
final class StoryEvents {
  private static final int MOST_EVENTS = 500;

  /** An act longer ago than this many is not answered any more. */
  private static final int MEMORY = 100;

  private final Story story;
  private final StoryDates dates;
  private final List<String> notes;
  private final Map<String, Event> events = new LinkedHashMap<>();

  /** What was told last, in its order, repeated acts too. */
  private final List<Event> acts = new ArrayList<>();

  /** Who last turned to whom, by the one turned to: for answers. */
  private final Map<String, String> turnedTo = new LinkedHashMap<>();

  private String lastHelped;

  /**
   * @param notes where to tell what was found and why not, or null
   */
  StoryEvents(Story story, StoryDates dates, List<String> notes) {
    this.story = story;
    this.dates = dates;
    this.notes = notes;
  }

  List<Event> all() {
    return new ArrayList<>(events.values());
  }

  /** The country that last accused, asked or approached this one, or null. */
  String lastToTurnTo(String code) {
    return turnedTo.get(code);
  }

  /**
   * Who last did an act of one of the types to one of these countries; else who did the last act of
   * all, where it is of these types; or null.
   */
  String lastActor(List<Actor> not, Set<EventType> types) {
    String toAnybody = null;
    for (int i = acts.size() - 1; i >= 0; i--) {
      Event e = acts.get(i);
      if (e.mutual() || not.stream().anyMatch(a -> a.code().equals(e.source()))) {
        continue;
      }
      boolean fits = types.contains(e.type());
      if (fits && not.stream().anyMatch(a -> a.code().equals(e.target()))) {
        return e.source();
      }
      if (toAnybody == null && e.type().quad().startsWith("material")) {
        toAnybody = fits ? e.source() : "";
      }
    }
    return toAnybody == null || toAnybody.isEmpty() ? lastOpponent(not) : toAnybody;
  }

  /** Whom the story last told to be given or promised something, or null. */
  String lastHelped() {
    return lastHelped;
  }

  /** Whom these countries themselves last asked, charged or threatened, or null. */
  private String lastOpponent(List<Actor> sources) {
    for (int i = acts.size() - 1; i >= 0; i--) {
      Event e = acts.get(i);
      if (e.type().quad().equals("verbal-conflict")
          && sources.stream().anyMatch(a -> a.code().equals(e.source()))) {
        return e.target();
      }
    }
    return null;
  }

  /** Enters an event, or what it adds to the same event known already. */
  void add(
      Trigger t,
      Frame frame,
      EventType type,
      String mode,
      boolean mutual,
      Actor source,
      Actor target) {
    if (source.code().equals(target.code()) || events.size() >= MOST_EVENTS) {
      return;
    }
    boolean swap = mutual && source.code().compareTo(target.code()) > 0;
    Actor a = swap ? target : source;
    Actor b = swap ? source : target;
    if (!mutual
        && (type.quad().equals("verbal-conflict")
            || type == EventType.AGREE
            || type == EventType.SANCTION)) {
      turnedTo.put(b.code(), a.code());
    }
    lastHelped = frame.type() == EventType.AID ? b.code() : lastHelped;
    if (acts.size() == MEMORY) {
      acts.remove(0);
    }
    acts.add(new Event(a.code(), b.code(), mutual, type, null, null, null, null));
    String key = a.code() + ">" + b.code() + type + (mutual ? "m" : "");
    Event known = events.get(key);
    if (known != null && (t.sentence().headline() || !inHeadline(known))) {
      if (known.mode() == null && mode != null) {
        events.put(key, withMode(known, mode));
      }
      return;
    }
    events.put(
        key,
        new Event(
            a.code(),
            b.code(),
            mutual,
            type,
            mode,
            day(t.clause(), frame, type),
            frame.rule(),
            evidence(t, a, b)));
    if (notes != null) {
      String arrow = mutual ? " <> " : " > ";
      notes.add("    " + a.code() + arrow + b.code() + " " + type + " by " + at(frame, t.word()));
    }
  }

  private LocalDate day(Clause clause, Frame frame, EventType type) {
    LocalDate day = type == frame.type() ? dates.find(clause.units) : null;
    if (day == null && clause.reporter != null && type.quad().startsWith("verbal")) {
      day = dates.find(clause.reporter.units);
    }
    return day == null ? dates.today() : day;
  }

  private List<Evidence> evidence(Trigger t, Actor source, Actor target) {
    List<Unit> units = t.sentence().units();
    return List.of(
        new Evidence("source", span(t.sentence(), source.from(), source.to())),
        new Evidence("target", span(t.sentence(), target.from(), target.to())),
        new Evidence("trigger", span(t.sentence(), t.word(), t.word())),
        new Evidence("sentence", span(t.sentence(), units.get(0), units.get(units.size() - 1))));
  }

  private Span span(Sentence sentence, Unit from, Unit to) {
    String text = sentence.headline() ? story.headline() : story.body();
    int start = from.first.start;
    int end = Math.max(to.last.end, from.last.end);
    return new Span(
        sentence.headline() ? "headline" : "body", start, end, text.substring(start, end));
  }

  private static boolean inHeadline(Event e) {
    return e.evidence().get(0).span().field().equals("headline");
  }

  private static Event withMode(Event e, String mode) {
    return new Event(
        e.source(), e.target(), e.mutual(), e.type(), mode, e.date(), e.rule(), e.evidence());
  }

  /** Tells why a frame brought nothing. */
  void refuse(Frame frame, Unit word, String why) {
    if (notes != null) {
      notes.add("    (" + at(frame, word) + ": " + why + ")");
    }
  }

  private static String at(Frame frame, Unit word) {
    return frame.rule() + " at \"" + word.norm() + "\"";
  }
}
