package org.dateline.standalone.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The schemas' topic: one partition, compacted, written in transactions by one writer at a time.
 */
final class SchemaLog implements AutoCloseable {
  static final String TOPIC = "_dateline-schemas";

  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

  private final String bootstrapServers;
  private KafkaProducer<byte[], byte[]> producer;

  SchemaLog(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Becomes the one writer, and reads what was written: an earlier writer can write no more, and
   * what it left unfinished is undone.
   */
  List<Change> open() {
    close();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "dateline-schema-registry",
                "acks",
                "all",
                "request.timeout.ms",
                5_000,
                "delivery.timeout.ms",
                10_000,
                "max.block.ms",
                15_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return read();
  }

  /**
   * Writes a change; it stands when this returns.
   *
   * @throws KafkaException if it may not stand: {@link #open} tells, and makes writable again
   */
  void append(Change change) {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(TOPIC, bytes(change.key()), bytes(change.value())));
    producer.commitTransaction();
  }

  /** Creates the topic where it is not there yet, with the brokers' replication. */
  void create() {
    NewTopic topic =
        new NewTopic(TOPIC, Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "compact"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      try {
        admin.createTopics(List.of(topic)).all().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
        requireCompaction(admin);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the topic %s at %s cannot be created: %s"
              .formatted(TOPIC, bootstrapServers, e.getCause().getMessage()),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // A policy of deleting would lose schemas, and so make every record unreadable, in a week.
  private static void requireCompaction(Admin admin)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
    String policy =
        admin
            .describeConfigs(List.of(resource))
            .all()
            .get()
            .get(resource)
            .get("cleanup.policy")
            .value();
    if (!policy.equals("compact")) {
      throw new IllegalStateException(
          "the topic %s has cleanup.policy %s, and must have compact".formatted(TOPIC, policy));
    }
  }

  private List<Change> read() {
    List<Change> changes = new ArrayList<>();
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
      while (consumer.position(PARTITION) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          changes.add(Change.parse(record.key(), record.value()));
        }
        if (System.nanoTime() > deadline) {
          throw new KafkaException("the topic " + TOPIC + " was not read to its end in a minute");
        }
      }
    }
    return changes;
  }

  private static byte[] bytes(Object json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
