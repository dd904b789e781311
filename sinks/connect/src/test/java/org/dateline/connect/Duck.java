package org.dateline.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** DuckDB over a directory of files, with the views that FILES.md gives. */
final class Duck implements AutoCloseable {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private final Path directory;
  private final Connection connection;

  Duck(Path directory) {
    this.directory = directory;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the documented views; returns how to compact, as the second block says. */
  String withDocumentedViews(String format) {
    List<String> blocks =
        SQL.matcher(documentation()).results().map(match -> match.group(1)).toList();
    String views = blocks.get(0);
    if (format.equals("csv")) {
      views =
          views
              .replace("read_parquet", "read_csv")
              .replace("events/**/*.parquet'", "events/**/*.csv', types = {'cameo': 'VARCHAR'}")
              .replace("timelines/**/*.parquet'", "timelines/**/*.csv'");
    }
    execute(views);
    return blocks.get(1).replace("/data/dateline", directory.toString());
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.replace("/data/dateline", directory.toString()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each row's values joined by bars. */
  List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(sql.replace("/data/dateline", directory.toString()))) {
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String documentation() {
    try {
      return Files.readString(Path.of("FILES.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
