package org.dateline.viewer.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long answers take, by route and kind of answer. */
final class RequestTimes {

  private static final int HUNDRED = 100;

  private final MeterRegistry registry;

  RequestTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(Context ctx, Float millis) {
    Endpoint route = ctx.endpoints().matchedHttpEndpoint();
    Timer.builder("dateline.viewer.requests")
        .description("Answers, of streams their whole length")
        // What no route answers is one series, so that readers cannot make new ones.
        .tag("route", route == null ? "page" : route.path)
        .tag("status", ctx.statusCode() / HUNDRED + "xx")
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(registry)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }
}
