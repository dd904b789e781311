package org.dateline.viewer.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dateline.viewer.data.ChangeFeed;
import org.dateline.viewer.data.Changes;
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
  private static final int THREADS_BESIDE_STREAMS = 50;

  private final Javalin server;
  private final ChangeFeed feed;

  /**
   * Starts to serve.
   *
   * @param port the port; 0 for a free one
   * @param key the configuration key of the port, for messages
   * @param tokens SHA-256 of each token that may read; none where this machine alone may
   * @param feed what changes; closed with the server
   * @param streams how many streams may be open at once
   * @throws IllegalStateException if the port is taken
   */
  public ViewerServer(
      String host,
      int port,
      String key,
      Optional<List<byte[]>> tokens,
      Database database,
      ChangeFeed feed,
      int streams,
      MeterRegistry registry) {
    this.feed = feed;
    Gauge.builder("dateline.viewer.streams", feed, ChangeFeed::subscribers)
        .description("Server-sent event streams that are open")
        .register(registry);
    QueuedThreadPool threads = new QueuedThreadPool(streams + THREADS_BESIDE_STREAMS);
    threads.setName("viewer");
    Readers readers = new Readers(tokens);
    RequestTimes times = new RequestTimes(registry);
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
              config.requestLogger.http(times::record);
              config.routes.before(SecurityHeaders::set);
              config.routes.before(readers::check);
              routes(config.routes, database, feed, streams);
              problems(config.routes);
            });
  }

  private static void routes(RoutesConfig routes, Database database, ChangeFeed feed, int streams) {
    PairRoutes pairs = new PairRoutes(database);
    routes.get("/v1/countries", new CountriesRoute(database)::answer);
    routes.get("/v1/pairs", pairs::pairs);
    routes.get("/v1/pairs/{pair}/timeline", pairs::timeline);
    routes.get("/v1/pairs/{pair}/events", pairs::events);
    routes.get("/v1/events/{pair}/{id}", new EventRoute(database)::answer);
    routes.get("/v1/changes", new ChangesRoute(database)::answer);
    routes.get("/v1/matrix", new MatrixRoute(database)::answer);
    routes.get("/v1/stream", new StreamRoute(database, feed, streams)::answer);
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(ProblemException.class, (failure, ctx) -> failure.problem().answer(ctx));
    routes.exception(
        HttpResponseException.class,
        (failure, ctx) -> new Problem(failure.getStatus(), failure.getMessage()).answer(ctx));
    routes.exception(
        Changes.GoneException.class,
        (failure, ctx) -> new Problem(HttpStatus.GONE_410, failure.getMessage()).answer(ctx));
    routes.exception(
        UnavailableException.class,
        (failure, ctx) -> {
          LOG.warn("{} was not answered: {}", ctx.path(), failure.getMessage());
          new Problem(HttpStatus.SERVICE_UNAVAILABLE_503, failure.getMessage()).answer(ctx);
        });
    routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.error("{} failed", ctx.path(), failure);
          new Problem(HttpStatus.INTERNAL_SERVER_ERROR_500, "a fault of ours; it is logged")
              .answer(ctx);
        });
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

  /** Ends the streams, answers the requests that are being worked on, then closes. */
  @Override
  public void close() {
    feed.close();
    server.stop();
  }
}
