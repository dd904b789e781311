package org.dateline.viewer.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One country against its partners, the most active first.
 *
 * @param bucket month, or year where there are too many months
 * @param from first day; null, as to, where there is nothing to show
 * @param buckets first day of each bucket
 * @param partnersInAll partners with active events in the range
 */
public record Matrix(
    String country,
    String bucket,
    LocalDate from,
    LocalDate to,
    List<LocalDate> buckets,
    int partnersInAll,
    List<Partner> partners) {

  private static final int MOST_CELLS = 5000;
  private static final int MOST_MONTHS = 120;
  private static final int MONTHS = 24;
  private static final String MONTH = "month";
  private static final String YEAR = "year";

  /** A partner: its cells, those with an active event alone. */
  public record Partner(
      String partner, String pair, long events, double scoreMean, List<Cell> cells) {}

  /**
   * A partner's bucket.
   *
   * @param pair whose
   * @param partners partners in all
   * @param scoreSum sum of its events' scores
   */
  public record Cell(
      @JsonIgnore String pair,
      @JsonIgnore String partner,
      @JsonIgnore int partners,
      LocalDate start,
      long events,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict,
      @JsonIgnore double scoreSum,
      double scoreMean) {}

  private static final String LAST =
      """
      SELECT greatest(
        (SELECT max(date) FROM pair_day WHERE split_part(pair, '-', 1) = ? AND events > 0),
        (SELECT max(date) FROM pair_day WHERE split_part(pair, '-', 2) = ? AND events > 0))""";

  // Only what is shown leaves the database: a busy country has four times as many partners.
  private static final String CELLS =
      """
      WITH day AS (
        SELECT * FROM pair_day WHERE split_part(pair, '-', 1) = ?
        UNION ALL
        SELECT * FROM pair_day WHERE split_part(pair, '-', 2) = ?
      ), cell AS (
        SELECT pair, date_trunc(bucket.name, date::timestamp)::date AS start, sum(events) AS events,
               sum(verbal_cooperation) AS verbal_cooperation,
               sum(material_cooperation) AS material_cooperation,
               sum(verbal_conflict) AS verbal_conflict,
               sum(material_conflict) AS material_conflict,
               sum(score_sum) AS score_sum
        FROM day, (SELECT ?::text AS name) bucket
        WHERE events > 0 AND date BETWEEN ? AND ?
        GROUP BY 1, 2
      ), partner AS (
        SELECT pair, partner.name AS partner, sum(events) AS all_events, count(*) OVER () AS partners
        FROM cell, trim('-' FROM replace(pair, ?, '')) AS partner (name)
        GROUP BY 1, 2
        ORDER BY all_events DESC, partner LIMIT ?
      )
      SELECT * FROM partner JOIN cell USING (pair)
      ORDER BY all_events DESC, partner, start""";

  /**
   * Reads it; a range without an end is of 24 months, up to the country's last event where it has
   * none at all.
   *
   * @param limit the most partners
   */
  public static Matrix of(String country, Range range, int limit, Database database) {
    return database.read(connection -> read(connection, country, range, limit));
  }

  private static Matrix read(Connection connection, String country, Range range, int limit)
      throws SQLException {
    Optional<LocalDate> last = range.to();
    if (last.isEmpty()) {
      LocalDate known =
          Rows.all(connection, LAST, row -> row.getObject(1, LocalDate.class), country, country)
              .get(0);
      last = range.within(known, known).flatMap(Range::to);
    }
    if (last.isEmpty()) {
      return new Matrix(country, MONTH, null, null, List.of(), 0, List.of());
    }
    LocalDate to = last.get();
    LocalDate from = range.from().orElse(to.withDayOfMonth(1).minusMonths(MONTHS - 1L));
    boolean months =
        ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) < MOST_MONTHS;
    String bucket = months ? MONTH : YEAR;
    List<LocalDate> buckets = buckets(months, from, to);
    int most = Math.min(limit, MOST_CELLS / buckets.size());
    List<Cell> cells =
        Rows.all(
            connection, CELLS, Matrix::cell, country, country, bucket, from, to, country, most);
    int partners = cells.isEmpty() ? 0 : cells.get(0).partners;
    return new Matrix(country, bucket, from, to, buckets, partners, partners(cells));
  }

  private static List<LocalDate> buckets(boolean months, LocalDate from, LocalDate to) {
    LocalDate first = months ? from.withDayOfMonth(1) : from.withDayOfYear(1);
    return first
        .datesUntil(to.plusDays(1), months ? Period.ofMonths(1) : Period.ofYears(1))
        .toList();
  }

  private static List<Partner> partners(List<Cell> cells) {
    Map<String, List<Cell>> byPair = new LinkedHashMap<>();
    cells.forEach(cell -> byPair.computeIfAbsent(cell.pair, pair -> new ArrayList<>()).add(cell));
    List<Partner> partners = new ArrayList<>();
    byPair.forEach(
        (pair, own) -> {
          long events = own.stream().mapToLong(Cell::events).sum();
          double score = own.stream().mapToDouble(Cell::scoreSum).sum() / events;
          partners.add(new Partner(own.get(0).partner, pair, events, score, own));
        });
    return partners;
  }

  private static Cell cell(ResultSet row) throws SQLException {
    long events = row.getLong("events");
    double score = row.getDouble("score_sum");
    return new Cell(
        row.getString("pair"),
        row.getString("partner"),
        row.getInt("partners"),
        row.getObject("start", LocalDate.class),
        events,
        row.getLong("verbal_cooperation"),
        row.getLong("material_cooperation"),
        row.getLong("verbal_conflict"),
        row.getLong("material_conflict"),
        score,
        score / events);
  }
}
