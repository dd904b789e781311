package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.event;
import static org.dateline.connect.Given.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The packaged files sink and its shipped configuration in a stock worker, without Hadoop. */
@TestInstance(Lifecycle.PER_CLASS)
class FilesWorkerIT {
  private static final String CONNECTOR = "/connectors/dateline-files";
  private static final String EVENTS = Topics.EVENTS.name();
  private static final String ALL = "'/data/dateline/events/**/*.parquet'";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private final Random random = new Random(7);
  private EmbeddedBroker broker;
  private TestRegistry registry;
  private Worker worker;
  private KafkaProducer<String, byte[]> producer;
  private AvroSerializer<RelationEvent> serializer;
  private int sent;

  @BeforeAll
  void start() throws Exception {
    broker = EmbeddedBroker.start();
    registry = new TestRegistry(0);
    serializer = new AvroSerializer<>();
    serializer.configure(Map.of("schema.registry.url", registry.url()), false);
    Map<String, Object> config =
        new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    try (Admin admin = Admin.create(config)) {
      admin
          .createTopics(
              Topics.all().stream()
                  .map(topic -> new NewTopic(topic.name(), Optional.of(2), Optional.empty()))
                  .toList())
          .all()
          .get();
    }
    config.put("transactional.id", "test");
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
    worker = startWorker();
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable part : Arrays.asList(serializer, producer, worker, registry, broker)) {
      if (part != null) {
        part.close();
      }
    }
  }

  @Test
  void filesEqualTheTopicAfterKills() throws IOException {
    for (int kill = 0; kill < 3; kill++) {
      int before = files().size();
      send(4_000, true);
      send(50, false);
      // At least one file of this round is there, and most are not.
      Eventually.holds(() -> files().size() > before, worker::log);
      worker.kill();
      worker = startWorker();
    }
    awaitAll();
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void aFullDiskFailsTheTaskAndNothingIsLost() throws Exception {
    // The first file also makes the worker unpack the codec's native library, onto the same disk.
    send(10, true);
    awaitAll();
    limitFilesOfWorker("1024");
    send(3_000, true);

    Eventually.holds(() -> status().contains("FAILED"), worker::log);
    assertThat(status())
        .contains("Cannot write to " + data())
        .contains("MiB are free")
        .contains("Nothing half written counts");
    assertThat(unfinished()).isEmpty();

    limitFilesOfWorker("unlimited");
    worker.call("POST", CONNECTOR + "/restart?includeTasks=true&onlyFailed=true", null);
    awaitAll();
  }

  /** Sends events of three months, each once, in one transaction. */
  private void send(int events, boolean commit) throws IOException {
    producer.beginTransaction();
    for (int i = 0; i < events; i++) {
      String id = (commit ? "e" : "aborted") + (commit ? sent++ : i);
      RelationEvent event = event("DEU-FRA", id, 1, mention("dpa:" + id, "Worte."));
      event.setDate(LocalDate.of(2020, 4 + random.nextInt(3), 1));
      producer.send(
          new ProducerRecord<>(EVENTS, "DEU-FRA/" + id, serializer.serialize(EVENTS, event)));
    }
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.flush();
      producer.abortTransaction();
    }
  }

  private void awaitAll() {
    List<String> expected = List.of("%1$d|%1$d|%1$d".formatted(sent));
    String sql = "SELECT count(*), count(DISTINCT id), count(*) FILTER (id LIKE 'e%') FROM " + ALL;
    Eventually.holds(() -> rows(sql).equals(expected), () -> rows(sql) + worker.log());
  }

  private List<String> rows(String sql) {
    try (Duck duck = new Duck(data())) {
      return files().isEmpty() ? List.of() : duck.rows(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String status() {
    JsonNode status = worker.call("GET", CONNECTOR + "/status", null);
    return status.toString();
  }

  /** Lets no file of the worker grow beyond so many bytes: to a writer, a disk that is full. */
  private void limitFilesOfWorker(String bytes) throws IOException, InterruptedException {
    Process limit =
        new ProcessBuilder(
                "prlimit", "--pid", String.valueOf(worker.pid()), "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(limit.waitFor()).isZero();
  }

  private Worker startWorker() throws IOException {
    Worker started = Worker.start(directory, broker.bootstrapServers());
    ObjectNode config =
        (ObjectNode)
            JSON.readTree(Path.of("..", "..", "deploy", "connect", "files-sink.json").toFile())
                .get("config");
    config.put("path", data().toString());
    config.put("flush.size", "300");
    config.put("rotate.interval.ms", "500");
    config.put("value.converter.schema.registry.url", registry.url());
    started.call("PUT", CONNECTOR + "/config", config);
    return started;
  }

  private static Path data() {
    return directory.resolve("data");
  }

  private static List<Path> files() {
    return walk().filter(file -> file.toString().endsWith(".parquet")).toList();
  }

  private static List<Path> unfinished() {
    return walk().filter(file -> file.toString().endsWith(".tmp")).toList();
  }

  private static Stream<Path> walk() {
    if (!Files.isDirectory(data())) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.find(data(), 9, (file, is) -> is.isRegularFile())) {
      return files.toList().stream();
    } catch (UncheckedIOException | IOException renamedMeanwhile) {
      return Stream.empty();
    }
  }
}
