package org.dateline.viewer.data;

import com.ibm.icu.util.ULocale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All countries, in the order of their names.
 *
 * @param language the language of the names
 */
public record Countries(String language, List<Country> countries) {

  // First and last days are looked up, as a total cannot tell them once the first day is emptied.
  private static final String ACTIVITY =
      """
      SELECT code, events, partners,
             least(
               (SELECT min(date) FROM pair_day WHERE split_part(pair, '-', 1) = code AND events > 0),
               (SELECT min(date) FROM pair_day WHERE split_part(pair, '-', 2) = code AND events > 0)) AS first,
             greatest(
               (SELECT max(date) FROM pair_day WHERE split_part(pair, '-', 1) = code AND events > 0),
               (SELECT max(date) FROM pair_day WHERE split_part(pair, '-', 2) = code AND events > 0)) AS last
      FROM (
        SELECT code, sum(total.events) AS events, count(DISTINCT pair) AS partners
        FROM pair_total total,
             LATERAL (VALUES (split_part(pair, '-', 1)), (split_part(pair, '-', 2))) side (code)
        WHERE total.events > 0
        GROUP BY code
      ) country""";

  /**
   * A country and its activity.
   *
   * @param events active events that it is part of
   * @param partners countries that it has active events with
   * @param first day of the first event; null where there is none
   * @param last day of the last
   */
  public record Country(
      String code, String name, long events, long partners, LocalDate first, LocalDate last) {}

  private record Activity(
      String code, long events, long partners, LocalDate first, LocalDate last) {

    static Activity none(String code) {
      return new Activity(code, 0, 0, null, null);
    }

    Country named(String name) {
      return new Country(code, name, events, partners, first, last);
    }
  }

  /** Reads them, named in a language. */
  public static Countries in(ULocale language, Database database) {
    Map<String, Activity> activity = new HashMap<>();
    database
        .read(connection -> Rows.all(connection, ACTIVITY, Countries::activity))
        .forEach(country -> activity.put(country.code, country));
    return new Countries(
        language.toLanguageTag(),
        CountryNames.in(language).entrySet().stream()
            .map(
                country ->
                    activity
                        .getOrDefault(country.getKey(), Activity.none(country.getKey()))
                        .named(country.getValue()))
            .toList());
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getString("code"),
        row.getLong("events"),
        row.getLong("partners"),
        row.getObject("first", LocalDate.class),
        row.getObject("last", LocalDate.class));
  }
}
