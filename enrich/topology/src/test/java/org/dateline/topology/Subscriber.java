package org.dateline.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.Topic;

/** Reads a topic from its beginning, committed records only, as any subscriber does. */
final class Subscriber<T> implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final KafkaConsumer<String, T> consumer;
  private final Map<String, T> latest = new HashMap<>();

  private Subscriber(KafkaConsumer<String, T> consumer) {
    this.consumer = consumer;
  }

  static Subscriber<byte[]> bytes(String bootstrapServers, Topic topic) {
    return of(bootstrapServers, topic, new ByteArrayDeserializer());
  }

  static <T> Subscriber<T> of(String bootstrapServers, Topic topic, Deserializer<T> values) {
    KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            values);
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new Subscriber<>(consumer);
  }

  /** The first value under the key that comes. */
  T await(String key) {
    return await(key, value -> true);
  }

  /** Waits until the newest value under the key is as wanted. */
  T await(String key, Predicate<T> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!latest.containsKey(key) || !wanted.test(latest.get(key))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("nothing wanted under " + key + " in " + latest.keySet());
      }
      consumer.poll(SHORT).forEach(record -> latest.put(record.key(), record.value()));
    }
    return latest.get(key);
  }

  /** Tells each record that is there, key and value, in the order of its partition. */
  void poll(BiConsumer<String, T> each) {
    for (var records = consumer.poll(SHORT); !records.isEmpty(); records = consumer.poll(SHORT)) {
      records.forEach(record -> each.accept(record.key(), record.value()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
