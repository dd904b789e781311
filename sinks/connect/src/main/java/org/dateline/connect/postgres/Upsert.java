package org.dateline.connect.postgres;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Writes many rows of one table with one statement: a new key is inserted, a known one overwritten
 * unless what stands there is newer. Each column goes to the database as one array, so the
 * statement is the same for any number of rows and is planned once.
 */
final class Upsert<R> {
  /** What a row must be, compared with the one that stands under its key, to overwrite it. */
  enum Guard {
    NEWER("<"),
    NOT_OLDER("<=");

    private final String operator;

    Guard(String operator) {
      this.operator = operator;
    }
  }

  /** The rows that were written: under a new key, or over a row that stood under theirs. */
  record Written<R>(List<R> inserted, List<R> updated) {
    List<R> all() {
      return Stream.concat(inserted.stream(), updated.stream()).toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static final Comparator<Comparable<?>> ORDER =
      Comparator.nullsFirst((a, b) -> ((Comparable<Object>) a).compareTo(b));

  private final String table;
  private final List<Column<R>> columns;
  private final List<Column<R>> key;
  private final Column<R> order;
  private final String sql;

  /** A table whose rows also tell the position of the record that they were written from. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Upsert<SinkRecord> ofRecords(
      String table, int keySize, String order, Guard guard, Column<SinkRecord>... columns) {
    List<Column<SinkRecord>> all = new ArrayList<>(List.of(columns));
    all.addAll(Values.position());
    return new Upsert<>(table, keySize, order, guard, List.copyOf(all));
  }

  /**
   * @param keySize how many of the first columns are the primary key
   * @param order the column that says which of two rows is newer; must be a {@link Comparable}
   */
  Upsert(String table, int keySize, String order, Guard guard, List<Column<R>> columns) {
    this.table = table;
    this.columns = columns;
    this.key = columns.subList(0, keySize);
    this.order = columns.stream().filter(c -> c.name().equals(order)).findFirst().orElseThrow();
    this.sql = sql(guard);
  }

  private String sql(Guard guard) {
    String names = columns.stream().map(Column::name).collect(joining(", "));
    String keys = key.stream().map(Column::name).collect(joining(", "));
    return """
        INSERT INTO %1$s (%2$s)
        SELECT * FROM unnest(%3$s)
        ON CONFLICT (%4$s) DO UPDATE SET %5$s
        WHERE %1$s.%6$s %7$s excluded.%6$s
        RETURNING %4$s, xmax = 0"""
        .formatted(
            table,
            names,
            columns.stream().map(c -> "?").collect(joining(", ")),
            keys,
            columns.stream()
                .filter(c -> !key.contains(c))
                .map(c -> c.name() + " = excluded." + c.name())
                .collect(joining(", ")),
            order.name(),
            guard.operator);
  }

  /**
   * Writes the rows; of several with one key the newest, or the last of the newest.
   *
   * @return those that now stand in the table, without the ones that lost to what stood there
   */
  Written<R> write(Connection connection, Collection<R> rows, Changes changes) throws SQLException {
    Map<List<String>, R> newest = new LinkedHashMap<>();
    for (R row : rows) {
      newest.merge(key(row), row, (a, b) -> compare(a, b) > 0 ? a : b);
    }
    List<R> inserted = new ArrayList<>();
    List<R> updated = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, columns, newest.values());
      try (ResultSet keys = statement.executeQuery()) {
        while (keys.next()) {
          List<String> writtenKey = new ArrayList<>();
          for (int i = 1; i <= key.size(); i++) {
            writtenKey.add(keys.getString(i));
          }
          (keys.getBoolean(key.size() + 1) ? inserted : updated).add(newest.get(writtenKey));
        }
      }
    }
    changes.wrote(table, inserted.size() + updated.size());
    changes.refused(table, rows.size() - inserted.size() - updated.size());
    return new Written<>(inserted, updated);
  }

  private List<String> key(R row) {
    return key.stream().map(c -> String.valueOf(Values.storable(c.value().apply(row)))).toList();
  }

  private int compare(R a, R b) {
    return Objects.compare(
        (Comparable<?>) order.value().apply(a), (Comparable<?>) order.value().apply(b), ORDER);
  }

  /** Sets one array parameter a column, with that column of all rows. */
  static <R> void bind(
      Connection connection,
      PreparedStatement statement,
      List<Column<R>> columns,
      Collection<R> rows)
      throws SQLException {
    int parameter = 1;
    for (Column<R> column : columns) {
      Object[] values =
          rows.stream().map(column.value()).map(Values::storable).toArray(column::array);
      statement.setArray(parameter++, connection.createArrayOf(column.type(), values));
    }
  }
}
