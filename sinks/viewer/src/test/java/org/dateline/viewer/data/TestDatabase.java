package org.dateline.viewer.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.connect.postgres.PostgresSink;
import org.dateline.embedded.EmbeddedDatabase;

/** A database of its own for a test, with the sink's tables, on one server for all of them. */
public record TestDatabase(String url) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final class Server {
    static final EmbeddedDatabase SERVER = EmbeddedDatabase.start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }

  /** One without tables. */
  public static TestDatabase bare() {
    String name = "test" + COUNT.incrementAndGet();
    new TestDatabase(url("postgres")).execute("CREATE DATABASE " + name);
    return new TestDatabase(url(name));
  }

  /** One with empty tables. */
  public static TestDatabase empty() {
    TestDatabase database = bare();
    database.migrate();
    return database;
  }

  /** Has the sink make its tables. */
  public void migrate() {
    Properties user = new Properties();
    user.setProperty("user", "postgres");
    try (PostgresSink sink = new PostgresSink(url, user, "viewer-test")) {
      sink.claim(List.of());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A connection that may write. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }

  /** How the viewer reads it. */
  public DatabaseConfig config() {
    return new DatabaseConfig(url, "postgres", "", 5000);
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(Server.SERVER.port(), database);
  }
}
