package org.dateline.viewer.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What the process's HTTP servers have in common. */
final class HttpServers {

  private HttpServers() {}

  /**
   * Starts a server.
   *
   * @param key the configuration key of its port, for messages
   * @param grace how long closing waits for requests that are being worked on
   */
  static Javalin start(
      String host,
      int port,
      String key,
      QueuedThreadPool threads,
      Duration grace,
      Consumer<JavalinConfig> routes) {
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.prefer405over404 = true;
              config.jetty.threadPool = threads;
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.jetty.modifyServer(
                  jetty -> {
                    jetty.setHandler(new GracefulHandler());
                    jetty.setStopTimeout(grace.toMillis());
                  });
              routes.accept(config);
            });
    try {
      return server.start(host, port);
    } catch (JavalinBindException taken) {
      server.stop();
      throw new IllegalStateException(
          "cannot listen on %s:%d (%s): the port is taken, or not allowed"
              .formatted(host, port, key),
          taken);
    }
  }
}
