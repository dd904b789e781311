package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.embedded.Ports;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process's parts together, against a real broker. */
class IngestTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path data;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static int brokerPort;
  private static EmbeddedBroker broker;
  private static Ingest ingest;

  @BeforeAll
  static void start() throws Exception {
    brokerPort = Ports.free();
    broker = EmbeddedBroker.start(data, brokerPort);
    StoriesTopic.create(broker.bootstrapServers());
    ingest = new Ingest(config(0));
  }

  @AfterAll
  static void stop() {
    ingest.close();
    broker.close();
  }

  private static IngestConfig config(int httpPort) {
    return IngestConfig.from(
        Map.of(
            "DATELINE_BOOTSTRAP_SERVERS",
            "localhost:" + brokerPort,
            "DATELINE_SCHEMA_REGISTRY_URL",
            StoriesTopic.REGISTRY,
            "DATELINE_HTTP_PORT",
            Integer.toString(httpPort),
            "DATELINE_MANAGEMENT_PORT",
            "0",
            "DATELINE_DELIVERY_TIMEOUT_MS",
            "4000"));
  }

  private static HttpResponse<String> push(String json) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.httpPort() + "/v1/stories"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> manage(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.managementPort() + path))
            .timeout(PATIENCE)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> pushUntilAccepted(String json) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> response = push(json);
    while (response.statusCode() == 503 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(250);
      response = push(json);
    }
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return response;
  }

  private static int readyStatus(int wanted) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int status = manage("/health/ready").statusCode();
    while (status != wanted && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(250);
      status = manage("/health/ready").statusCode();
    }
    return status;
  }

  private static String story(String uri) {
    return "{\"uri\":\"%s\",\"provider\":\"dpa\",\"version\":1,\"headline\":\"Über\"}"
        .formatted(uri);
  }

  private static List<ConsumerRecord<String, WireStory>> records(String id) {
    return StoriesTopic.read(broker.bootstrapServers()).stream()
        .filter(record -> record.key().equals(id))
        .toList();
  }

  @Test
  void theReceiptSaysWhereTheStoryStands() throws Exception {
    JsonNode receipt = new ObjectMapper().readTree(push(story("receipt")).body());

    ConsumerRecord<String, WireStory> record = records("dpa:receipt").get(0);
    assertThat(receipt.path("topic").asText()).isEqualTo(record.topic());
    assertThat(receipt.path("partition").asInt()).isEqualTo(record.partition());
    assertThat(receipt.path("offset").asLong()).isEqualTo(record.offset());
    assertThat(receipt.path("contentHash").asText()).isEqualTo(record.value().getContentHash());
    assertThat(record.value().getHeadline()).isEqualTo("Über");
    assertThat(record.timestamp()).isEqualTo(record.value().getReceived().toEpochMilli());
  }

  @Test
  void aStoryOfNearlyTenMebibytesReachesTheTopic() throws Exception {
    String text = "Ein langer Satz. ".repeat(560_000);
    String json = "{\"uri\":\"large\",\"provider\":\"dpa\",\"body_text\":\"%s\"}".formatted(text);

    assertThat(pushUntilAccepted(json).statusCode()).isEqualTo(202);

    assertThat(records("dpa:large").get(0).value().getBody()).isEqualTo(text.strip());
  }

  @Test
  void whatIsPushedWhileTheBrokerIsAwayCanBeSentAgain() throws Exception {
    assertThat(push(story("before")).statusCode()).isEqualTo(202);
    broker.close();

    HttpResponse<String> away = push(story("away"));

    assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).contains("5");
    assertThat(away.body()).contains("send it again");
    assertThat(readyStatus(503)).isEqualTo(503);
    assertThat(manage("/health/live").statusCode()).isEqualTo(200);

    broker = EmbeddedBroker.start(data, brokerPort);
    pushUntilAccepted(story("away"));

    // What got no yes may stand there too; downstream it is the same version and counts once.
    List<ConsumerRecord<String, WireStory>> sent = records("dpa:away");
    assertThat(sent).isNotEmpty();
    assertThat(sent)
        .extracting(record -> record.value().getVersion() + record.value().getContentHash())
        .containsOnly("1" + sent.get(0).value().getContentHash());
    assertThat(records("dpa:before")).hasSize(1);
    assertThat(readyStatus(200)).isEqualTo(200);
  }

  @Test
  void theMetricsAreThoseThatTheReadmeNames() throws Exception {
    assertThat(push(story("counted")).statusCode()).isEqualTo(202);

    String metrics = manage("/metrics").body();

    List<String> named = Readme.firstColumn("Metrics");
    assertThat(named).isNotEmpty();
    for (String name : named) {
      assertThat(metrics).contains("\n" + name);
    }
    assertThat(
            metrics
                .lines()
                .filter(line -> line.startsWith("# TYPE dateline_"))
                .map(line -> line.split(" ")[2]))
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(metrics).contains("kafka_producer_");
  }

  @Test
  void aTakenPortIsNamed() {
    int taken = ingest.httpPort();

    assertThatThrownBy(() -> new Ingest(config(taken)))
        .hasMessageContaining("cannot listen on 127.0.0.1:" + taken)
        .hasMessageContaining("DATELINE_HTTP_PORT");
  }
}
