package org.dateline.viewer.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Some of a pair's events, by day and id.
 *
 * @param next where the next page begins; null where there is none
 */
public record EventPage(String pair, List<Event> events, String next) {

  /** Which events, by whether a story still reports them. */
  public enum Status {
    ACTIVE(" AND status = 'ACTIVE'"),
    RETRACTED(" AND status = 'RETRACTED'"),
    ALL("");

    private final String condition;

    Status(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Where a page ends.
   *
   * @param date the last event's day
   * @param id its id
   */
  public record Mark(LocalDate date, String id) {

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws RuntimeException if it is something else
     */
    public static Mark parse(String text) {
      int comma = text.indexOf(',');
      return new Mark(LocalDate.parse(text.substring(0, comma)), text.substring(comma + 1));
    }

    @Override
    public String toString() {
      return date + "," + id;
    }
  }

  /**
   * Reads a page.
   *
   * @param latestFirst whether from the last day to the first
   * @param after where the page before ended
   */
  public static EventPage of(
      EventFilter filter,
      Status status,
      boolean latestFirst,
      Optional<Mark> after,
      int limit,
      Database database) {
    List<Object> values = new ArrayList<>(filter.values());
    after.ifPresent(mark -> Collections.addAll(values, mark.date, mark.id));
    values.add(limit + 1);
    String sql =
        "SELECT %s FROM event e WHERE %s%s%s ORDER BY date %s, id COLLATE \"C\" %s LIMIT ?"
            .formatted(
                Event.COLUMNS,
                filter.condition(),
                status.condition,
                after.isEmpty()
                    ? ""
                    : " AND (date, id COLLATE \"C\") %s (?, ?)".formatted(latestFirst ? "<" : ">"),
                latestFirst ? "DESC" : "ASC",
                latestFirst ? "DESC" : "ASC");
    List<Event> events =
        database.read(connection -> Rows.all(connection, sql, Event::of, values.toArray()));
    if (events.size() <= limit) {
      return new EventPage(filter.pair(), events, null);
    }
    Event last = events.get(limit - 1);
    return new EventPage(
        filter.pair(), events.subList(0, limit), new Mark(last.date(), last.id()).toString());
  }
}
