package org.dateline.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process against a real broker, exactly-once. */
class EnrichTest {
  private static final String REGISTRY = "mock://" + UUID.randomUUID();
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";
  private static final String SUPPORT = "AFG-AZE/2020-05-31.AFG>AZE.SUPPORT";

  private static EmbeddedBroker broker;

  @TempDir Path directory;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void storiesComeToTheTimelineAndStateOutlivesRestartAndLossOfTheDisk() throws Exception {
    Instant soon = Instant.now().plusSeconds(20);
    try (Enrich enrich = start("first");
        Subscriber<byte[]> letters =
            Subscriber.bytes(broker.bootstrapServers(), Topics.DEAD_LETTERS);
        Subscriber<RelationEvent> events = events()) {
      send("bad:1", "no Avro".getBytes(UTF_8));
      send(story("azertac:1", 1, "AFG-AZE CONSULT"));
      send(
          story("azertac:2", 1, "AFG>AZE SUPPORT 2020-05-31")
              .setEmbargoed(true)
              .setEmbargoedUntil(soon));

      assertThat(events.await(CONSULT).getStatus()).isEqualTo("ACTIVE");
      assertThat(letters.await("bad:1")).isEqualTo("no Avro".getBytes(UTF_8));
      assertThat(get(enrich, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(enrich, "/health/ready").body()).isEqualTo("ready\n");
      assertThat(get(enrich, "/metrics").body())
          .containsPattern("dateline_stories_total\\{language=\"en\",outcome=\"coded\"} [12].0")
          .contains("dateline_events_total{change=\"added\",type=\"CONSULT\"} 1.0")
          .contains(
              "dateline_dead_letters_total{reason=\"UndecodableException\",step=\"decode\"} 1.0")
          .contains("dateline_streams_state{state=\"running\"} 1.0")
          .contains("dateline_streams_state{state=\"error\"} 0.0")
          .contains("dateline_streams_restore_remaining_records 0.0")
          .contains("dateline_pipeline_latency_seconds_bucket{le=\"1.0\"}")
          .contains("kafka_stream_");
    }

    // Another directory, so that all state is restored from the changelogs.
    try (Enrich enrich = start("second");
        Subscriber<RelationEvent> events = events()) {
      assertThat(events.await(SUPPORT).getRevision()).isEqualTo(1);
      assertThat(Instant.now()).isAfter(soon);
      send(kill("azertac:1", 2));

      RelationEvent event = events.await(CONSULT, revision -> revision.getRevision() == 2);
      assertThat(event.getStatus()).isEqualTo("RETRACTED");
      assertThat(event.getMentions()).isEmpty();
      assertThat(enrich.failure()).isNotDone();
      assertThatNothingAKillNeedsExpires();
    }
  }

  private static void assertThatNothingAKillNeedsExpires() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<String> topics =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith("dateline"))
              .filter(name -> !name.equals(Topics.DEAD_LETTERS.name()))
              .filter(name -> !name.equals(Topics.RECODED_STORIES.name()))
              .toList();
      assertThat(topics).filteredOn(name -> name.endsWith("-changelog")).hasSize(7);
      List<ConfigResource> resources =
          topics.stream().map(name -> new ConfigResource(Type.TOPIC, name)).toList();
      admin
          .describeConfigs(resources)
          .all()
          .get()
          .forEach(
              (topic, config) -> {
                if (!config.get("cleanup.policy").value().equals("compact")) {
                  assertThat(config.get("retention.ms").value()).as(topic.name()).isEqualTo("-1");
                  assertThat(config.get("retention.bytes").value())
                      .as(topic.name())
                      .isEqualTo("-1");
                }
              });
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Map<String, String> values = new HashMap<>(values("taken", taken.getLocalPort()));

      values.put("DATELINE_MANAGEMENT_HOST", "0.0.0.0");
      EnrichConfig config = EnrichConfig.from(values);

      assertThatIllegalStateException()
          .isThrownBy(() -> new Enrich(config, new MarkupCoder()).close())
          .withMessageStartingWith(
              "DATELINE_MANAGEMENT_PORT: cannot listen on 0.0.0.0:" + taken.getLocalPort());
    }
  }

  private Enrich start(String state) throws Exception {
    Enrich enrich = new Enrich(EnrichConfig.from(values(state, 0)), new MarkupCoder());
    enrich.running().get(2, TimeUnit.MINUTES);
    return enrich;
  }

  private Map<String, String> values(String state, int port) {
    return Map.of(
        "DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
        "DATELINE_SCHEMA_REGISTRY_URL", REGISTRY,
        "DATELINE_STATE_DIR", directory.resolve(state).toString(),
        "DATELINE_MANAGEMENT_PORT", Integer.toString(port));
  }

  private static Subscriber<RelationEvent> events() {
    return Subscriber.of(
        broker.bootstrapServers(),
        Topics.EVENTS,
        AvroSerde.of(RelationEvent.class, serdes()).deserializer());
  }

  private static void send(WireStory.Builder story) {
    send(story.build());
  }

  private static void send(WireStory story) {
    try (var serde = AvroSerde.of(WireStory.class, serdes())) {
      send(story.getId(), serde.serializer().serialize(Topics.STORIES.name(), story));
    }
  }

  private static void send(String key, byte[] value) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.STORIES.name(), key, value)).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> serdes() {
    return Map.of("schema.registry.url", REGISTRY);
  }

  private static HttpResponse<String> get(Enrich enrich, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + enrich.managementPort() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
