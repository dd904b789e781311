package org.dateline.ingest.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.ingest.receive.Outcomes;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroDeserializer;
import org.dateline.schemas.serde.SerdeConfig;
import org.dateline.schemas.serde.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the outcomes topic from its beginning and keeps the latest outcomes in memory. Trouble with
 * it never reaches the doors: a receipt then says less.
 */
public final class KafkaOutcomes implements Outcomes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaOutcomes.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(5);

  private final Map<String, StoryOutcome> latest;
  private final KafkaConnection kafka;
  private final AvroDeserializer<StoryOutcome> values = new AvroDeserializer<>(StoryOutcome.class);
  private final Thread reading = new Thread(this::run, "outcomes");
  private volatile Consumer<String, byte[]> consumer;
  private volatile boolean closing;

  /**
   * Begins to read; broker and registry need not be there yet.
   *
   * @param most how many stories' outcomes are kept; those that changed longest ago go first
   */
  public KafkaOutcomes(KafkaConnection kafka, String schemaRegistryUrl, int most) {
    this.kafka = kafka;
    this.latest =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, StoryOutcome> eldest) {
            return size() > most;
          }
        };
    values.configure(Map.of(SerdeConfig.SCHEMA_REGISTRY_URL, schemaRegistryUrl), false);
    reading.setDaemon(true);
    reading.start();
  }

  @Override
  public Optional<StoryOutcome> of(String storyId) {
    synchronized (latest) {
      return Optional.ofNullable(latest.get(storyId));
    }
  }

  private void run() {
    while (!closing) {
      try (Consumer<String, byte[]> opened = open()) {
        consumer = opened;
        while (!closing) {
          opened.poll(POLL).forEach(this::keep);
        }
      } catch (WakeupException | InterruptException closed) {
        return;
      } catch (KafkaException trouble) {
        LOG.warn("Outcomes cannot be read now: {}", trouble.getMessage());
        rest();
      }
    }
  }

  private Consumer<String, byte[]> open() {
    Map<String, Object> config = kafka.client("dateline-ingest-outcomes");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    KafkaConsumer<String, byte[]> opened =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> partitions =
          opened.partitionsFor(Topics.OUTCOMES.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new KafkaException("the topic " + Topics.OUTCOMES.name() + " is not there");
      }
      opened.assign(partitions);
      opened.seekToBeginning(partitions);
      return opened;
    } catch (RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  private void keep(ConsumerRecord<String, byte[]> record) {
    try {
      StoryOutcome outcome = values.deserialize(record.topic(), record.value());
      synchronized (latest) {
        latest.remove(record.key());
        if (outcome != null) {
          latest.put(record.key(), outcome);
        }
      }
    } catch (UndecodableException foreign) {
      LOG.warn("An outcome at offset {} cannot be read: {}", record.offset(), foreign.getMessage());
    }
  }

  private static void rest() {
    try {
      Thread.sleep(AWAY.toMillis());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    Consumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    reading.interrupt();
    try {
      reading.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    values.close();
  }
}
