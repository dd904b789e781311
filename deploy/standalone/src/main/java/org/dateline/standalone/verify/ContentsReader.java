package org.dateline.standalone.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.schemas.serde.UndecodableException;
import org.dateline.standalone.verify.Contents.DeadLetter;

/** Reads all that the laws speak of from the topics. */
final class ContentsReader {
  private final TopicReader topics;
  private final Map<String, String> serde;
  private final List<String> fallen = new ArrayList<>();

  ContentsReader(String bootstrapServers, String schemaRegistryUrl) {
    topics = new TopicReader(bootstrapServers);
    serde = Map.of("schema.registry.url", schemaRegistryUrl);
  }

  /** What comes last is read first, so that what is told of a story is never newer than itself. */
  Contents read() {
    Map<String, PairDay> days = new TreeMap<>();
    records(
        Topics.TIMELINES,
        PairDay.class,
        day -> last(days, day.key(), day.value(), PairDay::getRevision));
    Map<String, RelationEvent> events = new TreeMap<>();
    records(
        Topics.EVENTS,
        RelationEvent.class,
        event -> last(events, event.key(), event.value(), RelationEvent::getRevision));
    Map<String, CodedStory> coded = new TreeMap<>();
    records(Topics.CODED_STORIES, CodedStory.class, story -> coded.put(story.key(), story.value()));
    List<StoryOutcome> outcomes = new ArrayList<>();
    records(Topics.OUTCOMES, StoryOutcome.class, outcome -> outcomes.add(outcome.value()));
    List<WireStory> stories = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    stories(stories, unreadable);
    return new Contents(stories, unreadable, outcomes, coded, events, days, deadLetters(), fallen);
  }

  private record Keyed<T>(String key, T value) {}

  private <T> void last(Map<String, T> table, String key, T value, ToLongFunction<T> revision) {
    T before = table.put(key, value);
    if (before != null && revision.applyAsLong(before) >= revision.applyAsLong(value)) {
      fallen.add(
          "%s: revision %d after %d"
              .formatted(key, revision.applyAsLong(value), revision.applyAsLong(before)));
    }
  }

  private <T extends SpecificRecord> void records(
      Topic topic, Class<T> type, Consumer<Keyed<T>> reader) {
    try (AvroSerde<T> avro = AvroSerde.of(type, serde)) {
      topics.read(
          topic.name(),
          found ->
              reader.accept(
                  new Keyed<>(
                      found.key(), avro.deserializer().deserialize(topic.name(), found.value()))));
    }
  }

  private void stories(List<WireStory> stories, List<String> unreadable) {
    try (AvroSerde<WireStory> avro = AvroSerde.of(WireStory.class, serde)) {
      topics.read(
          Topics.STORIES.name(),
          found -> {
            WireStory story = null;
            try {
              story = avro.deserializer().deserialize(found.topic(), found.value());
            } catch (UndecodableException e) {
              // Counted below.
            }
            if (story == null || !story.getId().equals(found.key())) {
              unreadable.add(
                  "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset()));
            } else {
              stories.add(story);
            }
          });
    }
  }

  private List<DeadLetter> deadLetters() {
    List<DeadLetter> letters = new ArrayList<>();
    topics.read(Topics.DEAD_LETTERS.name(), found -> letters.add(deadLetter(found)));
    return letters;
  }

  private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> letter) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : letter.headers()) {
      if (header.key().startsWith("__streams.errors.") && header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    String topic = headers.get("__streams.errors.topic");
    return new DeadLetter(
        topic == null
            ? ""
            : "%s-%s@%s"
                .formatted(
                    topic,
                    headers.get("__streams.errors.partition"),
                    headers.get("__streams.errors.offset")),
        UndecodableException.class.getName().equals(headers.get("__streams.errors.exception")));
  }
}
