package org.dateline.topology;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes an event one event: its pair's day, its direction and its type.
 *
 * @param source alphabetically first of the two where mutual
 */
record EventKey(LocalDate date, String source, String target, boolean mutual, String type) {
  private static final Pattern KEY =
      Pattern.compile("[A-Z]{3}-[A-Z]{3}/(.{10})\\.([A-Z]{3})([->])([A-Z]{3})\\.([A-Z]+)");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final Pattern TYPE = Pattern.compile("[A-Z]+");

  /**
   * @throws IllegalArgumentException if it is not an event between two countries on a day
   */
  EventKey {
    check(COUNTRY.matcher(source).matches(), "source", source);
    check(COUNTRY.matcher(target).matches(), "target", target);
    check(!source.equals(target), "target, the source itself", target);
    check(TYPE.matcher(type).matches(), "type", type);
    check(date.getYear() >= 0 && date.getYear() <= 9999, "date", date);
    if (mutual && source.compareTo(target) > 0) {
      String second = source;
      source = target;
      target = second;
    }
  }

  /** The two countries in alphabetical order, such as {@code AFG-AZE}. */
  String pair() {
    return source.compareTo(target) < 0 ? source + "-" + target : target + "-" + source;
  }

  /** Such as {@code AFG-AZE/2020-05-31}. */
  String day() {
    return pair() + "/" + date;
  }

  /** Such as {@code 2020-05-31.AFG-AZE.CONSULT} (mutual) or {@code 2020-05-31.AFG>AZE.SUPPORT}. */
  String id() {
    return date + "." + source + (mutual ? "-" : ">") + target + "." + type;
  }

  /** True where the alphabetically first country did it to the second. */
  boolean isForward() {
    return !mutual && source.compareTo(target) < 0;
  }

  /** True where the alphabetically second country did it to the first. */
  boolean isBackward() {
    return source.compareTo(target) > 0;
  }

  /** Pair and event id, such as {@code AFG-AZE/2020-05-31.AFG>AZE.SUPPORT}. */
  @Override
  public String toString() {
    return pair() + "/" + id();
  }

  /** At or before the keys of all events of a day. */
  static String firstOf(String day) {
    return day + ".";
  }

  /** After the keys of all events of a day: the character after the full stop. */
  static String afterLastOf(String day) {
    return day + "/";
  }

  /** Reads what {@link #toString} wrote. */
  static EventKey parse(String key) {
    Matcher parts = KEY.matcher(key);
    check(parts.matches(), "event key", key);
    return new EventKey(
        LocalDate.parse(parts.group(1)),
        parts.group(2),
        parts.group(4),
        parts.group(3).equals("-"),
        parts.group(5));
  }

  private static void check(boolean right, String what, Object value) {
    if (!right) {
      throw new IllegalArgumentException("no event has the " + what + ": " + value);
    }
  }
}
