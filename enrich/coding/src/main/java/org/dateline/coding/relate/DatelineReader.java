package org.dateline.coding.relate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.Dateline;
import org.dateline.coding.Span;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Unit;
import org.dateline.coding.text.Token;

/**
 * Reads the place, date and agency that open a story's body: found by the agency or a dash soon
 * after a place.
 */
final class DatelineReader {
  private static final int LONGEST_MONTH = 31;
  private static final int MOST_UNITS = 14;

  /** A day further ahead than this is last year's. */
  private static final int AHEAD_DAYS = 180;

  private final Story story;
  private String country;
  private String agency;
  private int month = -1;
  private int day = -1;

  private DatelineReader(Story story) {
    this.story = story;
  }

  /**
   * How a body opens.
   *
   * @param dateline the dateline, or null where there is none
   * @param place where the place stands, or null
   * @param agencies all agencies in it
   * @param end offset at which the text proper begins
   */
  record Opening(Dateline dateline, Span place, List<String> agencies, int end) {}

  static Opening read(Story story, List<Unit> units) {
    Opening found =
        units.isEmpty() || !units.get(0).first.capital
            ? null
            : new DatelineReader(story).read(units);
    return found == null ? new Opening(null, null, List.of(), 0) : found;
  }

  private Opening read(List<Unit> units) {
    int close = -1;
    for (int i = 0; i < units.size() && i < MOST_UNITS && close < 0; i++) {
      Unit u = units.get(i);
      if (i > 0 && u.first.paragraph && country != null) {
        close = i;
        break;
      }
      take(units, i);
      if (i > 0 && (agency != null || isDash(u))) {
        close = i + 1;
      } else if (u.finite()) {
        return null;
      }
    }
    if (close < 0) {
      return null;
    }
    while (close < units.size() && closes(units.get(close))) {
      close++;
    }
    int end = close < units.size() ? units.get(close).first.start : story.body().length();
    Span place = place(units);
    List<String> agencies = new ArrayList<>();
    for (Unit u : units.subList(0, close)) {
      if (u.agency() != null) {
        agencies.add(u.agency().name());
      }
    }
    return new Opening(new Dateline(place.text(), country, date(), agency), place, agencies, end);
  }

  /** The words up to the first comma, bracket or date. */
  private Span place(List<Unit> units) {
    int last = 0;
    while (last + 1 < units.size()) {
      Unit next = units.get(last + 1);
      if (next.first.paragraph
          || next.date != null
          || next.first.type == Token.Type.NUMBER
          || next.first.isPunct() && !next.first.is("/")) {
        break;
      }
      last++;
    }
    int start = units.get(0).first.start;
    int end = units.get(last).last.end;
    return new Span("body", start, end, story.body().substring(start, end));
  }

  /** What still belongs to the dateline behind its agency or dash. */
  private static boolean closes(Unit u) {
    return isDash(u)
        || u.agency() != null
        || u.first.isPunct()
            && (u.first.is(")") || u.first.is("/") || u.first.is(".") || u.first.is(":"));
  }

  private void take(List<Unit> units, int i) {
    Unit u = units.get(i);
    Sense.Country named = null;
    for (Sense s : u.senses) {
      if (s instanceof Sense.Country c && !c.kind().equals("adj") && named == null) {
        named = c;
      } else if (s instanceof Sense.Agency a && isSetOff(units, i)) {
        agency = a.name();
      }
    }
    if (named != null && country == null) {
      country = named.code();
    }
    if (u.date != null && u.date.kind().equals("month")) {
      month = u.date.value();
      for (int k = Math.max(0, i - 2); k <= i + 2 && k < units.size(); k++) {
        int number = StoryDates.number(units.get(k));
        if (number > 0 && number <= LONGEST_MONTH) {
          day = number;
        }
      }
    }
  }

  /** Between marks: an agency that is part of a sentence is none of the line's. */
  private static boolean isSetOff(List<Unit> units, int i) {
    return (i == 0 || units.get(i - 1).first.isPunct() || units.get(i - 1).cat == Cat.NUM)
        && (i + 1 == units.size() || units.get(i + 1).first.isPunct());
  }

  private static boolean isDash(Unit u) {
    return u.first.isPunct()
        && (u.norm().startsWith("-") || u.norm().startsWith("–") || u.norm().startsWith("—"));
  }

  private LocalDate date() {
    if (month < 1 || day < 1 || story.published() == null) {
      return null;
    }
    LocalDate published = LocalDate.ofInstant(story.published(), ZoneOffset.UTC);
    try {
      LocalDate date = LocalDate.of(published.getYear(), month, day);
      return date.isAfter(published.plusDays(AHEAD_DAYS)) ? date.minusYears(1) : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
