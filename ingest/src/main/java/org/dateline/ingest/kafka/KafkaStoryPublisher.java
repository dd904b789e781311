package org.dateline.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.NotPublishedException.Remedy;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerializer;
import org.dateline.schemas.serde.RegistryException;
import org.dateline.schemas.serde.SerdeConfig;

/** Publishes stories to their topic; a story is safe when all in-sync replicas have it. */
public final class KafkaStoryPublisher implements StoryPublisher, AutoCloseable {

  // Room for some of the largest stories on their way; beyond it, publishing waits, then fails.
  private static final long BUFFER_BYTES = 64L * 1024 * 1024;

  private final Duration deliveryTimeout;
  private final AvroSerializer<WireStory> serializer = new AvroSerializer<>();
  private final Producer<String, byte[]> producer;
  private final KafkaClientMetrics metrics;

  /**
   * Opens a publisher; broker and registry need not be there yet.
   *
   * @param deliveryTimeout how long a story may take before it counts as not published
   */
  public KafkaStoryPublisher(
      KafkaConnection kafka,
      String schemaRegistryUrl,
      Duration deliveryTimeout,
      MeterRegistry registry) {
    this.deliveryTimeout = deliveryTimeout;
    serializer.configure(serializerConfig(schemaRegistryUrl, deliveryTimeout), false);
    this.producer =
        new KafkaProducer<>(
            producerConfig(kafka, deliveryTimeout),
            new StringSerializer(),
            new ByteArraySerializer());
    this.metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(registry);
  }

  @Override
  public CompletableFuture<Position> publish(WireStory story) {
    CompletableFuture<Position> published = new CompletableFuture<>();
    String topic = Topics.STORIES.name();
    try {
      // Serialized here and not by the producer, whose send would hide what the registry says.
      byte[] value = serializer.serialize(topic, story);
      producer.send(
          new ProducerRecord<>(
              topic, null, story.getReceived().toEpochMilli(), story.getId(), value),
          (metadata, failure) -> {
            if (failure == null) {
              published.complete(new Position(topic, metadata.partition(), metadata.offset()));
            } else {
              published.completeExceptionally(notPublished(failure));
            }
          });
    } catch (RegistryException away) {
      published.completeExceptionally(
          new NotPublishedException(
              Remedy.SEND_AGAIN, "the schema registry does not answer", away));
    } catch (KafkaException failure) {
      published.completeExceptionally(notPublished(failure));
    }
    return published;
  }

  private static NotPublishedException notPublished(Exception failure) {
    return failure instanceof RecordTooLargeException
        ? new NotPublishedException(
            Remedy.SEND_LESS, "the story is larger than its topic takes", failure)
        : new NotPublishedException(
            Remedy.SEND_AGAIN, "the brokers have not acknowledged the story", failure);
  }

  /** Waits for the stories on their way, at most as long as one may take, then closes. */
  @Override
  public void close() {
    metrics.close();
    producer.close(deliveryTimeout);
    serializer.close();
  }

  private static Map<String, Object> producerConfig(KafkaConnection kafka, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> config = kafka.client("dateline-ingest");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / 2);
    return config;
  }

  // A sender waits for the answer: better no soon than yes after a minute of retries.
  private static Map<String, Object> serializerConfig(String url, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    return Map.of(
        SerdeConfig.SCHEMA_REGISTRY_URL,
        url,
        SerdeConfig.MAX_RETRIES,
        1,
        SerdeConfig.HTTP_CONNECT_TIMEOUT_MS,
        millis / 4,
        SerdeConfig.HTTP_READ_TIMEOUT_MS,
        millis / 4);
  }
}
