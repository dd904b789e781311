package org.dateline.standalone.process;

import java.nio.file.Path;
import org.dateline.embedded.EmbeddedDatabase;

/** PostgreSQL as a process: {@code DATELINE_DATABASE_DIR}, {@code DATELINE_DATABASE_PORT}. */
public final class DatabaseMain {
  private DatabaseMain() {}

  /** Runs PostgreSQL until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            Path.of(System.getenv("DATELINE_DATABASE_DIR")),
            Integer.parseInt(System.getenv("DATELINE_DATABASE_PORT")));
    Ready.serve(
        Ready.facts().put("port", database.port()).put("jdbcUrl", database.jdbcUrl()), database);
  }
}
