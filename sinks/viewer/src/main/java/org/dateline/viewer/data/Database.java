package org.dateline.viewer.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * The database, for reading alone: each answer is one read-only transaction on one snapshot, and
 * has a time limit.
 */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final int CONNECT_MILLIS = 3000;
  private static final String CANCELED = "57014";
  private static final String NO_TABLE = "42P01";
  private static final String NO_RIGHT = "42501";

  private final HikariDataSource pool;

  /** A database that is connected to when it is first read; it need not be there yet. */
  public Database(DatabaseConfig config) {
    HikariConfig hikari = new HikariConfig();
    hikari.setPoolName("database");
    hikari.setJdbcUrl(config.url());
    hikari.setUsername(config.user());
    hikari.setPassword(config.password());
    hikari.setMaximumPoolSize(CONNECTIONS);
    hikari.setMinimumIdle(1);
    hikari.setConnectionTimeout(CONNECT_MILLIS);
    hikari.setInitializationFailTimeout(-1);
    hikari.setReadOnly(true);
    hikari.setAutoCommit(false);
    hikari.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    hikari.addDataSourceProperty("ApplicationName", "dateline-viewer");
    hikari.addDataSourceProperty("loginTimeout", CONNECT_MILLIS / 1000);
    hikari.addDataSourceProperty(
        "options",
        // Compiling a statement would take longer than any of ours does. Sums are to be made in
        // memory, and by plans that know the range that is asked for.
        "-c default_transaction_read_only=on -c jit=off -c work_mem=32MB -c"
            + " plan_cache_mode=force_custom_plan -c statement_timeout="
            + config.statementTimeoutMillis());
    this.pool = new HikariDataSource(hikari);
  }

  /** Reads in one transaction. */
  @FunctionalInterface
  public interface Reading<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Reads on one snapshot.
   *
   * @throws UnavailableException if the database is away, slow or without the tables
   */
  public <T> T read(Reading<T> reading) {
    try (Connection connection = pool.getConnection()) {
      T answer = reading.on(connection);
      connection.commit();
      return answer;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static RuntimeException failed(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return switch (state) {
      case CANCELED -> new UnavailableException("the database took too long", failure);
      case NO_TABLE -> new UnavailableException("the database has no tables yet", failure);
      case NO_RIGHT -> new UnavailableException("the database lets us read no table", failure);
      default ->
          failure instanceof SQLTransientConnectionException || isAway(state)
              ? new UnavailableException("the database is away", failure)
              : new IllegalStateException(failure);
    };
  }

  private static boolean isAway(String state) {
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
  }

  /** What keeps the tables from being read; empty if they can be. */
  public Optional<String> obstacle() {
    try {
      read(connection -> Rows.all(connection, "SELECT 1 FROM event LIMIT 1", row -> 1));
      return Optional.empty();
    } catch (UnavailableException unavailable) {
      return Optional.of(unavailable.getMessage());
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
