package org.dateline.viewer.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes as they are committed: the sink's notifications tell when to look. The tables are looked
 * at from time to time without one too, so that a notification lost with its connection costs a few
 * seconds and no change.
 */
public final class ChangeFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

  private static final String LISTEN = "LISTEN dateline_changes";
  private static final int LOOK_MILLIS = 5000;
  private static final int RECONNECT_MILLIS = 1000;
  private static final int READ_AT_ONCE = 1000;

  private final Database database;
  private final DatabaseConfig config;
  private final Set<Subscription> subscriptions = new HashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Offsets position;

  /** Starts to listen; the database need not be there yet. */
  public ChangeFeed(Database database, DatabaseConfig config) {
    this.database = database;
    this.config = config;
    this.thread = new Thread(this::run, "changes");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * From now on every change reaches the subscription. What it should have of before, it reads
   * after this by itself.
   *
   * @throws UnavailableException if the database is away
   */
  public synchronized Subscription subscribe() {
    if (position == null) {
      position = Changes.end(database);
    }
    Subscription subscription = new Subscription();
    if (closed.getCount() == 0) {
      subscription.end();
    }
    subscriptions.add(subscription);
    return subscription;
  }

  /** No more of them. */
  public synchronized void unsubscribe(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  /** How many subscriptions there are. */
  public synchronized int subscribers() {
    return subscriptions.size();
  }

  private void run() {
    boolean told = false;
    while (closed.getCount() > 0) {
      try {
        listen();
        told = false;
      } catch (SQLException | RuntimeException failure) {
        if (!told && closed.getCount() > 0) {
          LOG.warn("Changes are not listened for; trying again: {}", failure.getMessage());
          told = true;
        }
      }
      try {
        closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(LISTEN);
      PGConnection notified = connection.unwrap(PGConnection.class);
      while (closed.getCount() > 0) {
        look();
        notified.getNotifications(LOOK_MILLIS);
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password());
    properties.setProperty("ApplicationName", "dateline-viewer changes");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(config.url(), properties);
  }

  private synchronized void look() {
    if (position == null || subscriptions.isEmpty()) {
      position = Changes.end(database);
      return;
    }
    try {
      boolean more = true;
      while (more) {
        Changes changes = Changes.since(position, Set.of(), READ_AT_ONCE, database);
        position = changes.read();
        more = changes.more();
        if (!changes.records().isEmpty()) {
          subscriptions.forEach(subscription -> subscription.give(changes));
        }
      }
    } catch (Changes.GoneException madeAnew) {
      LOG.warn("Streams begin anew: {}", madeAnew.getMessage());
      position = Changes.end(database);
      subscriptions.forEach(Subscription::end);
    }
  }

  /** Ends all subscriptions. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      subscriptions.forEach(Subscription::end);
    }
    thread.interrupt();
  }
}
