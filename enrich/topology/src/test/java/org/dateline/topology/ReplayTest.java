package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.coding.Coding;
import org.dateline.coding.Story;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay beside the live process, on a real broker. */
class ReplayTest {
  private static final String REGISTRY = "mock://" + UUID.randomUUID();
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";
  private static final String SUPPORT = "AFG-AZE/2020-05-31.AFG>AZE.SUPPORT";
  private static final String AID = "AFG-AZE/2020-05-31.AFG>AZE.AID";

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
  void subscribersSeeOnlyWhatTheOtherCoderReadsOtherwise() throws Exception {
    EnrichConfig replay = config("dateline-replay");
    try (Enrich live = new Enrich(config("dateline-enrich"), new MarkupCoder());
        Subscriber<RelationEvent> events = events()) {
      live.running().get(2, TimeUnit.MINUTES);
      send(story("azertac:1", 1, "AFG-AZE CONSULT").build());
      send(story("azertac:2", 1, "AFG>AZE SUPPORT").build());
      send(story("azertac:3", 1, "ARM>AZE ACCUSE").build());
      send(kill("azertac:3", 2));
      events.await(CONSULT);
      events.await(SUPPORT);
      events.await("ARM-AZE/2020-05-31.ARM>AZE.ACCUSE", event -> event.getRevision() == 2);

      ReplayRemoval.drop(replay);
      List<String> progress = new ArrayList<>();
      new Replay(replay, ReplayTest::readAsAid, progress::add).run();

      assertThat(progress.get(progress.size() - 1)).startsWith("4 versions in ");
      assertThat(report(replay))
          .contains("1 of 3 stories are read otherwise")
          .containsPattern("all +1 +1 +0\n")
          .containsPattern("AID +1 +0 +0\n")
          .containsPattern("SUPPORT +0 +1 +0\n")
          .containsPattern("AFG-AZE +1 +1 +0\n")
          .contains("added    " + AID + "  azertac:2  markup")
          .contains("lost     " + SUPPORT + "  azertac:2  markup");

      assertThat(new ReplaySwitch(replay).feed()).isEqualTo(1);
      assertThat(events.await(AID).getMentions().get(0).getCoder()).isEqualTo("test2 en 0");
      assertThat(events.await(SUPPORT, event -> event.getRevision() == 2).getStatus())
          .isEqualTo("RETRACTED");
      assertThat(events.await(CONSULT).getRevision()).isEqualTo(1);
      awaitLiveReading(replay, "azertac:2", "test2");
      assertThat(report(replay)).contains("0 of 3 stories are read otherwise");

      send(kill("azertac:2", 2));
      assertThat(events.await(AID, event -> event.getRevision() == 2).getStatus())
          .isEqualTo("RETRACTED");

      ReplayRemoval.drop(replay);
      assertThat(topics()).noneMatch(topic -> topic.startsWith("dateline-replay"));
      assertThat(live.failure()).isNotDone();
    }
  }

  private static Coding readAsAid(Story story) {
    Coding coding =
        new MarkupCoder()
            .code(
                new Story(
                    story.id(),
                    story.language(),
                    story.published(),
                    story.wire(),
                    story.zone(),
                    story.headline(),
                    story.body().replace("SUPPORT", "AID")));
    return new Coding(
        coding.language(),
        coding.dateline(),
        coding.entities(),
        coding.events(),
        coding.fingerprint(),
        coding.credits(),
        "test2",
        coding.pack());
  }

  private static void awaitLiveReading(EnrichConfig config, String story, String coder) {
    try (Subscriber<CodedStory> coded =
        Subscriber.of(
            broker.bootstrapServers(),
            Topics.CODED_STORIES,
            AvroSerde.of(CodedStory.class, config.serdes()).deserializer())) {
      coded.await(story, reading -> reading.getCoder().equals(coder));
    }
  }

  private static String report(EnrichConfig config) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReplayReport.print(
        new ReplaySwitch(config).compare(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private EnrichConfig config(String application) {
    return EnrichConfig.from(
        new HashMap<>(
            Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "DATELINE_SCHEMA_REGISTRY_URL",
                REGISTRY,
                "DATELINE_STATE_DIR",
                directory.resolve(application).toString(),
                "DATELINE_APPLICATION_ID",
                application,
                "DATELINE_MANAGEMENT_PORT",
                "0")));
  }

  private static Subscriber<RelationEvent> events() {
    return Subscriber.of(
        broker.bootstrapServers(),
        Topics.EVENTS,
        AvroSerde.of(RelationEvent.class, Map.of("schema.registry.url", REGISTRY)).deserializer());
  }

  private static void send(WireStory story) throws Exception {
    try (KafkaProducer<String, WireStory> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            AvroSerde.of(WireStory.class, Map.of("schema.registry.url", REGISTRY)).serializer())) {
      producer.send(new ProducerRecord<>(Topics.STORIES.name(), story.getId(), story)).get();
    }
  }

  private static List<String> topics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }
}
