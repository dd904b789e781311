package org.dateline.ingest.http;

import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.ingest.receive.Outcomes;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wires;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP door that wires push to. */
public final class PushServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);

  private final Javalin server;

  /**
   * Opens the door.
   *
   * @param port the port; 0 for a free one
   * @param key the configuration key of the port, for messages
   * @param inFlightBytes how many bytes of requests may be worked on at once
   * @param tls the door's certificate; none for no TLS
   * @param outcomes what became of stories, for their receipts
   * @param wires who may push; none where whoever reaches the door may
   * @param grace how long closing waits for requests that are being worked on
   * @throws IllegalStateException if the port is taken
   */
  public PushServer(
      String host,
      int port,
      String key,
      long inFlightBytes,
      Duration grace,
      Optional<Tls> tls,
      Optional<Supplier<Wires>> wires,
      StoryReceiver receiver,
      Outcomes outcomes,
      MeterRegistry registry) {
    InFlight inFlight = new InFlight(inFlightBytes);
    Gauge.builder("dateline.push.in.flight", inFlight, InFlight::bytes)
        .baseUnit("bytes")
        .description("Bytes of requests that are being worked on")
        .register(registry);
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("push");
    Clock clock = Clock.systemUTC();
    Optional<Authentication> authentication = wires.map(known -> new Authentication(known, clock));
    StoriesDoor stories =
        new StoriesDoor(
            new PushReader(authentication, receiver, clock), receiver, inFlight, threads);
    ReceiptsDoor receipts = new ReceiptsDoor(authentication, receiver.receipts(), outcomes);
    this.server =
        HttpServers.start(
            host,
            port,
            key,
            threads,
            grace,
            tls,
            config -> {
              // Publishing has its own, shorter time limit.
              config.http.asyncTimeout = grace.toMillis();
              config.routes.post("/v1/stories", stories::push);
              config.routes.get("/v1/stories/{id}", receipts::show);
              config.routes.exception(
                  ProblemException.class, (failure, ctx) -> failure.problem().answer(ctx));
              config.routes.exception(
                  HttpResponseException.class,
                  (failure, ctx) ->
                      new Problem(failure.getStatus(), failure.getMessage()).answer(ctx));
              config.routes.exception(
                  IOException.class,
                  (failure, ctx) -> {
                    LOG.debug("A body ended early", failure);
                    new Problem(HttpStatus.BAD_REQUEST_400, "the body ended early").answer(ctx);
                  });
              config.routes.exception(
                  Exception.class,
                  (failure, ctx) -> {
                    LOG.error("A push failed", failure);
                    new Problem(
                            HttpStatus.INTERNAL_SERVER_ERROR_500, "a fault of ours; it is logged")
                        .answer(ctx);
                  });
            });
  }

  /** The routes, as {@code METHOD /path}. */
  List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
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
