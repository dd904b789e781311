package org.dateline.viewer.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query, whose values are always bound and never pasted in. */
final class Rows {

  // A page of a few thousand rows comes in a few journeys, and no result is held twice.
  private static final int FETCHED_AT_ONCE = 2000;

  private Rows() {}

  /** Makes an answer's part of the row that the result stands on. */
  @FunctionalInterface
  interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query.
   *
   * @param values what its question marks stand for, in order; lists become arrays of text
   */
  static <T> List<T> all(Connection connection, String sql, Reader<T> reader, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, value(connection, values[i]));
      }
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(reader.of(result));
        }
        return rows;
      }
    }
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    return value instanceof List<?> list ? connection.createArrayOf("text", list.toArray()) : value;
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
