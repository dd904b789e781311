package org.dateline.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A real PostgreSQL server as a child process, on the loopback address. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a server on a free port; its data go with it. */
  public static EmbeddedDatabase start() {
    return start(EmbeddedPostgres.builder());
  }

  /**
   * Starts a server on data that stay; one that was left running on them is ended first.
   *
   * @param directory where its data are or will be
   * @param port the port to listen on
   * @throws UncheckedIOException where it does not start
   */
  public static EmbeddedDatabase start(Path directory, int port) {
    Postmaster.endIn(directory);
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.toAbsolutePath())
            .setCleanDataDirectory(false)
            .setPort(port));
  }

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
    try {
      return new EmbeddedDatabase(
          builder
              .setPGStartupWait(START_WAIT)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF-8")
              .setServerConfig("shared_buffers", "32MB")
              .setServerConfig("max_connections", "40")
              .setErrorRedirector(Redirect.DISCARD)
              .setOutputRedirector(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
    }
  }

  /** The JDBC address, the user (who needs no password) included. */
  public String jdbcUrl() {
    return server.getJdbcUrl(USER, USER);
  }

  /** The port that it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Connections to the database {@code postgres}. */
  public DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  /** Closes the server cleanly. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
