package org.dateline.coding.relate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.coding.Dateline;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/**
 * Reads the place, date and agency that open a story's body: found by the agency or a dash soon
 * after a place.
 */
final class DatelineReader {
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

  /** The dateline, or null where the body opens with none. */
  static Dateline read(Story story, List<Sentence> sentences) {
    for (Sentence s : sentences) {
      if (!s.headline()) {
        return new DatelineReader(story).read(s.units());
      }
    }
    return null;
  }

  private Dateline read(List<Unit> units) {
    Unit first = units.get(0);
    if (!first.first.capital) {
      return null;
    }
    boolean closed = false;
    for (int i = 0; i < units.size() && i < MOST_UNITS && !closed; i++) {
      Unit u = units.get(i);
      take(units, i);
      closed = i > 0 && (agency != null || isDash(u));
      if (!closed && u.finite()) {
        return null;
      }
    }
    if (!closed) {
      return null;
    }
    String place = story.body().substring(first.first.start, first.last.end);
    return new Dateline(place, country, date(), agency);
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
        String norm = units.get(k).first.norm;
        if (norm.length() <= 2 && Character.isDigit(norm.charAt(0))) {
          day = Integer.parseInt(norm.replaceAll("[^0-9].*", ""));
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
