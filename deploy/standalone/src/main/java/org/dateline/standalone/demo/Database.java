package org.dateline.standalone.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.standalone.Refusal;

/** What the sink has written to PostgreSQL. */
final class Database implements AutoCloseable {
  private final Connection connection;

  Database(String jdbcUrl) {
    try {
      connection = DriverManager.getConnection(jdbcUrl);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Every row of a query as texts, a null as null. */
  List<List<String>> rows(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery()) {
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
          List<String> row = new ArrayList<>(columns);
          for (int column = 1; column <= columns; column++) {
            row.add(results.getString(column));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The one number that a query gives. */
  long number(String sql, Object... parameters) {
    return Long.parseLong(rows(sql, parameters).get(0).get(0));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Refusal failed(SQLException e) {
    return Refusal.failed("PostgreSQL: " + e.getMessage());
  }
}
