package org.dateline.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerde;

/**
 * Compares the shadow's readings with the live ones, and brings those that differ to the ledger.
 */
final class ReplaySwitch {
  private final EnrichConfig config;

  ReplaySwitch(EnrichConfig config) {
    this.config = config;
  }

  /** What would change. */
  ReplayDifference compare() {
    ReplayDifference difference = new ReplayDifference();
    forEach(difference::add);
    return difference;
  }

  /**
   * Gives the live ledger every reading that differs; which one stands it decides.
   *
   * @return how many
   * @throws IllegalStateException if the brokers do not take them
   */
  int feed() {
    Map<String, Object> properties = new HashMap<>(config.admin());
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    AtomicReference<Exception> failure = new AtomicReference<>();
    int[] fed = new int[1];
    try (KafkaProducer<String, CodedStory> producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            AvroSerde.of(CodedStory.class, config.serdes()).serializer())) {
      forEach(
          (live, shadow) -> {
            if (shadow != null && ReadingOrder.differ(live, shadow)) {
              producer.send(
                  new ProducerRecord<>(Topics.RECODED_STORIES.name(), shadow.getId(), shadow),
                  (metadata, exception) -> failure.compareAndSet(null, exception));
              fed[0]++;
            }
          });
    }
    if (failure.get() != null) {
      throw new IllegalStateException("not all readings were taken", failure.get());
    }
    return fed[0];
  }

  // A partition at a time, as a story is in the same one of both topics.
  private void forEach(BiConsumer<CodedStory, CodedStory> each) {
    CodedTopic live = new CodedTopic(config, Topics.CODED_STORIES);
    CodedTopic shadow = new CodedTopic(config, ReplayTopics.SHADOW);
    for (int partition = 0; partition < ReplayTopics.SHADOW.partitions(); partition++) {
      Map<String, CodedStory> liveStories = new HashMap<>();
      Map<String, CodedStory> shadowStories = new HashMap<>();
      live.read(partition, liveStories::put);
      shadow.read(partition, shadowStories::put);
      TreeSet<String> stories = new TreeSet<>(liveStories.keySet());
      stories.addAll(shadowStories.keySet());
      stories.forEach(story -> each.accept(liveStories.get(story), shadowStories.get(story)));
    }
  }
}
