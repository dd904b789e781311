package org.dateline.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.dateline.schemas.KafkaSecurity;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.SerdeConfig;

/**
 * The process's configuration.
 *
 * @param bootstrapServers where the brokers are
 * @param schemaRegistryUrl where the schema registry is
 * @param stateDir where the state stores are
 * @param applicationId the consumer group
 * @param streamThreads threads that work on the stories
 * @param standbyReplicas warm copies of each store
 * @param managementHost the address of metrics and health
 * @param managementPort its port; 0 for a free one
 * @param security how Kafka clients make themselves known; may hold secrets
 */
public record EnrichConfig(
    String bootstrapServers,
    String schemaRegistryUrl,
    Path stateDir,
    String applicationId,
    int streamThreads,
    int standbyReplicas,
    String managementHost,
    int managementPort,
    Map<String, String> security) {
  // After so long without a sign of life an instance's work goes to others. Kafka's 45 seconds are
  // for networks that pause; a crash would hold up its share of the stories for as long.
  private static final int TAKE_OVER_MILLIS = 10_000;

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException naming the key that is missing or cannot be right
   */
  public static EnrichConfig from(Map<String, String> values) {
    return new EnrichConfig(
        text(values, EnrichKey.BOOTSTRAP_SERVERS),
        text(values, EnrichKey.SCHEMA_REGISTRY_URL),
        writable(text(values, EnrichKey.STATE_DIR)),
        text(values, EnrichKey.APPLICATION_ID),
        number(values, EnrichKey.STREAM_THREADS, 1, 1_000),
        number(values, EnrichKey.STANDBY_REPLICAS, 0, 100),
        text(values, EnrichKey.MANAGEMENT_HOST),
        number(values, EnrichKey.MANAGEMENT_PORT, 0, 65_535),
        KafkaSecurity.from(values));
  }

  /** What the Avro serdes are configured with. */
  Map<String, Object> serdes() {
    return Map.of(SerdeConfig.SCHEMA_REGISTRY_URL, schemaRegistryUrl);
  }

  /** What the admin client is configured with, and every other client too. */
  Map<String, Object> admin() {
    Map<String, Object> admin = new HashMap<>(security);
    admin.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return admin;
  }

  /** What Kafka Streams is configured with. */
  Map<String, Object> streams(EnrichMetrics metrics) {
    Map<String, Object> streams = new HashMap<>(admin());
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streamThreads);
    streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbyReplicas);
    streams.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        TAKE_OVER_MILLIS);
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    streams.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableHandler.class);
    streams.put(UndecodableHandler.METRICS, metrics);
    streams.put(UndecodableHandler.DEAD_LETTERS, Topics.DEAD_LETTERS.name());
    streams.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_RECORD_BYTES);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    return streams;
  }

  private static Path writable(String directory) {
    Path path = Path.of(directory).toAbsolutePath();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw cannotWrite(directory, e);
    }
    if (!Files.isWritable(path)) {
      throw cannotWrite(directory, null);
    }
    return path;
  }

  private static IllegalArgumentException cannotWrite(String directory, Exception cause) {
    return new IllegalArgumentException(
        EnrichKey.STATE_DIR.name + ": cannot write to the directory " + directory, cause);
  }

  private static String text(Map<String, String> values, EnrichKey key) {
    String value = values.getOrDefault(key.name, key.standard);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key.name + " is missing: " + key.meaning);
    }
    return value.strip();
  }

  private static int number(Map<String, String> values, EnrichKey key, int least, int most) {
    String value = text(values, key);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // said below
    }
    throw new IllegalArgumentException(
        "%s: expected a whole number from %d to %d, found \"%s\""
            .formatted(key.name, least, most, value));
  }
}
