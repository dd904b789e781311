package org.dateline.coding.relate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Unit;
import org.dateline.coding.text.Token;

/** Reads the dates of a clause against the day of the story. */
final class StoryDates {
  /** The guidelines' month: what is older is background. */
  private static final int BACKGROUND_DAYS = 35;

  private static final int FIRST_YEAR = 1800;
  private static final int CENTURY = 100;

  private final LocalDate today;
  private final LocalDate latest;

  /**
   * @param today the story's day
   * @param latest the day of publication, after which nothing in the story has happened
   */
  StoryDates(LocalDate today, LocalDate latest) {
    this.today = today;
    this.latest = latest;
  }

  LocalDate today() {
    return today;
  }

  /** The day that the units give for what happens in them, or null. */
  LocalDate find(List<Unit> units) {
    LocalDate found = null;
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      if (u.cat != Cat.DATE && u.cat != Cat.TIME && u.cat != Cat.ADV && u.cat != Cat.NOUN) {
        continue;
      }
      LocalDate exact = exactDay(units, i);
      LocalDate day = exact != null ? exact : relativeDay(units, i);
      if (day != null && !day.isAfter(latest) && (found == null || exact != null)) {
        found = day;
      }
    }
    return found;
  }

  /** The day of a month that a unit names, or null. */
  private LocalDate exactDay(List<Unit> units, int i) {
    Unit u = units.get(i);
    if (u.date != null) {
      return u.date.kind().equals("month") ? monthDay(units, i, u.date.value()) : null;
    }
    if (!u.isFigureDate()) {
      return null;
    }
    String[] parts = u.first.norm.split("\\.");
    int year = parts.length > 2 ? Integer.parseInt(parts[2]) : -1;
    boolean twoFigures = year >= 0 && year < CENTURY;
    int full = twoFigures ? today.getYear() / CENTURY * CENTURY + year : year;
    return day(full, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
  }

  /** The day that a unit names from the story's own day on, or null. */
  private LocalDate relativeDay(List<Unit> units, int i) {
    Sense.Date date = units.get(i).date;
    if (date == null) {
      return null;
    }
    return switch (date.kind()) {
      case "weekday" -> weekday(units, i, date.value());
      case "day-offset" -> today.plusDays(date.value());
      case "week-offset" -> today.plusWeeks(date.value());
      case "weekend" -> today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
      default -> null;
    };
  }

  /** True where the units date their clause more than about a month back. */
  boolean isBackground(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      if (u.embedded) {
        continue;
      }
      if (u.functionOf("time") != null && u.functionOf("time").has(Feat.RECALL)) {
        return true;
      }
      if (u.first.type == Token.Type.NUMBER && isPastYear(units, i)) {
        return true;
      }
      if (u.date != null && u.date.kind().equals("month") && u.cat != Cat.VERB) {
        LocalDate day = monthDay(units, i, u.date.value());
        LocalDate end = day != null ? day : monthEnd(units, i, u.date.value());
        if (end != null && end.isBefore(today.minusDays(BACKGROUND_DAYS))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPastYear(List<Unit> units, int i) {
    Unit u = units.get(i);
    if (u.first.end - u.first.start != 4) {
      return false;
    }
    int year = number(u);
    if (year < FIRST_YEAR || year >= today.getYear() + 1) {
      return false;
    }
    Unit before = i > 0 ? units.get(i - 1) : null;
    Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
    if (after != null && (after.cat.isNominal() && !after.first.glued && after.date == null)) {
      return false;
    }
    if (before != null && before.cat == Cat.PREP && before.has(Feat.OF) || insideName(before)) {
      return false;
    }
    if (year == today.getYear()) {
      return false;
    }
    boolean lateLastYear = year == today.getYear() - 1 && today.getDayOfYear() <= BACKGROUND_DAYS;
    if (lateLastYear) {
      return false;
    }
    return !(before != null
        && before.cat == Cat.NOUN
        && before.date == null
        && before.noun == null
        && before.country == null
        && before.actor == null);
  }

  private static boolean insideName(Unit before) {
    return before != null && before.cat == Cat.NAME;
  }

  /** The last such weekday, or that of the week that the words beside it name. */
  private LocalDate weekday(List<Unit> units, int i, int value) {
    for (int k = i + 1; k < units.size() && k <= i + 2; k++) {
      Sense.Date beside = units.get(k).date;
      if (beside != null && beside.kind().equals("week-offset")) {
        return today.plusWeeks(beside.value()).with(ChronoField.DAY_OF_WEEK, value);
      }
    }
    int back = (today.getDayOfWeek().getValue() - value + 7) % 7;
    boolean before = i > 0 && isLast(units.get(i - 1));
    return today.minusDays(back == 0 && before ? 7 : back);
  }

  private static boolean isLast(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Date d && d.kind().equals("last")) {
        return true;
      }
    }
    return false;
  }

  private LocalDate monthDay(List<Unit> units, int i, int month) {
    int day = -1;
    for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
      if (units.get(k).first.type == Token.Type.NUMBER) {
        day = number(units.get(k));
        break;
      }
      if (units.get(k).cat != Cat.PREP || !units.get(k).has(Feat.OF)) {
        break;
      }
    }
    if (day < 1 && i + 1 < units.size() && units.get(i + 1).first.type == Token.Type.NUMBER) {
      int next = number(units.get(i + 1));
      day = next <= 31 ? next : -1;
    }
    if (day < 1 || day > 31) {
      return null;
    }
    return day(year(units, i), month, day);
  }

  /** The day, without a year the one nearest to the story; null where the calendar has none. */
  private LocalDate day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year > 0 ? year : today.getYear(), month, day);
      return year < 0 && date.isAfter(latest.plusDays(180)) ? date.minusYears(1) : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private LocalDate monthEnd(List<Unit> units, int i, int month) {
    int year = year(units, i);
    LocalDate end =
        LocalDate.of(year > 0 ? year : today.getYear(), month, 1).plusMonths(1).minusDays(1);
    return year < 0 && end.isAfter(latest.plusDays(180)) ? end.minusYears(1) : end;
  }

  private static int year(List<Unit> units, int i) {
    for (int k = i + 1; k < units.size() && k <= i + 3; k++) {
      Unit u = units.get(k);
      if (u.first.type == Token.Type.NUMBER && u.first.end - u.first.start == 4) {
        int year = number(u);
        return year > FIRST_YEAR && year < 2200 ? year : -1;
      }
      if (u.cat != Cat.PUNCT && u.first.type != Token.Type.NUMBER) {
        break;
      }
    }
    return -1;
  }

  /** The number that a unit begins with, -1 where it begins with none. */
  static int number(Unit u) {
    String digits = u.first.norm;
    int value = 0;
    for (int i = 0; i < digits.length() && i < 6; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return i == 0 ? -1 : value;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
