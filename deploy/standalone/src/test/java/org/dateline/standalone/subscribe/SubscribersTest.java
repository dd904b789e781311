package org.dateline.standalone.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroDeserializer;
import org.dateline.schemas.serde.AvroSerializer;
import org.dateline.standalone.registry.RegistryServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of schemas/SUBSCRIBERS.md, each over a correction, a kill and an aborted write. */
class SubscribersTest {
  private static final String TOPIC = Topics.TIMELINES.name();
  private static final Map<String, Integer> RIGHT =
      Map.of("AFG-AZE/2020-05-31", 1, "DEU-FRA/2020-05-31", 2);
  private static final Path EXAMPLES = Path.of("..", "..", "schemas", "examples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private static EmbeddedBroker broker;
  private static RegistryServer registry;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start();
    registry = RegistryServer.start(broker.bootstrapServers(), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.empty())))
          .all()
          .get();
    }
    AvroSerializer<PairDay> serializer = new AvroSerializer<>();
    serializer.configure(Map.of("schema.registry.url", registryUrl()), false);
    Map<String, Object> config =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "days");
    try (KafkaProducer<String, PairDay> producer =
        new KafkaProducer<>(config, new StringSerializer(), serializer)) {
      producer.initTransactions();
      send(producer, true, day("AFG-AZE", 1, 3), day("DEU-FRA", 1, 2), day("IRN-IRQ", 1, 4));
      send(producer, true, day("AFG-AZE", 2, 1), day("IRN-IRQ", 2, 0));
      send(producer, false, day("DEU-FRA", 2, 9));
      // A replay from elsewhere may bring an old revision once more.
      send(producer, true, day("IRN-IRQ", 1, 4));
    }
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  @Test
  void inJavaWithConfluentsDeserializer() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("schema.registry.url", registryUrl());
    properties.put("isolation.level", "read_committed");
    properties.put("key.deserializer", StringDeserializer.class.getName());
    properties.put("value.deserializer", RealConfluentDeserializer.class.getName());
    try (PairDayTable table = new PairDayTable(properties)) {
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      while (!table.events().equals(RIGHT) && Instant.now().isBefore(end)) {
        table.poll();
      }
      table.poll();
      assertThat(table.events()).isEqualTo(RIGHT);
    }
  }

  @Test
  void withTheConsoleConsumerAndDatelinesDeserializer() throws Exception {
    List<String> lines =
        run(
            out -> false,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.apache.kafka.tools.consumer.ConsoleConsumer",
            "--bootstrap-server",
            broker.bootstrapServers(),
            "--topic",
            TOPIC,
            "--from-beginning",
            "--isolation-level",
            "read_committed",
            "--max-messages",
            "6",
            "--formatter-property",
            "print.key=true",
            "--formatter-property",
            "key.separator=\t",
            "--formatter-property",
            "value.deserializer=" + AvroDeserializer.class.getName(),
            "--formatter-property",
            "value.deserializer.schema.registry.url=" + registryUrl());

    assertThat(lines).filteredOn(line -> line.contains("\t{")).hasSize(6);
    Map<String, JsonNode> latest = new TreeMap<>();
    for (String line : lines) {
      if (line.contains("\t{")) {
        latest.merge(
            line.substring(0, line.indexOf('\t')),
            JSON.readTree(line.substring(line.indexOf('\t'))),
            (old, young) ->
                young.get("revision").asLong() > old.get("revision").asLong() ? young : old);
      }
    }
    Map<String, Integer> events = new TreeMap<>();
    latest.forEach((key, day) -> events.put(key, day.get("eventCount").asInt()));
    events.values().removeIf(count -> count == 0);
    assertThat(events).isEqualTo(RIGHT);
  }

  /** Runs where {@code npm install} was run in schemas/examples. */
  @Test
  void inJavaScriptWithConfluentsDeserializer() throws Exception {
    assumeTrue(Files.isDirectory(EXAMPLES.resolve("node_modules")), "no node_modules");
    String right =
        "{\"AFG-AZE/2020-05-31\":{\"revision\":2,\"events\":1},"
            + "\"DEU-FRA/2020-05-31\":{\"revision\":1,\"events\":2}}";
    List<String> lines =
        run(
            out -> out.contains(right),
            "node",
            EXAMPLES.resolve("pair-days.mjs").toString(),
            broker.bootstrapServers(),
            registryUrl());
    assertThat(lines).last().isEqualTo(right);
  }

  private static String registryUrl() {
    return registry.url();
  }

  /** What a program prints until it ends, or until it has printed enough and is ended. */
  private static List<String> run(Predicate<List<String>> enough, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", "");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      Instant end = Instant.now().plus(Duration.ofSeconds(120));
      while (!process.waitFor(200, TimeUnit.MILLISECONDS) && Instant.now().isBefore(end)) {
        if (enough.test(Files.readAllLines(out))) {
          break;
        }
      }
      return Files.readAllLines(out);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void send(
      KafkaProducer<String, PairDay> producer, boolean commit, PairDay... days) {
    producer.beginTransaction();
    for (PairDay day : days) {
      producer.send(new ProducerRecord<>(TOPIC, day.getPair() + "/" + day.getDate(), day));
    }
    producer.flush();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  private static PairDay day(String pair, long revision, int events) {
    return PairDay.newBuilder()
        .setPair(pair)
        .setDate(LocalDate.of(2020, 5, 31))
        .setRevision(revision)
        .setLastChanged(Instant.EPOCH)
        .setEvents(List.of())
        .setEventCount(events)
        .setVerbalCooperation(events)
        .setMaterialCooperation(0)
        .setVerbalConflict(0)
        .setMaterialConflict(0)
        .setForward(0)
        .setBackward(0)
        .setScoreSum(events)
        .setScoreMean(events == 0 ? 0 : 1)
        .setStories(events)
        .setWires(1)
        .build();
  }
}
