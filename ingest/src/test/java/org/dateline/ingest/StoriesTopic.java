package org.dateline.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroDeserializer;

/** The stories topic of a broker, as its catalogue has it. */
public final class StoriesTopic {

  public static final String REGISTRY = "mock://ingest";

  private StoriesTopic() {}

  public static void create(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.STORIES.name(), Topics.STORIES.partitions(), (short) 1)
                      .configs(Topics.STORIES.configs())))
          .all()
          .get();
    }
  }

  /** All that stands on the topic now. */
  public static List<ConsumerRecord<String, WireStory>> read(String bootstrapServers) {
    AvroDeserializer<WireStory> values = new AvroDeserializer<>();
    values.configure(Map.of("schema.registry.url", REGISTRY, "specific.avro.reader", true), false);
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
    try (KafkaConsumer<String, WireStory> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), values)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (PartitionInfo partition : consumer.partitionsFor(Topics.STORIES.name())) {
        partitions.add(new TopicPartition(partition.topic(), partition.partition()));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long left =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, WireStory>> records = new ArrayList<>();
      while (records.size() < left) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
      return records;
    }
  }
}
