package org.dateline.standalone.subscribe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A subscriber: keeps the table of all pairs' days right, through corrections and kills.
 *
 * <p>Needs kafka-clients and kafka-avro-serializer, and these properties: {@code
 * bootstrap.servers}; {@code schema.registry.url}; {@code isolation.level=read_committed}; {@code
 * key.deserializer=org.apache.kafka.common.serialization.StringDeserializer}; {@code
 * value.deserializer=io.confluent.kafka.serializers.KafkaAvroDeserializer}.
 */
final class PairDayTable implements AutoCloseable {
  private final KafkaConsumer<String, GenericRecord> consumer;
  private final Map<String, GenericRecord> latest = new HashMap<>();

  PairDayTable(Properties properties) {
    consumer = new KafkaConsumer<>(properties);
    // The table lives in memory, so each run reads all; no group, no commits.
    List<TopicPartition> partitions =
        consumer.partitionsFor("dateline.timelines.v1").stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Takes in what has come. */
  void poll() {
    for (ConsumerRecord<String, GenericRecord> each : consumer.poll(Duration.ofMillis(500))) {
      // The highest revision counts. Emptied days stay: an older record must not bring one back.
      latest.merge(
          each.key(), each.value(), (old, young) -> revision(young) > revision(old) ? young : old);
    }
  }

  /** Every day with events: its key and how many. */
  Map<String, Integer> events() {
    Map<String, Integer> events = new TreeMap<>();
    latest.forEach(
        (key, day) -> {
          int count = (Integer) day.get("eventCount");
          if (count > 0) {
            events.put(key, count);
          }
        });
    return events;
  }

  private static long revision(GenericRecord day) {
    return (Long) day.get("revision");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
