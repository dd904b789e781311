package org.dateline.connect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the database's tables and views to what this version of the plugin writes. */
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** In order, one a version from 1. A released file never changes; a change is a new file. */
  private static final List<String> FILES =
      List.of("1-tables.sql", "2-views.sql", "3-readers.sql", "4-counts.sql");

  /** Any number will do, as long as it stays the same; it is 'dateline' in ASCII. */
  private static final long LOCK = 0x646174656c696e65L;

  private Migrations() {}

  /**
   * Applies what is missing, all or nothing. Tasks that start together wait for each other.
   *
   * @throws ConnectException if the database is of a newer version of the plugin
   */
  static void apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      int version = version(statement);
      if (version > FILES.size()) {
        throw new ConnectException(
            "The database's tables are of version %d, this plugin knows versions up to %d: %s"
                .formatted(version, FILES.size(), "use a newer plugin"));
      }
      while (version < FILES.size()) {
        String file = FILES.get(version++);
        LOG.info("Applying {} to the database", file);
        statement.execute(read(file));
        for (SQLWarning warning = statement.getWarnings();
            warning != null;
            warning = warning.getNextWarning()) {
          LOG.warn("{}: {}", file, warning.getMessage());
        }
        statement.execute(
            "INSERT INTO schema_version (version, file) VALUES (%d, '%s')"
                .formatted(version, file));
      }
    }
    connection.commit();
  }

  private static int version(Statement statement) throws SQLException {
    if (number(statement, "SELECT count(to_regclass('schema_version'))") == 0) {
      return 0;
    }
    return number(statement, "SELECT max(version) FROM schema_version");
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
