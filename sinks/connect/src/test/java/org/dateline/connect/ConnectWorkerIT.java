package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.embedded.EmbeddedDatabase;
import org.dateline.embedded.Ports;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin and its shipped configuration in a stock worker, on a real broker. */
@TestInstance(Lifecycle.PER_CLASS)
class ConnectWorkerIT {
  private static final String CONNECTOR = "/connectors/dateline-postgres";
  private static final String EVENTS = Topics.EVENTS.name();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private EmbeddedBroker broker;
  private EmbeddedDatabase server;
  private TestDatabase database;
  private TestRegistry registry;
  private Worker worker;
  private KafkaProducer<String, byte[]> producer;

  @BeforeAll
  void start() throws Exception {
    broker = EmbeddedBroker.start();
    server = EmbeddedDatabase.start(directory.resolve("database"), Ports.free());
    database = TestDatabase.on(server.port());
    registry = new TestRegistry(0);
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(
              Topics.all().stream()
                  .map(topic -> new NewTopic(topic.name(), Optional.of(2), Optional.empty()))
                  .toList())
          .all()
          .get();
    }
    Map<String, Object> config = clients();
    config.put("transactional.id", "test");
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
    worker = Worker.start(directory, broker.bootstrapServers());
    worker.call("PUT", CONNECTOR + "/config", shippedConfig());
    Eventually.holds(
        () -> database.rows("SELECT to_regclass('event')").equals(List.of("event")), worker::log);
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable part : Arrays.asList(producer, worker, registry, server, broker)) {
      if (part != null) {
        part.close();
      }
    }
  }

  @Test
  void theFolderHoldsNothingThatTheWorkerHas() throws IOException {
    try (var jars = Files.list(Path.of("target", "plugin", "dateline-connect"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .noneMatch(name -> name.matches("(kafka|connect|slf4j|lz4|snappy|zstd).*"))
          .anyMatch(name -> name.startsWith("postgresql"));
    }
  }

  @Test
  void theWorkerFindsConnectorAndConverter() {
    String plugins = worker.call("GET", "/connector-plugins?connectorsOnly=false", null).toString();
    assertThat(plugins)
        .contains("org.dateline.connect.PostgresSinkConnector")
        .contains("org.dateline.connect.AvroConverter")
        .doesNotContain("unpackaged");
  }

  @Test
  void aWrongConfigurationIsRefusedWithItsReason() throws IOException {
    ObjectNode config = shippedConfig();
    config.put("name", "wrong");
    config.put("connection.url", "jdbc:mysql://localhost/dateline");
    JsonNode result =
        worker.call("PUT", "/connector-plugins/PostgresSinkConnector/config/validate", config);
    assertThat(result.get("error_count").asInt()).isEqualTo(1);
    assertThat(result.toString()).contains("not a PostgreSQL URL, expected jdbc:postgresql://");
  }

  @Test
  void whatIsAbortedIsNeverSeenAndWhatIsCommittedIs() {
    producer.beginTransaction();
    send("ABK-AZE", "aborted", 1);
    producer.flush();
    producer.abortTransaction();
    commit("ABK-AZE", "committed", 1);

    awaitEvents("ABK-AZE", "committed|1");
    assertThat(database.rows("SELECT sentence FROM mention WHERE pair = 'ABK-AZE'"))
        .containsExactly("Sie telefonierten.");
    awaitGroupOffsetsEqualToTable();
  }

  @Test
  void aDatabaseThatComesBackHasEverythingOnce() {
    commit("AFG-IRN", "before", 1);
    awaitEvents("AFG-IRN", "before|1");

    int port = server.port();
    server.close();
    commit("AFG-IRN", "meanwhile", 1);
    commit("AFG-IRN", "before", 2);
    Eventually.holds(() -> worker.log().contains("The database is away"), worker::log);
    server = EmbeddedDatabase.start(directory.resolve("database"), port);

    awaitEvents("AFG-IRN", "before|2", "meanwhile|1");
    assertThat(database.rows("SELECT count(*) FROM mention WHERE pair = 'AFG-IRN'"))
        .containsExactly("2");
    awaitGroupOffsetsEqualToTable();
  }

  @Test
  void aWorkerThatIsKilledLosesAndDoublesNothing() throws IOException {
    int events = 3_000;
    producer.beginTransaction();
    IntStream.range(0, events).forEach(i -> send("DEU-FRA", "e" + i, 1));
    producer.commitTransaction();
    Eventually.holds(() -> count("DEU-FRA") > 0, worker::log);
    worker.kill();

    worker = Worker.start(directory, broker.bootstrapServers());
    worker.call("PUT", CONNECTOR + "/config", shippedConfig());

    Eventually.holds(() -> count("DEU-FRA") == events, worker::log);
    assertThat(database.rows("SELECT count(*) FROM mention WHERE pair = 'DEU-FRA'"))
        .containsExactly(String.valueOf(events));
    awaitGroupOffsetsEqualToTable();
  }

  @Test
  void bytesThatAreNoRecordGoToDeadLettersWithTheReason() {
    producer.beginTransaction();
    producer.send(
        new ProducerRecord<>(EVENTS, 0, "KAZ-UZB/x", "no Avro".getBytes(StandardCharsets.UTF_8)));
    producer.send(new ProducerRecord<>(EVENTS, 0, "KAZ-UZB/y", new byte[] {0, 0, 0, 9, 9, 1}));
    producer.send(
        new ProducerRecord<>(
            EVENTS, 0, "KAZ-UZB/good", bytes(event("KAZ-UZB", "good", 1, words()))));
    producer.commitTransaction();

    awaitEvents("KAZ-UZB", "good|1");
    Map<String, String> reasons = deadLetters(2);
    assertThat(reasons.get("KAZ-UZB/x")).contains("magic byte");
    assertThat(reasons.get("KAZ-UZB/y")).contains("no schema of id 2313");
  }

  @Test
  void offsetsSetThroughRestAreReadFromAgain() {
    commit("CHN-IND", "one", 1);
    awaitEvents("CHN-IND", "one|1");
    worker.call("PUT", CONNECTOR + "/stop", null);
    Eventually.holds(
        () -> worker.call("GET", CONNECTOR + "/status", null).toString().contains("STOPPED"),
        worker::log);
    database.execute("DELETE FROM mention WHERE pair = 'CHN-IND'");
    database.execute("DELETE FROM event WHERE pair = 'CHN-IND'");
    worker.call("DELETE", CONNECTOR + "/offsets", null);
    worker.call("PUT", CONNECTOR + "/resume", null);

    awaitEvents("CHN-IND", "one|1");
    awaitGroupOffsetsEqualToTable();
  }

  private void commit(String pair, String id, long revision) {
    producer.beginTransaction();
    send(pair, id, revision);
    producer.commitTransaction();
  }

  private void send(String pair, String id, long revision) {
    producer.send(
        new ProducerRecord<>(EVENTS, pair + "/" + id, bytes(event(pair, id, revision, words()))));
  }

  private static org.dateline.schemas.Mention words() {
    return mention("azertac:1", "Sie telefonierten.");
  }

  private byte[] bytes(SpecificRecord value) {
    try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>()) {
      serializer.configure(Map.of("schema.registry.url", registry.url()), false);
      return serializer.serialize(EVENTS, value);
    }
  }

  private void awaitEvents(String pair, String... expected) {
    String sql = "SELECT id, revision FROM event WHERE pair = '%s' ORDER BY id".formatted(pair);
    Eventually.holds(
        () -> database.rows(sql).equals(List.of(expected)),
        () -> database.rows(sql) + worker.log());
  }

  private int count(String pair) {
    return Integer.parseInt(
        database.rows("SELECT count(*) FROM event WHERE pair = '" + pair + "'").get(0));
  }

  private void awaitGroupOffsetsEqualToTable() {
    Eventually.holds(
        () -> groupOffsets().equals(tableOffsets()),
        () -> "group %s, table %s".formatted(groupOffsets(), tableOffsets()));
  }

  private List<String> tableOffsets() {
    return database.rows(
        "SELECT topic, topic_partition, next_offset FROM sink_offset"
            + " WHERE next_offset IS NOT NULL ORDER BY 1, 2");
  }

  private List<String> groupOffsets() {
    try (Admin admin = Admin.create(clients())) {
      return admin
          .listConsumerGroupOffsets("connect-dateline-postgres")
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(e -> e.getValue().offset() > 0)
          .map(
              e ->
                  "%s|%d|%d"
                      .formatted(e.getKey().topic(), e.getKey().partition(), e.getValue().offset()))
          .sorted()
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> deadLetters(int wanted) {
    Map<String, String> reasons = new TreeMap<>();
    Map<String, Object> config = clients();
    config.put("group.id", "test");
    config.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.DEAD_LETTERS.name()));
      Eventually.holds(
          () -> {
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofSeconds(1))) {
              reasons.put(
                  new String(letter.key(), StandardCharsets.UTF_8),
                  new String(
                      letter.headers().lastHeader("__connect.errors.exception.message").value(),
                      StandardCharsets.UTF_8));
            }
            return reasons.size() == wanted;
          },
          reasons::toString);
    }
    return reasons;
  }

  /** The configuration as it is shipped, pointed at this test's servers. */
  private ObjectNode shippedConfig() throws IOException {
    ObjectNode config =
        (ObjectNode)
            JSON.readTree(Path.of("..", "..", "deploy", "connect", "postgres-sink.json").toFile())
                .get("config");
    config.put("connection.url", database.url());
    config.put("connection.user", "postgres");
    config.put("value.converter.schema.registry.url", registry.url());
    return config;
  }

  private Map<String, Object> clients() {
    return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
