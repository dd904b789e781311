package org.dateline.ingest.receive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.receive.NotPublishedException.Remedy;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.schemas.WireStory;

/** Counts stories by wire, format and outcome; times the accepted ones, and tells the last. */
final class ReceptionMetrics {

  static final String RECEIVED = "dateline.stories.received";
  static final String PUSH = "dateline.push.duration";
  static final String LAST = "dateline.stories.last.accepted.timestamp";

  private static final String UNKNOWN = "unknown";

  private final MeterRegistry registry;
  private final WireLabels wires = new WireLabels();
  private final Timer push;

  /** When each wire's last story was received, in milliseconds: a wire that falls silent shows. */
  private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

  ReceptionMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.push =
        Timer.builder(PUSH)
            .description("From a story's being read until the brokers have acknowledged it")
            .serviceLevelObjectives(
                ms(5),
                ms(10),
                ms(25),
                ms(50),
                ms(100),
                ms(250),
                ms(500),
                ms(1000),
                ms(2500),
                ms(5000),
                ms(10_000))
            .register(registry);
  }

  void accepted(WireStory story, long nanos) {
    push.record(nanos, TimeUnit.NANOSECONDS);
    String wire = wires.of(story.getProvider());
    count(wire, story.getFormat(), Outcome.ACCEPTED);
    last.computeIfAbsent(wire, this::lastAccepted)
        .accumulateAndGet(story.getReceived().toEpochMilli(), Math::max);
  }

  private AtomicLong lastAccepted(String wire) {
    AtomicLong millis = new AtomicLong();
    Gauge.builder(LAST, millis, at -> at.get() / 1000.0)
        .baseUnit("seconds")
        .tag("wire", wire)
        .description("When the wire's last accepted story was received")
        .register(registry);
    return millis;
  }

  void failed(WireStory story, Throwable failure) {
    boolean tooLarge =
        failure instanceof NotPublishedException known && known.remedy() == Remedy.SEND_LESS;
    count(
        wires.ifKnown(story.getProvider()),
        story.getFormat(),
        tooLarge ? Outcome.REFUSED : Outcome.FAILED);
  }

  void turnedAway(Optional<String> wire, Optional<String> format, Outcome outcome) {
    count(wire.map(wires::ifKnown).orElse(UNKNOWN), format.orElse(UNKNOWN), outcome);
  }

  private void count(String wire, String format, Outcome outcome) {
    String name = outcome.name().toLowerCase(Locale.ROOT);
    registry.counter(RECEIVED, "wire", wire, "format", format, "outcome", name).increment();
  }

  private static Duration ms(long milliseconds) {
    return Duration.ofMillis(milliseconds);
  }
}
