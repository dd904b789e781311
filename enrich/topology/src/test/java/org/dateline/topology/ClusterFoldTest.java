package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.coding.StoryCoder;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that are stopped, killed and started again while versions come: what is live in the
 * end is what the fold says, and every revision comes once. {@code -Ddateline.rounds=20} for a long
 * form.
 */
class ClusterFoldTest {
  private static final int ROUNDS = Integer.getInteger("dateline.rounds", 1);
  private static final int STORIES_A_ROUND = 120;
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Map<String, RelationEvent> events = new HashMap<>();
  private final Map<String, PairDay> days = new HashMap<>();

  @TempDir Path directory;

  @Test
  void whatIsLiveIsWhatTheFoldSays() throws Exception {
    List<WireStory> versions = ComposedVersions.of(ROUNDS * STORIES_A_ROUND, 31);
    Live expected = Fold.of(versions, StoryCoder.load()::code);
    assertThat(expected.events()).hasSizeGreaterThan(5);
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        RestRegistry registry = new RestRegistry()) {
      TopicCreator.create(
          Map.of("bootstrap.servers", broker.bootstrapServers()),
          Topics.all().stream().map(ClusterFoldTest::ofFewPartitions).toList());
      try (Cluster cluster = new Cluster(broker, registry)) {
        cluster.startBoth();
        CompletableFuture<Void> sending =
            CompletableFuture.runAsync(() -> send(versions, broker, registry));
        for (int round = 0; round < ROUNDS; round++) {
          cluster.stopFirst();
          cluster.killSecond();
        }
        sending.get(PATIENCE.toMinutes() + ROUNDS, TimeUnit.MINUTES);
        try (Subscriber<RelationEvent> ofEvents =
                subscriber(broker, registry, Topics.EVENTS, RelationEvent.class);
            Subscriber<PairDay> ofDays =
                subscriber(broker, registry, Topics.TIMELINES, PairDay.class)) {
          awaitLive(expected, ofEvents, ofDays);
          cluster.stopBoth();
          read(ofEvents, ofDays);
        }
      }
    }
    Live.of(events, days).isSameAs(expected);
  }

  // Half of the partitions are half of the stores to open and restore, and still uneven for two.
  private static Topic ofFewPartitions(Topic topic) {
    return new Topic(
        topic.name(), topic.key(), topic.value(), 3, topic.configs(), topic.audience());
  }

  /** The two processes, each with state of its own. */
  private final class Cluster implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final RestRegistry registry;
    private EnrichProcess first;
    private EnrichProcess second;

    Cluster(EmbeddedBroker broker, RestRegistry registry) {
      this.broker = broker;
      this.registry = registry;
    }

    private EnrichProcess start(String name) {
      return EnrichProcess.start(
          broker.bootstrapServers(), registry.url(), directory.resolve(name));
    }

    void startBoth() throws Exception {
      first = start("first");
      second = start("second");
      first.awaitReady();
      second.awaitReady();
    }

    void stopFirst() throws Exception {
      first.stop();
      first = start("first");
      first.awaitReady();
    }

    void killSecond() throws Exception {
      second.kill();
      second = start("second");
      second.awaitReady();
    }

    void stopBoth() throws Exception {
      first.stop();
      second.stop();
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  private static void send(List<WireStory> versions, EmbeddedBroker broker, RestRegistry registry) {
    try (KafkaProducer<String, WireStory> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            AvroSerde.of(WireStory.class, serdes(registry)).serializer())) {
      for (WireStory version : versions) {
        producer
            .send(
                new ProducerRecord<>(
                    Topics.STORIES.name(),
                    null,
                    version.getReceived().toEpochMilli(),
                    version.getId(),
                    version))
            .get();
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitLive(
      Live expected, Subscriber<RelationEvent> ofEvents, Subscriber<PairDay> ofDays) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      read(ofEvents, ofDays);
    } while (!Live.of(events, days).equals(expected) && System.nanoTime() < end);
  }

  private void read(Subscriber<RelationEvent> ofEvents, Subscriber<PairDay> ofDays) {
    ofEvents.poll(
        (key, event) -> {
          RelationEvent before = events.put(key, event);
          assertThat(event.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
        });
    ofDays.poll(
        (key, day) -> {
          PairDay before = days.put(key, day);
          assertThat(day.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
        });
  }

  private static <T extends SpecificRecord> Subscriber<T> subscriber(
      EmbeddedBroker broker, RestRegistry registry, Topic topic, Class<T> type) {
    return Subscriber.of(
        broker.bootstrapServers(), topic, AvroSerde.of(type, serdes(registry)).deserializer());
  }

  private static Map<String, Object> serdes(RestRegistry registry) {
    return Map.of("schema.registry.url", registry.url());
  }
}
