package org.dateline.connect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of one database as one task writes them: each batch in one transaction, together with
 * the offsets that it reaches. After an {@link SQLException} it may be used on: what the failed
 * call wrote is undone, and a lost connection is opened anew by the next call. Not safe for use by
 * several threads.
 */
public final class PostgresSink implements AutoCloseable {
  /** The tables that records are written to. */
  public static final List<String> TABLES = Tables.NAMES;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSink.class);

  private final String url;
  private final Properties properties;
  private final SinkOffsets offsets;
  private Connection connection;
  private boolean migrated;

  /**
   * A sink that connects when it is first used.
   *
   * @param url the database's JDBC URL
   * @param properties the driver's properties, such as user and password
   * @param connector the connector's name, under which offsets are kept
   */
  public PostgresSink(String url, Properties properties, String connector) {
    this.url = url;
    this.properties = properties;
    this.offsets = new SinkOffsets(connector);
  }

  /**
   * Takes partitions over: from now on no other task can write them.
   *
   * @return for each the offset of the next record to write; empty where nothing was written yet
   */
  public Map<TopicPartition, OptionalLong> claim(Collection<TopicPartition> partitions)
      throws SQLException {
    return offsets.claimed(inTransaction(open -> offsets.claim(open, partitions)));
  }

  /**
   * Writes records, moves the offsets past them and tells those who listen, all or nothing.
   *
   * @param records in their order on the topics
   * @return what has been changed
   * @throws DataException if a record cannot be written as it is; the message does not say which
   * @throws FencedException if another task has taken a partition over
   */
  public Changes write(List<SinkRecord> records) throws SQLException {
    return commit(records, Tables.sort(records));
  }

  /** Moves the offset past a record without writing it. */
  public void skip(SinkRecord skipped) throws SQLException {
    commit(List.of(skipped), Map.of());
  }

  /** The committed offsets of all claimed partitions that have been written to. */
  public Map<TopicPartition, Long> committed() {
    return offsets.committed();
  }

  /** Gives partitions back. */
  public void release(Collection<TopicPartition> partitions) {
    offsets.release(partitions);
  }

  /** Sets the offsets of a connector that is not running; null forgets what was written. */
  public void reset(Map<TopicPartition, Long> next) throws SQLException {
    inTransaction(
        open -> {
          offsets.reset(open, next);
          return null;
        });
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.warn("Closing the connection failed: {}", e.getMessage());
      }
      connection = null;
    }
  }

  private Changes commit(List<SinkRecord> records, Map<Table, List<SinkRecord>> sorted)
      throws SQLException {
    Changes changes = new Changes(records);
    inTransaction(
        open -> {
          offsets.advance(open, changes.next());
          for (Map.Entry<Table, List<SinkRecord>> rows : sorted.entrySet()) {
            rows.getKey().write(open, rows.getValue(), changes);
          }
          changes.tell(open);
          return null;
        });
    offsets.advanced(changes.next());
    return changes;
  }

  @FunctionalInterface
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    Connection open = connection();
    T result;
    try {
      result = work.in(open);
    } catch (SQLException | RuntimeException e) {
      undo(open, e);
      throw e;
    }
    try {
      open.commit();
    } catch (SQLException e) {
      // Whether it took effect is not known: the next connection reads the offsets anew.
      close();
      throw e;
    }
    return result;
  }

  /** Where undoing fails the connection is of no use, and closing it undoes too. */
  private void undo(Connection open, Exception cause) {
    try {
      open.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
      close();
    }
  }

  private Connection connection() throws SQLException {
    if (connection != null && connection.isClosed()) {
      connection = null;
    }
    if (connection == null) {
      // DriverManager sees only the drivers of its caller's class loader, not a plugin's.
      Connection opened = new Driver().connect(url, properties);
      if (opened == null) {
        throw new ConnectException("connection.url is no PostgreSQL URL: " + url);
      }
      try {
        opened.setAutoCommit(false);
        if (!migrated) {
          Migrations.apply(opened);
          migrated = true;
        }
        offsets.refresh(opened);
      } catch (SQLException | RuntimeException e) {
        opened.close();
        throw e;
      }
      connection = opened;
    }
    return connection;
  }
}
