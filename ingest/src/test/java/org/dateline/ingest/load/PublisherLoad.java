package org.dateline.ingest.load;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.StoriesTopic;
import org.dateline.ingest.kafka.KafkaConnection;
import org.dateline.ingest.kafka.KafkaStoryPublisher;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.WireFormats;
import org.dateline.schemas.WireStory;

/** The door's publisher without the door: what the broker takes of the same stories. */
final class PublisherLoad {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int DIFFERENT = 1000;

  private PublisherLoad() {}

  /** Stories a second that are acknowledged, with so many on their way at most. */
  static double perSecond(String servers, LoadStories stories, int onTheirWay, Duration duration)
      throws Exception {
    List<WireStory> ready = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      byte[] json = stories.json(stories.next());
      Delivery delivery = new Delivery("http", Instant.now(), Optional.empty(), Map.of());
      ready.add(WireFormats.of("application/json", json).read(json, delivery).get(0).story().get());
    }
    Semaphore places = new Semaphore(onTheirWay);
    AtomicLong safe = new AtomicLong();
    long start = System.nanoTime();
    try (KafkaStoryPublisher publisher =
        new KafkaStoryPublisher(
            new KafkaConnection(servers, Map.of()),
            StoriesTopic.REGISTRY,
            TIMEOUT,
            new SimpleMeterRegistry())) {
      for (int i = 0; System.nanoTime() - start < duration.toNanos(); i++) {
        places.acquire();
        publisher
            .publish(ready.get(i % DIFFERENT))
            .thenRun(safe::incrementAndGet)
            .whenComplete((done, failure) -> places.release());
      }
      places.acquire(onTheirWay);
      return safe.get() / ((System.nanoTime() - start) / 1e9);
    }
  }
}
