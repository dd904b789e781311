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

  private static final String ACTIVITY =
      """
      WITH total AS (
        SELECT pair, sum(events) AS events, min(date) AS first, max(date) AS last
        FROM pair_day WHERE events > 0 GROUP BY pair
      )
      SELECT code, sum(events) AS events, count(*) AS partners, min(first) AS first, max(last) AS last
      FROM (
        SELECT left(pair, 3) AS code, events, first, last FROM total
        UNION ALL
        SELECT right(pair, 3), events, first, last FROM total
      ) side
      GROUP BY code""";

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
