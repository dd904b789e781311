package org.dateline.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Topic;
import org.dateline.schemas.serde.AvroSerde;

/** Reads a partition of coded stories from its beginning to what was committed at the start. */
final class CodedTopic {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final EnrichConfig config;
  private final Topic topic;

  CodedTopic(EnrichConfig config, Topic topic) {
    this.config = config;
    this.topic = topic;
  }

  /**
   * @param each told every record by its key; of one key the last counts
   */
  void read(int partition, BiConsumer<String, CodedStory> each) {
    Map<String, Object> properties = new HashMap<>(config.admin());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    TopicPartition from = new TopicPartition(topic.name(), partition);
    try (KafkaConsumer<String, CodedStory> consumer =
        new KafkaConsumer<>(
            properties,
            new StringDeserializer(),
            AvroSerde.of(CodedStory.class, config.serdes()).deserializer())) {
      consumer.assign(List.of(from));
      consumer.seekToBeginning(List.of(from));
      long end = consumer.endOffsets(List.of(from)).get(from);
      while (consumer.position(from) < end) {
        consumer.poll(POLL).forEach(record -> each.accept(record.key(), record.value()));
      }
    }
  }
}
