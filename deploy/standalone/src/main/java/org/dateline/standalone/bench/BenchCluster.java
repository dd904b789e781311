package org.dateline.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.coding.Story;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.code.BenchStories;
import org.dateline.standalone.process.ChildProcess;
import org.dateline.standalone.process.Home;
import org.dateline.standalone.process.Part;
import org.dateline.standalone.process.TopicCreation;
import org.dateline.standalone.registry.RegistryServer;

/** Broker, registry and topics to measure on; all goes with it. */
final class BenchCluster implements AutoCloseable {
  private static final int STORIES_A_DAY = 100;

  private final List<Story> texts = BenchStories.german();
  private final Path directory;
  private final EmbeddedBroker broker;
  private final RegistryServer registry;
  private final KafkaProducer<String, WireStory> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  BenchCluster() {
    try {
      directory = Files.createTempDirectory("dateline-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    broker = EmbeddedBroker.start();
    registry = RegistryServer.start(broker.bootstrapServers(), 0);
    try (Admin admin = admin()) {
      new TopicCreation(admin, broker.bootstrapServers()).createMissing((short) -1);
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"),
            new StringSerializer(),
            AvroSerde.of(WireStory.class, serdes()).serializer());
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private Map<String, Object> serdes() {
    return Map.of("schema.registry.url", registry.url());
  }

  /** A directory that goes with the cluster. */
  Path directory(String name) {
    return directory.resolve(name);
  }

  /** What a process of Dateline needs in its environment. */
  Map<String, String> environment(Path state, int threads) {
    return Map.of(
        "DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
        "DATELINE_SCHEMA_REGISTRY_URL", registry.url(),
        "DATELINE_STATE_DIR", state.toString(),
        "DATELINE_STREAM_THREADS", Integer.toString(threads),
        "DATELINE_MANAGEMENT_PORT", "0");
  }

  /** Starts the enrich process, and waits until it works. */
  ChildProcess enrich(Home home, Path state, int threads) {
    ChildProcess enrich =
        ChildProcess.start(Part.ENRICH, home, environment(state, threads), directory("enrich.log"));
    enrich.awaitReady();
    return enrich;
  }

  /** Stories of 2.5 KB in German, a hundred for each day. */
  void publishStories(int from, int to) {
    for (int number = from; number < to; number++) {
      Story text = texts.get(number % texts.size());
      Instant published = text.published().plus(Duration.ofDays(number / STORIES_A_DAY));
      publish(
          story("dnd:" + number, 1, published)
              .setLanguage("de")
              .setHeadline(text.headline())
              .setBody(text.body())
              .build());
    }
  }

  static WireStory.Builder story(String id, long version, Instant published) {
    return WireStory.newBuilder()
        .setId(id)
        .setProvider(id.substring(0, id.indexOf(':')))
        .setGuid(id.substring(id.indexOf(':') + 1))
        .setVersion(version)
        .setVersionCreated(published)
        .setReceived(Instant.now())
        .setFormat("json")
        .setDoor("http")
        .setContentHash(id + version);
  }

  void publish(WireStory story) {
    producer.send(
        new ProducerRecord<>(Topics.STORIES.name(), story.getId(), story),
        (metadata, exception) -> failure.compareAndSet(null, exception));
  }

  /**
   * Waits until the broker has all that was published.
   *
   * @throws Refusal where it does not take something
   */
  void flush() {
    producer.flush();
    if (failure.get() != null) {
      throw Refusal.failed("a story could not be written: " + failure.get().getMessage());
    }
  }

  /** Reads what is committed of a topic from now on. */
  <T extends SpecificRecord> KafkaConsumer<String, T> consumer(Topic topic, Class<T> type) {
    KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new StringDeserializer(),
            AvroSerde.of(type, serdes()).deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  /** Reads records as they are. */
  KafkaConsumer<byte[], byte[]> bytes() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    producer.close();
    registry.close();
    broker.close();
    delete(directory);
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
