package org.dateline.standalone.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.schemas.Topic;
import org.dateline.standalone.verify.Law;
import org.dateline.standalone.verify.Verification;

/** A running pipeline as a wire and a reader see it. */
final class RunningPipeline implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int ACCEPTED = 202;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Pipeline pipeline;

  private RunningPipeline(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  static RunningPipeline start(Path data) {
    return new RunningPipeline(
        Pipeline.start(
            Home.ofThisProcess(),
            new PipelineConfig(data, null, null, new PortOptions()),
            System.err::println));
  }

  /** Pushes a story of the wire {@code test}; gives the status of the answer. */
  int push(String guid, int version, String status, String headline)
      throws IOException, InterruptedException {
    String story =
        """
        {"provider":"test","uri":"%s","version":%d,"pubstatus":"%s","language":"de",
         "versioncreated":"2021-03-12T12:00:00Z","headline":"%s",
         "body_text":"Baku, 12. März. Ein Text von %s."}
        """
            .formatted(guid, version, status, headline, guid);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(pipeline.addresses().pushUrl()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(story))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** What ingest, enrich and the viewer tell Prometheus. */
  String metrics() throws IOException, InterruptedException {
    Addresses at = pipeline.addresses();
    StringBuilder told = new StringBuilder();
    for (String url :
        List.of(at.ingestManagementUrl(), at.enrichManagementUrl(), at.viewerManagementUrl())) {
      HttpRequest scrape = HttpRequest.newBuilder(URI.create(url + "/metrics")).build();
      told.append('\n').append(http.send(scrape, BodyHandlers.ofString()).body());
    }
    return told.toString();
  }

  /** Pushes a story that must be taken at once. */
  void pushed(String guid, int version, String status, String headline)
      throws IOException, InterruptedException {
    int answer = push(guid, version, status, headline);
    if (answer != ACCEPTED) {
      throw new AssertionError("the door answered " + answer);
    }
  }

  /** Pushes a story again until it is taken. */
  void awaitPushed(String guid, int version, String status, String headline)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int answer = push(guid, version, status, headline);
    while (answer != ACCEPTED) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the door still answers " + answer);
      }
      Thread.sleep(200);
      answer = push(guid, version, status, headline);
    }
  }

  /** Waits until a query gives this row. */
  void awaitRow(List<String> row, String sql) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Object found = row(sql);
    while (!row.equals(found)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("expected %s but found %s: %s".formatted(row, found, sql));
      }
      Thread.sleep(100);
      found = row(sql);
    }
  }

  private Object row(String sql) {
    try (Connection connection = DriverManager.getConnection(pipeline.addresses().jdbcUrl());
        ResultSet results = connection.createStatement().executeQuery(sql)) {
      List<String> row = new ArrayList<>();
      if (results.next()) {
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
          row.add(results.getString(column));
        }
      }
      return row;
    } catch (SQLException away) {
      return away;
    }
  }

  /** Waits until every law holds; what fails is told otherwise. */
  void awaitLaws() throws InterruptedException {
    Addresses at = pipeline.addresses();
    Verification verification =
        new Verification(
            at.bootstrapServers(), at.schemaRegistryUrl(), null, at.jdbcUrl(), List.of());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Law> failing = failing(verification);
    while (!failing.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(500);
      failing = failing(verification);
    }
    if (!failing.isEmpty()) {
      throw new AssertionError(failing.toString());
    }
  }

  private static List<Law> failing(Verification verification) {
    return verification.laws().stream().filter(law -> !law.holds()).toList();
  }

  /** Writes a record past the door. */
  void send(Topic topic, String key, byte[] value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", pipeline.addresses().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    }
  }

  /** Reads a topic from its beginning until it has given so many values. */
  List<byte[]> read(Topic topic, int count) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int partition = 0; partition < topic.partitions(); partition++) {
      partitions.add(new TopicPartition(topic.name(), partition));
    }
    List<byte[]> values = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                pipeline.addresses().bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (values.size() < count && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  /** The newest schema of a topic's values with its id, as the registry gives it. */
  JsonNode schema(Topic topic) throws IOException, InterruptedException {
    URI url =
        URI.create(
            "%s/subjects/%s/versions/latest"
                .formatted(pipeline.addresses().schemaRegistryUrl(), topic.subject()));
    return new ObjectMapper()
        .readTree(http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body());
  }

  /** Kills a part as {@code kill -9} does; the supervisor starts it again. */
  void killPart(Part part) {
    pipeline.child(part).kill();
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
