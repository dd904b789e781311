package org.dateline.standalone.operate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Whether the database answers and the sink has made its tables. */
final class DatabaseChecks {
  private static final String SECONDS = "15";

  private final String url;
  private final Properties login = new Properties();
  private final Clocks clocks;

  DatabaseChecks(String url, String user, String password, Clocks clocks) {
    this.url = url;
    this.clocks = clocks;
    login.setProperty("connectTimeout", SECONDS);
    login.setProperty("socketTimeout", SECONDS);
    if (user != null) {
      login.setProperty("user", user);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    // The URL may carry a user and more; only its part before them is told.
    String where = url.replaceFirst("[?].*", "");
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement statement = connection.createStatement()) {
      findings.add(Finding.well("PostgreSQL answers at " + where));
      Instant asked = Instant.now();
      try (ResultSet now = statement.executeQuery("SELECT clock_timestamp()")) {
        now.next();
        clocks.compare("the database's", now.getTimestamp(1).toInstant(), asked);
      }
      tables(statement, findings);
    } catch (SQLException e) {
      findings.add(
          Finding.fault(
              "PostgreSQL at %s: %s".formatted(where, e.getMessage()),
              "psql with the same address; the password is taken from DATELINE_DATABASE_PASSWORD"));
    }
    return findings;
  }

  private static void tables(Statement statement, List<Finding> findings) throws SQLException {
    try (ResultSet table = statement.executeQuery("SELECT to_regclass('schema_version')")) {
      table.next();
      if (table.getString(1) == null) {
        findings.add(
            Finding.fault(
                "the database has no tables of Dateline",
                "curl -X POST -H 'Content-Type: application/json' -d"
                    + " @deploy/connect/postgres-sink.json http://localhost:8083/connectors: the"
                    + " connector makes them"));
        return;
      }
    }
    try (ResultSet version = statement.executeQuery("SELECT max(version) FROM schema_version")) {
      version.next();
      findings.add(Finding.well("its tables are of version " + version.getInt(1)));
    }
  }
}
