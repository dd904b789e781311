package org.dateline.topology;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.topology.state.MentionChange;

/** The topology under the test driver, configured as in production, and what it has written. */
final class Pipeline implements AutoCloseable {
  static final Instant START = Instant.parse("2020-05-31T12:00:00Z");

  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final Serializer<Mention> mentions;
  private Instant now = START;
  private final Path directory;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, WireStory> stories;
  private final TestInputTopic<byte[], byte[]> records;
  private final TestInputTopic<String, MentionChange> changes;
  private final TestOutputTopic<String, RelationEvent> events;
  private final TestOutputTopic<String, PairDay> days;
  private final TestOutputTopic<String, CodedStory> coded;
  private final TestOutputTopic<String, StoryOutcome> outcomes;
  private final TestOutputTopic<String, byte[]> deadLetters;

  Pipeline() {
    this(new MarkupCoder());
  }

  Pipeline(Coder coder) {
    try {
      directory = Files.createTempDirectory("dateline-topology");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    EnrichMetrics metrics = new EnrichMetrics(meters);
    EnrichConfig config =
        EnrichConfig.from(
            Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                "none:9092",
                "DATELINE_SCHEMA_REGISTRY_URL",
                "mock://" + UUID.randomUUID(),
                "DATELINE_STATE_DIR",
                directory.toString()));
    Properties properties = new Properties();
    properties.putAll(config.streams(metrics));
    // The driver loses what a handler sends in a transaction; a real broker does not.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            new EnrichTopology(coder, metrics, config.serdes()).get(), properties, START);
    stories =
        driver.createInputTopic(
            Topics.STORIES.name(),
            new StringSerializer(),
            AvroSerde.of(WireStory.class, config.serdes()).serializer());
    records =
        driver.createInputTopic(
            Topics.STORIES.name(), new ByteArraySerializer(), new ByteArraySerializer());
    changes =
        driver.createInputTopic(
            "dateline-enrich-by-pair-repartition",
            new StringSerializer(),
            AvroSerde.of(MentionChange.class, config.serdes()).serializer());
    mentions = AvroSerde.of(Mention.class, config.serdes()).serializer();
    events = output(Topics.EVENTS, RelationEvent.class, config);
    days = output(Topics.TIMELINES, PairDay.class, config);
    coded = output(Topics.CODED_STORIES, CodedStory.class, config);
    outcomes = output(Topics.OUTCOMES, StoryOutcome.class, config);
    deadLetters = output(Topics.DEAD_LETTERS, new ByteArrayDeserializer());
  }

  /** A usable story of the wire before the colon, received at the start. */
  static WireStory.Builder story(String id, long version, String body) {
    return WireStory.newBuilder()
        .setId(id)
        .setProvider(id.substring(0, id.indexOf(':')))
        .setGuid(id.substring(id.indexOf(':') + 1))
        .setVersion(version)
        .setReceived(START)
        .setLanguage("en")
        .setHeadline("Headline of " + id)
        .setBody(body)
        .setFormat("json")
        .setDoor("http")
        .setContentHash(Integer.toHexString((version + body).hashCode()));
  }

  static WireStory kill(String id, long version) {
    return story(id, version, "").setStatus("canceled").build();
  }

  void push(WireStory.Builder... stories) {
    for (WireStory.Builder story : stories) {
      push(story.build());
    }
  }

  void push(WireStory story) {
    stories.pipeInput(story.getId(), story, story.getReceived());
  }

  void pushUnder(String key, WireStory story) {
    stories.pipeInput(key, story, START);
  }

  void pushBytes(byte[] key, byte[] value) {
    records.pipeInput(key, value, START);
  }

  /** Gives a change to the pair's side, as the ledger would. */
  void change(String pair, MentionChange change) {
    changes.pipeInput(pair, change, START);
  }

  void advance(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  /** By the wall clock. */
  Instant now() {
    return now;
  }

  /** Revisions of events since the last call. */
  List<RelationEvent> events() {
    return events.readValuesToList();
  }

  /** Revisions of pair-days since the last call. */
  List<PairDay> days() {
    return days.readValuesToList();
  }

  /** Events since the last call by key, each as it came last. */
  Map<String, RelationEvent> latestEvents() {
    return latest(events);
  }

  /** Pair-days since the last call by key, each as it came last. */
  Map<String, PairDay> latestDays() {
    return latest(days);
  }

  List<CodedStory> coded() {
    return coded.readValuesToList();
  }

  /** Outcomes since the last call. */
  List<String> outcomes() {
    return outcomes.readValuesToList().stream().map(StoryOutcome::getOutcome).toList();
  }

  List<StoryOutcome> outcomeRecords() {
    return outcomes.readValuesToList();
  }

  /** What a state store holds. */
  <T> Map<String, T> rows(String store) {
    Map<String, T> rows = new TreeMap<>();
    KeyValueStore<String, T> rowsOfStore = driver.getKeyValueStore(store);
    try (KeyValueIterator<String, T> all = rowsOfStore.all()) {
      all.forEachRemaining(row -> rows.put(row.key, row.value));
    }
    return rows;
  }

  /** The largest record of each topic since the last call, changelogs included, in bytes. */
  Map<String, Integer> largestRecords() {
    Map<String, Integer> largest = new TreeMap<>();
    for (String topic : driver.producedTopicNames()) {
      TestOutputTopic<byte[], byte[]> records =
          driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      while (!records.isEmpty()) {
        TestRecord<byte[], byte[]> record = records.readRecord();
        int size = record.key().length + (record.value() == null ? 0 : record.value().length);
        largest.merge(topic, size, Math::max);
      }
    }
    return largest;
  }

  List<TestRecord<String, byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  double counter(String name, String... tags) {
    return meters.get(name).tags(tags).counter().count();
  }

  @Override
  public void close() {
    driver.close();
    delete(directory);
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Map<String, T> latest(TestOutputTopic<String, T> topic) {
    Map<String, T> latest = new TreeMap<>();
    List<TestRecord<String, T>> records = new ArrayList<>(topic.readRecordsToList());
    records.forEach(record -> latest.put(record.key(), record.value()));
    return latest;
  }

  private <T extends SpecificRecord> TestOutputTopic<String, T> output(
      Topic topic, Class<T> type, EnrichConfig config) {
    return output(topic, AvroSerde.of(type, config.serdes()).deserializer());
  }

  private <T> TestOutputTopic<String, T> output(Topic topic, Deserializer<T> values) {
    return driver.createOutputTopic(topic.name(), new StringDeserializer(), values);
  }
}
