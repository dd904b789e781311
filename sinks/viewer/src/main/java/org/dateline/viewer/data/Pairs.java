package org.dateline.viewer.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Pairs with active events, the most active first.
 *
 * @param next where the next page begins; null where there is none
 */
public record Pairs(List<Pair> pairs, String next) {

  /** A pair and its activity. */
  public record Pair(
      String pair,
      long events,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict,
      long forward,
      long backward,
      double scoreMean,
      LocalDate first,
      LocalDate last) {}

  /**
   * Where a page ends.
   *
   * @param events the last pair's events
   * @param pair its name
   */
  public record Mark(long events, String pair) {

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws RuntimeException if it is something else
     */
    public static Mark parse(String text) {
      int comma = text.indexOf(',');
      return new Mark(Long.parseLong(text.substring(0, comma)), text.substring(comma + 1));
    }

    @Override
    public String toString() {
      return events + "," + pair;
    }
  }

  // Without a range the sums are there already; first and last days are looked up in either case.
  private static final String TOTALS =
      """
      SELECT page.*, score_sum / events AS score_mean,
             (SELECT min(date) FROM pair_day d WHERE d.pair = page.pair AND d.events > 0%3$s) AS first,
             (SELECT max(date) FROM pair_day d WHERE d.pair = page.pair AND d.events > 0%3$s) AS last
      FROM (
        SELECT pair, sum(events) AS events,
               sum(verbal_cooperation) AS verbal_cooperation,
               sum(material_cooperation) AS material_cooperation,
               sum(verbal_conflict) AS verbal_conflict,
               sum(material_conflict) AS material_conflict,
               sum(forward) AS forward, sum(backward) AS backward, sum(score_sum) AS score_sum
        FROM %1$s
        WHERE events > 0%2$s%3$s
        GROUP BY pair%4$s
        ORDER BY sum(events) DESC, pair COLLATE "C"
        LIMIT ?
      ) page
      ORDER BY events DESC, pair COLLATE "C\"""";

  /**
   * Reads a page.
   *
   * @param country a country that all of them have; none for all
   * @param after where the page before ended
   */
  public static Pairs of(
      Optional<String> country, Range range, Optional<Mark> after, int limit, Database database) {
    List<Object> days = new ArrayList<>();
    range.from().ifPresent(days::add);
    range.to().ifPresent(days::add);
    List<Object> values = new ArrayList<>();
    values.addAll(days);
    values.addAll(days);
    country.ifPresent(code -> Collections.addAll(values, code, code));
    values.addAll(days);
    after.ifPresent(mark -> Collections.addAll(values, mark.events, mark.pair));
    values.add(limit + 1);
    String sql =
        TOTALS.formatted(
            days.isEmpty() ? "pair_total" : "pair_day",
            country.isPresent()
                ? " AND (split_part(pair, '-', 1) = ? OR split_part(pair, '-', 2) = ?)"
                : "",
            (range.from().isPresent() ? " AND date >= ?" : "")
                + (range.to().isPresent() ? " AND date <= ?" : ""),
            after.isPresent()
                ? " HAVING (-sum(events), pair COLLATE \"C\") > (-?::bigint, ?)"
                : "");
    List<Pair> pairs =
        database.read(
            connection ->
                Rows.all(
                    connection,
                    sql,
                    row ->
                        new Pair(
                            row.getString("pair"),
                            row.getLong("events"),
                            row.getLong("verbal_cooperation"),
                            row.getLong("material_cooperation"),
                            row.getLong("verbal_conflict"),
                            row.getLong("material_conflict"),
                            row.getLong("forward"),
                            row.getLong("backward"),
                            row.getDouble("score_mean"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class)),
                    values.toArray()));
    if (pairs.size() <= limit) {
      return new Pairs(pairs, null);
    }
    Pair last = pairs.get(limit - 1);
    return new Pairs(pairs.subList(0, limit), new Mark(last.events, last.pair).toString());
  }
}
