package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.connect.Given.day;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sinks of others with the configurations shipped for them, where their plugins were fetched:
 * {@code mvn -f deploy/connect/iceberg package}.
 */
class OtherSinksIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DEPLOY = Path.of("..", "..", "deploy", "connect");
  private static final String TOPIC = Topics.TIMELINES.name();

  @TempDir Path directory;

  private EmbeddedBroker broker;
  private TestRegistry registry;
  private Worker worker;
  private KafkaProducer<String, PairDay> producer;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isDirectory(plugin("iceberg")), "the plugin is not fetched");
    broker = EmbeddedBroker.start();
    registry = new TestRegistry(0);
    Map<String, Object> config =
        new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    try (Admin admin = Admin.create(config)) {
      admin
          .createTopics(
              Stream.of(TOPIC, "control-iceberg")
                  .map(topic -> new NewTopic(topic, Optional.of(1), Optional.empty()))
                  .toList())
          .all()
          .get();
    }
    AvroSerializer<PairDay> serializer = new AvroSerializer<>();
    serializer.configure(Map.of("schema.registry.url", registry.url()), false);
    producer = new KafkaProducer<>(config, new StringSerializer(), serializer);
    worker =
        Worker.start(
            directory,
            broker.bootstrapServers(),
            List.of(Path.of("target", "plugin"), plugin("iceberg")));
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : Arrays.asList(producer, worker, registry, broker)) {
      if (part != null) {
        part.close();
      }
    }
  }

  @Test
  void icebergsSinkAppendsEachRevisionOnce() throws Exception {
    Path warehouse = directory.resolve("warehouse");
    ObjectNode config = shipped("iceberg-sink.json");
    config.put("iceberg.catalog.warehouse", warehouse.toUri().toString());
    config.put("iceberg.control.commit.interval-ms", "2000");
    config.put("iceberg.kafka.bootstrap.servers", broker.bootstrapServers());
    worker.call("PUT", "/connectors/iceberg/config", config);
    send(day(1, 3));
    send(day(2, 1));

    try (Duck duck = new Duck(warehouse.resolve("dateline/pair_day/data"))) {
      Eventually.holds(() -> files(warehouse, ".metadata.json").size() > 1, this::log);
      Eventually.holds(() -> !files(warehouse, ".parquet").isEmpty(), this::log);
      String sql =
          "SELECT pair, date, revision, eventCount FROM '/data/dateline/**/*.parquet' ORDER BY 3";
      Eventually.holds(
          () -> duck.rows(sql).equals(List.of("AFG-AZE|2020-05-31|1|3", "AFG-AZE|2020-05-31|2|1")),
          this::log);
      assertThat(files(warehouse, ".avro")).isNotEmpty();
    }
  }

  private void send(PairDay day) {
    producer.send(new ProducerRecord<>(TOPIC, day.getPair() + "/" + day.getDate(), day));
    producer.flush();
  }

  private ObjectNode shipped(String file) throws IOException {
    ObjectNode config = (ObjectNode) JSON.readTree(DEPLOY.resolve(file).toFile()).get("config");
    config.put("value.converter.schema.registry.url", registry.url());
    return config;
  }

  private String log() {
    return worker.log();
  }

  private static Path plugin(String name) {
    return DEPLOY.resolve(name).resolve("target").resolve("plugin");
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(folder, 9, (file, is) -> is.isRegularFile())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
