package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.topology.state.MentionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change to a day reads no more from the stores the more mentions the day has. */
class StoreReadsTest {
  private static final Map<String, Object> SERDES = Map.of("schema.registry.url", "mock://reads");
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";
  private static final String SUPPORT = "AFG-AZE/2020-05-31.AFG>AZE.SUPPORT";

  // The hundred mentions that an event lists, and the rows of mention, events and day.
  private static final int MOST_READS = 110;

  private final AtomicInteger reads = new AtomicInteger();
  private final AvroSerde<Mention> mentions = AvroSerde.of(Mention.class, SERDES);

  @TempDir Path directory;

  @Test
  void aChangeReadsWhatItsRecordsList() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "reads");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    try (TopologyTestDriver driver = new TopologyTestDriver(topology(), properties)) {
      TestInputTopic<String, MentionChange> changes =
          driver.createInputTopic(
              "changes",
              new StringSerializer(),
              AvroSerde.of(MentionChange.class, SERDES).serializer());
      TestOutputTopic<String, PairDay> days =
          driver.createOutputTopic(
              "days", new StringDeserializer(), AvroSerde.of(PairDay.class, SERDES).deserializer());

      for (int story = 0; story < 500; story++) {
        changes.pipeInput("AFG-AZE", change(CONSULT, story, 1, "phone"));
        changes.pipeInput("AFG-AZE", change(SUPPORT, story, 1, null));
      }
      for (int story = 0; story < 500; story += 125) {
        reads.set(0);
        changes.pipeInput("AFG-AZE", change(CONSULT, story, 2, "visit"));
        assertThat(reads.get()).isLessThan(MOST_READS);
        reads.set(0);
        changes.pipeInput("AFG-AZE", withdrawal(SUPPORT, story, 2));
        assertThat(reads.get()).isLessThan(MOST_READS);
      }

      List<PairDay> all = days.readValuesToList();
      PairDay last = all.get(all.size() - 1);
      assertThat(last.getStories()).isEqualTo(500);
      assertThat(last.getEvents().get(0).getMentions()).isEqualTo(500);
      assertThat(last.getEvents().get(1).getMentions()).isEqualTo(496);
    }
  }

  private Topology topology() {
    EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry());
    Topology topology = new Topology();
    topology.addSource(
        "in",
        new StringDeserializer(),
        AvroSerde.of(MentionChange.class, SERDES).deserializer(),
        "changes");
    topology.addProcessor(
        "merge-events", () -> new EventStep(mentions.deserializer(), metrics), "in");
    topology.addProcessor("days", DayStep::new, "merge-events");
    topology.addSink(
        "out",
        "days",
        new StringSerializer(),
        AvroSerde.of(PairDay.class, SERDES).serializer(),
        "days");
    for (StoreBuilder<?> store : StateStores.all(SERDES)) {
      topology.addStateStore(
          (StoreBuilder<?>) counting(StoreBuilder.class, store), "merge-events", "days");
    }
    return topology;
  }

  /** The same, with what is read from stores counted: each row, got by its key or walked over. */
  private <T> T counting(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (real instanceof KeyValueStore && method.getName().equals("get")
                  || real instanceof KeyValueIterator && method.getName().equals("next")) {
                reads.incrementAndGet();
              }
              try {
                Object result = method.invoke(real, arguments);
                if (result instanceof KeyValueStore) {
                  return counting(KeyValueStore.class, result);
                }
                return result instanceof KeyValueIterator
                    ? counting(KeyValueIterator.class, result)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private MentionChange change(String event, int story, long sequence, String mode) {
    Instant received = Instant.ofEpochMilli(story);
    Mention mention =
        Mention.newBuilder()
            .setStoryId("wire" + story % 9 + ":" + story)
            .setProvider("wire" + story % 9)
            .setVersion(sequence)
            .setPublished(received)
            .setReceived(received)
            .setLanguage("en")
            .setHeadline("")
            .setMode(mode)
            .setRule("test")
            .setEvidence(List.of())
            .setFingerprint(story * 0x9e3779b97f4a7c15L)
            .setCoder("test")
            .build();
    MentionChange change = withdrawal(event, story, sequence);
    change.setMention(ByteBuffer.wrap(mentions.serializer().serialize("words", mention)));
    return change;
  }

  private static MentionChange withdrawal(String event, int story, long sequence) {
    return MentionChange.newBuilder()
        .setEvent(event)
        .setStory("wire" + story % 9 + ":" + story)
        .setSequence(sequence)
        .setDue(0)
        .build();
  }
}
