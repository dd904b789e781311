package org.dateline.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** Counts what a subscriber finds on the topics; records of open transactions are not there yet. */
final class TopicCounts implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Long> records = new LinkedHashMap<>();
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();

  TopicCounts(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : Topics.all()) {
      records.put(topic.name(), 0L);
      keys.put(topic.name(), new HashSet<>());
      for (int partition = 0; partition < topic.partitions(); partition++) {
        partitions.add(new TopicPartition(topic.name(), partition));
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on for a moment. */
  void poll() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
      records.merge(record.topic(), 1L, Long::sum);
      keys.get(record.topic()).add(record.key());
    }
  }

  /** Records of a topic so far. */
  long records(Topic topic) {
    return records.get(topic.name());
  }

  /** Different keys of a topic so far. */
  int keys(Topic topic) {
    return keys.get(topic.name()).size();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
