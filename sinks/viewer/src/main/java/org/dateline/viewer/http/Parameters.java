package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.viewer.data.CountryNames;
import org.dateline.viewer.data.EventTypes;
import org.dateline.viewer.data.Range;
import org.eclipse.jetty.http.HttpStatus;

/** A request's parameters, each checked; what cannot be right ends the request with a 400. */
final class Parameters {

  private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
  private static final int MOST_PAIRS = 20;
  private static final int SHOWN = 40;

  private final Context ctx;

  /**
   * @param known the query's parameters that the route has; others are refused, so that one with a
   *     slip of the pen is not passed over
   */
  Parameters(Context ctx, String... known) {
    this.ctx = ctx;
    Set<String> names = Set.of(known);
    for (Map.Entry<String, List<String>> given : ctx.queryParamMap().entrySet()) {
      String name = given.getKey();
      if (!names.contains(name)) {
        throw ProblemException.parameter(
            name.length() > SHOWN ? shown(name) : name, "there is no such parameter here");
      }
      if (given.getValue().size() > 1) {
        throw ProblemException.parameter(name, "given twice");
      }
    }
  }

  /** Some text; none where it is missing or empty. */
  Optional<String> text(String name, int longest) {
    String value = ctx.queryParam(name);
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    if (value.length() > longest) {
      throw ProblemException.parameter(name, "longer than %d characters".formatted(longest));
    }
    return Optional.of(value);
  }

  /** One of some words; the first of them where it is missing. */
  String oneOf(String name, List<String> words) {
    String value = text(name, Integer.MAX_VALUE).orElse(words.get(0));
    if (!words.contains(value)) {
      throw ProblemException.parameter(
          name, "expected one of %s, found %s".formatted(String.join(", ", words), shown(value)));
    }
    return value;
  }

  int number(String name, int least, int most, int standard) {
    String value = text(name, Integer.MAX_VALUE).orElse(Integer.toString(standard));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // said below
    }
    throw ProblemException.parameter(
        name,
        "expected a whole number from %d to %d, found %s".formatted(least, most, shown(value)));
  }

  /** The days {@code from} and {@code to}. */
  Range range() {
    Optional<LocalDate> from = day("from");
    Optional<LocalDate> to = day("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw ProblemException.parameter(
          "to", "%s is before from, %s".formatted(to.get(), from.get()));
    }
    return new Range(from, to);
  }

  private Optional<LocalDate> day(String name) {
    return text(name, Integer.MAX_VALUE).map(value -> day(name, value));
  }

  private static LocalDate day(String name, String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      // said below
    }
    throw ProblemException.parameter(
        name,
        "expected a day from %s to %s, found %s".formatted(FIRST_DAY, LAST_DAY, shown(value)));
  }

  /** The country of the query; none where it is missing. */
  Optional<String> country() {
    return text("country", Integer.MAX_VALUE).map(code -> country("country", code));
  }

  private static String country(String name, String code) {
    if (!CountryNames.isKnown(code)) {
      throw ProblemException.parameter(
          name,
          "%s is no country's code; expected ISO 3166-1 alpha-3, such as DEU"
              .formatted(shown(code)));
    }
    return code;
  }

  /** The pair of the path. */
  String pair() {
    return pair(ctx.pathParam("pair"));
  }

  /** The pairs of the query, separated by commas; none where they are missing. */
  Set<String> pairs() {
    Optional<String> value = text("pair", Integer.MAX_VALUE);
    if (value.isEmpty()) {
      return Set.of();
    }
    String[] pairs = value.get().split(",", -1);
    if (pairs.length > MOST_PAIRS) {
      throw ProblemException.parameter("pair", "more than %d pairs".formatted(MOST_PAIRS));
    }
    return Arrays.stream(pairs)
        .map(Parameters::pair)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String pair(String value) {
    if (value.length() != 7 || value.charAt(3) != '-') {
      throw ProblemException.parameter(
          "pair", "expected two countries' codes, such as AFG-AZE, found " + shown(value));
    }
    String first = country("pair", value.substring(0, 3));
    String second = country("pair", value.substring(4));
    if (first.equals(second)) {
      throw ProblemException.parameter("pair", first + " stands twice");
    }
    if (first.compareTo(second) > 0) {
      throw ProblemException.parameter(
          "pair", "a pair is in alphabetical order: %s-%s".formatted(second, first));
    }
    return value;
  }

  /** The event types of the query, separated by commas; none where they are missing. */
  List<String> types() {
    Optional<String> value = text("type", Integer.MAX_VALUE);
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> types = Arrays.stream(value.get().split(",", -1)).distinct().sorted().toList();
    for (String type : types) {
      if (!EventTypes.ALL.contains(type)) {
        throw ProblemException.parameter(
            "type",
            "expected some of %s, found %s"
                .formatted(String.join(", ", EventTypes.ALL), shown(type)));
      }
    }
    return types;
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(HttpStatus.NOT_FOUND_404, detail);
  }

  static String shown(String value) {
    return "\"%s\"".formatted(value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value);
  }
}
