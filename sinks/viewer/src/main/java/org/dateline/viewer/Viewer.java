package org.dateline.viewer;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dateline.viewer.data.ChangeFeed;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.http.ManagementServer;
import org.dateline.viewer.http.ViewerServer;

/** The viewer process's parts, put together. */
public final class Viewer implements AutoCloseable {

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final Database database;
  private final ManagementServer management;
  private final ViewerServer server;
  private volatile boolean closing;

  /**
   * Starts to serve. The database need not be there yet.
   *
   * @throws RuntimeException with a message for the operator, if it cannot
   */
  public Viewer(ViewerConfig config) {
    try {
      this.database = new Database(config.database());
      opened.push(database::close);
      this.management =
          new ManagementServer(
              config.managementHost(),
              config.managementPort(),
              ViewerKey.MANAGEMENT_PORT.name,
              metrics,
              this::obstacle);
      opened.push(management::close);
      ChangeFeed feed = new ChangeFeed(database, config.database());
      opened.push(feed::close);
      this.server =
          new ViewerServer(
              config.httpHost(),
              config.httpPort(),
              ViewerKey.HTTP_PORT.name,
              config.tokensFile().map(TokensFile::read),
              database,
              feed,
              config.streams(),
              metrics);
      opened.push(server::close);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private Optional<String> obstacle() {
    return closing ? Optional.of("the process is closing") : database.obstacle();
  }

  public int httpPort() {
    return server.port();
  }

  public int managementPort() {
    return management.port();
  }

  /** Answers the requests that are being worked on, then closes. */
  @Override
  public void close() {
    closing = true;
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
  }
}
