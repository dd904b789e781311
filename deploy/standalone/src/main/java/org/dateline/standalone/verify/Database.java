package org.dateline.standalone.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.standalone.Refusal;

/**
 * The sink's tables.
 *
 * @param jdbcUrl where they are, user and password included
 */
record Database(String jdbcUrl) {
  /**
   * The rows of a query by its first column, the others as texts by their names.
   *
   * @throws Refusal where the database cannot be reached or has no such table
   */
  Map<String, Map<String, String>> rows(String query) {
    List<String> names = columns(query);
    Map<String, Map<String, String>> rows = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(query)) {
      while (results.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i < names.size(); i++) {
          row.put(names.get(i), text(results.getObject(i + 1)));
        }
        rows.put(results.getString(1), row);
      }
      return rows;
    } catch (SQLException e) {
      throw Refusal.failed("PostgreSQL: " + e.getMessage());
    }
  }

  static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** What a query selects, as it is written. */
  static List<String> columns(String query) {
    String selected = query.substring("SELECT ".length(), query.lastIndexOf(" FROM "));
    return Arrays.stream(selected.split(", ")).toList();
  }
}
