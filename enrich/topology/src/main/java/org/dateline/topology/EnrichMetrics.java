package org.dateline.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the steps count. */
public final class EnrichMetrics {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
  };

  private final MeterRegistry registry;
  private final Timer latency;

  public EnrichMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.latency =
        Timer.builder("dateline.pipeline.latency")
            .description(
                "From a version's receipt, or the end of its embargo, to the timeline it changes")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  void story(String outcome, String language) {
    Counter.builder("dateline.stories")
        .description("Versions of stories, by what became of them")
        .tag("outcome", outcome)
        .tag("language", language)
        .register(registry)
        .increment();
  }

  /** A reading's outcome, in the language that the story was read in. */
  void count(Reading reading) {
    String outcome = reading.outcome().getOutcome();
    String language = reading.isCoded() ? reading.coded().getLanguage() : "und";
    story(outcome, language);
    if (outcome.equals("coded") && reading.outcome().getEvents() == 0) {
      Counter.builder("dateline.eventless.stories")
          .description("Coded versions in which no event was found")
          .tag("language", language)
          .register(registry)
          .increment();
    }
  }

  /** An event was added, changed or retracted. */
  void event(String type, String change) {
    Counter.builder("dateline.events")
        .description("Changes of events")
        .tag("type", type)
        .tag("change", change)
        .register(registry)
        .increment();
  }

  /** A record went to the dead letters; its reason is the kind of the failure. */
  void deadLetter(String step, Class<? extends Throwable> reason) {
    Counter.builder("dateline.dead.letters")
        .description("Records that could not be decoded or coded")
        .tag("step", step)
        .tag("reason", reason.getSimpleName())
        .register(registry)
        .increment();
  }

  void latency(Duration latency) {
    this.latency.record(latency.isNegative() ? Duration.ZERO : latency);
  }
}
