package org.dateline.ingest.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.ingest.receive.Wire;

/** Keeps each wire to its rate. */
final class RateLimits {

  private record Limited(Wire.Rate rate, Bucket bucket) {}

  private final Map<String, Limited> wires = new ConcurrentHashMap<>();

  /** Takes one story of a wire's allowance; a 429 where none is left. */
  void takeOne(Wire wire) throws ProblemException {
    ConsumptionProbe probe = bucket(wire).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new ProblemException(
          Problem.tooMany(
              "the wire %s may send %d stories a second"
                  .formatted(wire.id(), wire.rate().perSecond()),
              Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }
  }

  /** Takes more stories that came in the same message: what is over is owed by the next one. */
  void takeMore(Wire wire, int stories) {
    if (stories > 0) {
      bucket(wire).consumeIgnoringRateLimits(stories);
    }
  }

  // A rate that the file of wires changes begins anew.
  private Bucket bucket(Wire wire) {
    return wires
        .compute(
            wire.id(),
            (id, known) ->
                known != null && known.rate().equals(wire.rate())
                    ? known
                    : new Limited(wire.rate(), bucket(wire.rate())))
        .bucket();
  }

  private static Bucket bucket(Wire.Rate rate) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
