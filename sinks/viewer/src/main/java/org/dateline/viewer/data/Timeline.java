package org.dateline.viewer.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pair's active events, counted by bucket.
 *
 * @param bucket what the points are
 * @param asked what they should be, had there not been too many
 * @param from first day; null, as to, where there is nothing to show
 */
public record Timeline(
    String pair,
    Bucket bucket,
    Bucket asked,
    LocalDate from,
    LocalDate to,
    String direction,
    List<String> types,
    List<Point> points) {

  /** The most points that a timeline has. */
  public static final int MOST_POINTS = 5000;

  /**
   * A bucket.
   *
   * @param start its first day
   * @param wires largest number of independent wires that any one event has
   * @param stories stories that report the pair's events of its days, whatever the filter
   * @param allStories stories that all wires published on its days
   * @param share stories of allStories, at most 1; null where there is none
   */
  public record Point(
      LocalDate start,
      int events,
      int verbalCooperation,
      int materialCooperation,
      int verbalConflict,
      int materialConflict,
      int forward,
      int backward,
      int mutual,
      double scoreSum,
      double scoreMean,
      int wires,
      long stories,
      long allStories,
      Double share) {}

  private static final String ENDS =
      "SELECT min(date), max(date) FROM event WHERE pair = ? AND status = 'ACTIVE'";

  // Days are cut as timestamps without a zone: as dates they would pass through the session's.
  private static final String OF_EVENTS =
      """
        SELECT date_trunc(bucket.name, date::timestamp) AS start,
               count(*) AS events,
               count(*) FILTER (WHERE quad = 'verbal-cooperation') AS verbal_cooperation,
               count(*) FILTER (WHERE quad = 'material-cooperation') AS material_cooperation,
               count(*) FILTER (WHERE quad = 'verbal-conflict') AS verbal_conflict,
               count(*) FILTER (WHERE quad = 'material-conflict') AS material_conflict,
               count(*) FILTER (WHERE NOT mutual AND source = left(pair, 3)) AS forward,
               count(*) FILTER (WHERE NOT mutual AND source = right(pair, 3)) AS backward,
               sum(score) AS score_sum,
               max(wires) AS wires
        FROM event, (SELECT ?::text AS name) bucket
        WHERE status = 'ACTIVE' AND %s
        GROUP BY 1""";

  // The same of all events, of which the days' sums are there already: tenfold faster for a busy
  // pair.
  private static final String OF_DAYS =
      """
        SELECT date_trunc(bucket.name, date::timestamp) AS start,
               sum(events) AS events,
               sum(verbal_cooperation) AS verbal_cooperation,
               sum(material_cooperation) AS material_cooperation,
               sum(verbal_conflict) AS verbal_conflict,
               sum(material_conflict) AS material_conflict,
               sum(forward) AS forward,
               sum(backward) AS backward,
               sum(score_sum) AS score_sum,
               max(wires) AS wires
        FROM pair_day, (SELECT ?::text AS name) bucket
        WHERE %s
        GROUP BY 1""";

  private static final String POINTS =
      """
      WITH counted AS (
      %s
      ), told AS (
        SELECT date_trunc(?, date::timestamp) AS start, sum(stories) AS stories
        FROM pair_day WHERE pair = ? AND date BETWEEN ? AND ?
        GROUP BY 1
      ), published AS (
        SELECT date_trunc(?, date::timestamp) AS start, sum(stories) AS stories
        FROM story_day WHERE date BETWEEN ? AND ?
        GROUP BY 1
      )
      SELECT start::date AS first_day, counted.*, told.stories AS told, published.stories AS published
      FROM generate_series(date_trunc(?, ?::timestamp), ?::timestamp, ('1 ' || ?)::interval) AS start
      LEFT JOIN counted USING (start)
      LEFT JOIN told USING (start)
      LEFT JOIN published USING (start)
      ORDER BY first_day""";

  /** Reads it; a range without an end goes from the pair's first event, or to its last. */
  public static Timeline of(EventFilter filter, Bucket asked, Database database) {
    return database.read(connection -> read(connection, filter, asked));
  }

  private static Timeline read(Connection connection, EventFilter filter, Bucket asked)
      throws SQLException {
    Optional<Range> whole = ends(connection, filter);
    String direction = filter.direction().name().toLowerCase(Locale.ROOT);
    if (whole.isEmpty()) {
      return new Timeline(
          filter.pair(), asked, asked, null, null, direction, filter.types(), List.of());
    }
    LocalDate from = whole.get().from().orElseThrow();
    LocalDate to = whole.get().to().orElseThrow();
    Bucket bucket = asked.fitting(from, to, MOST_POINTS);
    EventFilter events =
        new EventFilter(filter.pair(), whole.get(), filter.direction(), filter.types());
    String name = bucket.label();
    List<Object> values = new ArrayList<>(List.of(name));
    values.addAll(events.values());
    Collections.addAll(values, name, filter.pair(), from, to);
    Collections.addAll(values, name, from, to);
    Collections.addAll(values, name, from, to, name);
    String counted = (events.isOfAll() ? OF_DAYS : OF_EVENTS).formatted(events.condition());
    List<Point> points =
        Rows.all(connection, POINTS.formatted(counted), Timeline::point, values.toArray());
    return new Timeline(filter.pair(), bucket, asked, from, to, direction, filter.types(), points);
  }

  private static Optional<Range> ends(Connection connection, EventFilter filter)
      throws SQLException {
    Range asked = filter.range();
    if (asked.from().isPresent() && asked.to().isPresent()) {
      return Optional.of(asked);
    }
    return Rows.all(
            connection,
            ENDS,
            row ->
                asked.within(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
            filter.pair())
        .get(0);
  }

  private static Point point(ResultSet row) throws SQLException {
    int events = row.getInt("events");
    double sum = row.getDouble("score_sum");
    long told = row.getLong("told");
    long published = row.getLong("published");
    return new Point(
        row.getObject("first_day", LocalDate.class),
        events,
        row.getInt("verbal_cooperation"),
        row.getInt("material_cooperation"),
        row.getInt("verbal_conflict"),
        row.getInt("material_conflict"),
        row.getInt("forward"),
        row.getInt("backward"),
        events - row.getInt("forward") - row.getInt("backward"),
        sum,
        events == 0 ? 0 : sum / events,
        row.getInt("wires"),
        told,
        published,
        published == 0 ? null : Math.min(1, (double) told / published));
  }
}
