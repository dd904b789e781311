package org.dateline.viewer.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.time.Duration;
import java.util.List;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.UnavailableException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Page and read API. */
public final class ViewerServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ViewerServer.class);

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Javalin server;

  /**
   * Starts to serve.
   *
   * @param port the port; 0 for a free one
   * @param key the configuration key of the port, for messages
   * @throws IllegalStateException if the port is taken
   */
  public ViewerServer(String host, int port, String key, Database database) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("viewer");
    this.server =
        HttpServers.start(
            host,
            port,
            key,
            threads,
            GRACE,
            config -> {
              config.staticFiles.add(
                  files -> {
                    files.directory = "/page";
                    files.location = Location.CLASSPATH;
                  });
              config.routes.before(SecurityHeaders::set);
              config.routes.get("/v1/countries", new CountriesRoute(database)::answer);
              problems(config);
            });
  }

  private static void problems(JavalinConfig config) {
    config.routes.exception(
        ProblemException.class, (failure, ctx) -> failure.problem().answer(ctx));
    config.routes.exception(
        HttpResponseException.class,
        (failure, ctx) -> new Problem(failure.getStatus(), failure.getMessage()).answer(ctx));
    config.routes.exception(
        UnavailableException.class,
        (failure, ctx) -> {
          LOG.warn("Not answered: {}", failure.getMessage(), failure.getCause());
          new Problem(HttpStatus.SERVICE_UNAVAILABLE_503, failure.getMessage()).answer(ctx);
        });
    config.routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.error("A request failed: {}", path(ctx), failure);
          new Problem(HttpStatus.INTERNAL_SERVER_ERROR_500, "a fault of ours; it is logged")
              .answer(ctx);
        });
  }

  private static String path(Context ctx) {
    return ctx.path();
  }

  /** The routes, as {@code METHOD /path}. */
  List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(handler -> handler.endpoint.method.isHttpMethod())
        .map(handler -> handler.endpoint.method.name() + " " + handler.endpoint.path)
        .toList();
  }

  public int port() {
    return server.port();
  }

  /** Takes no more requests, answers those that are being worked on, then closes. */
  @Override
  public void close() {
    server.stop();
  }
}
