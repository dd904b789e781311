package org.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path directory;

  @Test
  void keepsRowsOverARestart() throws SQLException {
    int port = Ports.free();
    Path data = directory.resolve("postgres");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, port)) {
      execute(database, "CREATE TABLE t (name text)");
      execute(database, "INSERT INTO t VALUES ('Türkiye')");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, port);
        Connection connection = DriverManager.getConnection(database.jdbcUrl());
        ResultSet rows = connection.createStatement().executeQuery("SELECT name FROM t")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("Türkiye");
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
