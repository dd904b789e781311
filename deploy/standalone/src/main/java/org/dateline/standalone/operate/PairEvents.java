package org.dateline.standalone.operate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.KafkaSecurity;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.standalone.Refusal;

/**
 * Reads the events of a pair from their topic, committed records only, each by its last revision.
 */
final class PairEvents {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int PATIENCE_MILLIS = 15_000;

  private final ClusterOptions cluster;
  private final String schemaRegistryUrl;

  PairEvents(ClusterOptions cluster, String schemaRegistryUrl) {
    this.cluster = cluster;
    this.schemaRegistryUrl = schemaRegistryUrl;
  }

  /**
   * The events that some story reports now, by day.
   *
   * @throws Refusal where the brokers or the registry cannot be reached
   */
  Collection<RelationEvent> standing(String pair) {
    try {
      return read(pair);
    } catch (KafkaException e) {
      throw Refusal.failed("%s: %s".formatted(cluster.bootstrapServers(), e.getMessage()));
    }
  }

  private Collection<RelationEvent> read(String pair) {
    Map<String, byte[]> latest = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.EVENTS.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(POLL)
            .forEach(
                record -> {
                  if (record.key().startsWith(pair + "/")) {
                    latest.put(record.key(), record.value());
                  }
                });
      }
    }
    return decode(latest.values());
  }

  private Collection<RelationEvent> decode(Collection<byte[]> values) {
    try (AvroSerde<RelationEvent> serde =
        AvroSerde.of(RelationEvent.class, Map.of("schema.registry.url", schemaRegistryUrl))) {
      return values.stream()
          .map(value -> serde.deserializer().deserialize(Topics.EVENTS.name(), value))
          .filter(event -> event.getStatus().equals("ACTIVE"))
          .toList();
    }
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(KafkaSecurity.from(System.getenv()));
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 3);
    return config;
  }
}
