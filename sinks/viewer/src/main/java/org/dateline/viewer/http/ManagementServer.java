package org.dateline.viewer.http;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Metrics and health, on a port that readers do not see. */
public final class ManagementServer implements AutoCloseable {

  private static final int THREADS = 8;

  private final Javalin server;

  /**
   * @param key the configuration key of the port, for messages
   * @param obstacle what keeps the process from serving now; empty if it serves
   * @throws IllegalStateException if the port is taken
   */
  public ManagementServer(
      String host,
      int port,
      String key,
      PrometheusMeterRegistry registry,
      Supplier<Optional<String>> obstacle) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("management");
    this.server =
        HttpServers.start(
            host,
            port,
            key,
            threads,
            Duration.ofSeconds(1),
            config -> {
              config.routes.get(
                  "/metrics",
                  ctx ->
                      ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                          .result(registry.scrape()));
              config.routes.get("/health/live", ctx -> ctx.result("alive\n"));
              config.routes.get(
                  "/health/ready",
                  ctx -> {
                    Optional<String> why = obstacle.get();
                    ctx.status(
                            why.isEmpty() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503)
                        .result(why.orElse("ready") + "\n");
                  });
            });
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
