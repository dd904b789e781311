package org.dateline.viewer.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events that have changed, each as it is now.
 *
 * @param records the changes, with where they stand on the topic
 * @param read how far has been read with them
 * @param more whether there is more at once
 */
public record Changes(@JsonIgnore List<Change> records, @JsonIgnore Offsets read, boolean more) {

  /**
   * A change.
   *
   * @param partition partition of its record
   * @param offset offset of its record
   */
  public record Change(int partition, long offset, Event event) {}

  /** The cursor is of tables that were longer than these: they have been made anew since. */
  public static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneException(int partition, long next, long end) {
      super(
          "the cursor's offset %d of partition %d is beyond the last, %d: the tables have been made anew"
              .formatted(next, partition, end));
    }
  }

  /** From one partition to the next one that has rows, so that few of them are looked at. */
  private static final String ENDS =
      """
      WITH RECURSIVE known(partition) AS (
        (SELECT min(record_partition) FROM event)
        UNION ALL
        SELECT (SELECT min(record_partition) FROM event WHERE record_partition > known.partition)
        FROM known WHERE known.partition IS NOT NULL
      )
      SELECT partition, (SELECT max(record_offset) FROM event WHERE record_partition = partition) + 1 AS next
      FROM known WHERE partition IS NOT NULL""";

  // Nearest to the cursor first: in order within each partition, and no partition waits for
  // another.
  private static final String SINCE =
      """
      SELECT %s, e.record_partition, e.record_offset
      FROM unnest(?::text[]::integer[], ?::text[]::bigint[]) AS cursor (partition, next)
      CROSS JOIN LATERAL (
        SELECT * FROM event
        WHERE record_partition = cursor.partition AND record_offset >= cursor.next%s
        ORDER BY record_offset LIMIT ?
      ) e
      ORDER BY e.record_offset - cursor.next, e.record_partition
      LIMIT ?"""
          .formatted(Event.COLUMNS, "%s");

  /** How far all there is goes. */
  public static Offsets end(Database database) {
    return database.read(Changes::end);
  }

  private static Offsets end(Connection connection) throws SQLException {
    SortedMap<Integer, Long> next = new TreeMap<>();
    Rows.all(connection, ENDS, row -> next.put(row.getInt("partition"), row.getLong("next")));
    return new Offsets(next);
  }

  /**
   * Reads what has changed.
   *
   * @param pairs only these pairs; empty for all
   * @throws GoneException if the cursor is of other tables
   */
  public static Changes since(Offsets since, Set<String> pairs, int limit, Database database) {
    return database.read(connection -> since(connection, since, pairs, limit));
  }

  private static Changes since(Connection connection, Offsets since, Set<String> pairs, int limit)
      throws SQLException {
    Offsets end = end(connection);
    since
        .next()
        .forEach(
            (partition, next) -> {
              long known = end.next().getOrDefault(partition, 0L);
              if (next > known) {
                throw new GoneException(partition, next, known);
              }
            });
    List<Object> partitions = List.copyOf(end.next().keySet());
    List<Object> next = new ArrayList<>();
    partitions.forEach(partition -> next.add(since.next().getOrDefault(partition, 0L)));
    List<Object> values = new ArrayList<>(List.of(partitions, next));
    if (!pairs.isEmpty()) {
      values.add(List.copyOf(pairs));
    }
    values.add(limit + 1);
    values.add(limit + 1);
    List<Change> changes =
        Rows.all(
            connection,
            SINCE.formatted(pairs.isEmpty() ? "" : " AND pair = ANY (?)"),
            row ->
                new Change(
                    row.getInt("record_partition"), row.getLong("record_offset"), Event.of(row)),
            values.toArray());
    if (changes.size() <= limit) {
      return new Changes(changes, end, false);
    }
    Offsets read = since;
    for (Change change : changes.subList(0, limit)) {
      read = read.past(change.partition, change.offset);
    }
    return new Changes(changes.subList(0, limit), read, true);
  }

  /** The events alone. */
  @JsonProperty
  public List<Event> changes() {
    return records.stream().map(Change::event).toList();
  }

  /** Where to go on from. */
  @JsonProperty
  public String cursor() {
    return read.toString();
  }
}
