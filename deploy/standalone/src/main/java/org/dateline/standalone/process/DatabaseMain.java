package org.dateline.standalone.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.embedded.EmbeddedDatabase;

/** PostgreSQL as a process: {@code DATELINE_DATABASE_DIR}, {@code DATELINE_DATABASE_PORT}. */
public final class DatabaseMain {
  /** A user who may read the tables and do nothing else. */
  static final String READER = "dateline_viewer";

  private static final String ROLES =
      """
      DO $$
      BEGIN
        IF to_regrole('dateline_reader') IS NULL THEN
          CREATE ROLE dateline_reader NOLOGIN;
        END IF;
        IF to_regrole('%1$s') IS NULL THEN
          CREATE ROLE %1$s LOGIN IN ROLE dateline_reader;
        END IF;
      END
      $$"""
          .formatted(READER);

  private DatabaseMain() {}

  /** Runs PostgreSQL until the process is told to end. */
  public static void main(String[] args) throws InterruptedException, SQLException {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            Path.of(System.getenv("DATELINE_DATABASE_DIR")),
            Integer.parseInt(System.getenv("DATELINE_DATABASE_PORT")));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // The tables' maker grants the role what it needs.
      statement.execute(ROLES);
    }
    Ready.serve(
        Ready.facts().put("port", database.port()).put("jdbcUrl", database.jdbcUrl()), database);
  }
}
