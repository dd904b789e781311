package org.dateline.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.embedded.EmbeddedDatabase;

/** An empty database of its own for a test, on one server for all of them. */
record TestDatabase(String url) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final class Server {
    static final EmbeddedDatabase SERVER = EmbeddedDatabase.start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }

  static TestDatabase fresh() {
    String name = "test" + COUNT.incrementAndGet();
    new TestDatabase(url(Server.SERVER.port(), "postgres")).execute("CREATE DATABASE " + name);
    return new TestDatabase(url(Server.SERVER.port(), name));
  }

  static TestDatabase on(int port) {
    return new TestDatabase(url(port, "postgres"));
  }

  void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a query, their columns with bars between. */
  List<String> rows(String sql) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Of the server's process that works for the sink. */
  Duration sinkProcessorTime() {
    String pid =
        rows("SELECT pid FROM pg_stat_activity WHERE application_name = 'dateline-connect'"
                + " AND datname = current_database()")
            .get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow().info().totalCpuDuration().get();
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }
}
