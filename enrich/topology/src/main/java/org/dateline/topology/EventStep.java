package org.dateline.topology;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.coding.EventType;
import org.dateline.schemas.Mention;
import org.dateline.schemas.RelationEvent;
import org.dateline.topology.state.EventRow;
import org.dateline.topology.state.MentionChange;
import org.dateline.topology.state.MentionRow;

/** Merges the mentions of an event over all stories, and publishes it anew with each change. */
final class EventStep implements Processor<String, MentionChange, String, RelationEvent> {
  private static final int LISTED_MENTIONS = 100;
  private static final int LISTED_BYTES = 700_000;

  private final Deserializer<Mention> deserializer;
  private final EnrichMetrics metrics;
  private ProcessorContext<String, RelationEvent> context;
  private KeyValueStore<String, MentionRow> mentions;
  private KeyValueStore<String, byte[]> words;
  private KeyValueStore<String, EventRow> events;

  EventStep(Deserializer<Mention> deserializer, EnrichMetrics metrics) {
    this.deserializer = deserializer;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, RelationEvent> context) {
    this.context = context;
    mentions = context.getStateStore(StateStores.MENTIONS);
    words = context.getStateStore(StateStores.WORDS);
    events = context.getStateStore(StateStores.EVENTS);
  }

  @Override
  public void process(Record<String, MentionChange> record) {
    MentionChange change = record.value();
    if (!store(change)) {
      return;
    }
    String event = change.getEvent();
    MergedEvent merged = MergedEvent.of(live(event));
    EventRow before = events.get(event);
    EventRow after = row(before, merged);
    events.put(event, after);
    Instant changed = Instant.ofEpochMilli(record.timestamp());
    context.forward(record.withKey(event).withValue(relationEvent(event, after, merged, changed)));
    // Forwarding has written the pair's day too.
    count(EventKey.parse(event).type(), before, after);
    metrics.latency(Duration.ofMillis(context.currentSystemTimeMs() - change.getDue()));
  }

  /** Returns whether the event changes by it. */
  private boolean store(MentionChange change) {
    String key = Keys.row(change.getEvent(), change.getStory());
    MentionRow before = mentions.get(key);
    if (before != null && before.getSequence() >= change.getSequence()) {
      return false;
    }
    if (change.getMention() == null) {
      mentions.put(
          key, MentionRow.newBuilder().setSequence(change.getSequence()).setLive(false).build());
      words.delete(key);
      return before != null && before.getLive();
    }
    byte[] bytes = bytes(change.getMention());
    mentions.put(
        key, row(change.getSequence(), deserializer.deserialize(StateStores.WORDS, bytes)));
    words.put(key, bytes);
    return true;
  }

  private Map<String, MentionRow> live(String event) {
    Map<String, MentionRow> live = new HashMap<>();
    try (KeyValueIterator<String, MentionRow> rows =
        mentions.range(Keys.first(event), Keys.afterLast(event))) {
      rows.forEachRemaining(
          row -> {
            if (row.value.getLive()) {
              live.put(Keys.part(row.key), row.value);
            }
          });
    }
    return live;
  }

  private List<Mention> listed(String event, List<String> stories) {
    List<Mention> listed = new ArrayList<>();
    int size = 0;
    for (String story : stories.subList(0, Math.min(stories.size(), LISTED_MENTIONS))) {
      byte[] bytes = words.get(Keys.row(event, story));
      size += bytes.length;
      if (size <= LISTED_BYTES) {
        listed.add(deserializer.deserialize(StateStores.WORDS, bytes));
      }
    }
    return listed;
  }

  private RelationEvent relationEvent(
      String event, EventRow row, MergedEvent merged, Instant changed) {
    EventKey key = EventKey.parse(event);
    EventType type = EventType.valueOf(key.type());
    return RelationEvent.newBuilder()
        .setId(key.id())
        .setPair(key.pair())
        .setDate(key.date())
        .setSource(key.source())
        .setTarget(key.target())
        .setMutual(key.mutual())
        .setType(key.type())
        .setQuad(type.quad())
        .setMode(row.getMode())
        .setScore(type.score())
        .setCameo(type.cameo())
        .setStatus(merged.isRetracted() ? "RETRACTED" : "ACTIVE")
        .setRevision(row.getRevision())
        .setFirstSeen(Instant.ofEpochMilli(row.getFirstSeen()))
        .setLastChanged(changed)
        .setMentionCount(row.getMentions())
        .setWires(row.getWires())
        .setMentions(listed(event, merged.stories()))
        .build();
  }

  private void count(String type, EventRow before, EventRow after) {
    if (after.getMentions() == 0) {
      metrics.event(type, "retracted");
    } else if (before == null || before.getMentions() == 0) {
      metrics.event(type, "added");
    } else {
      metrics.event(type, "changed");
    }
  }

  private static EventRow row(EventRow before, MergedEvent merged) {
    return EventRow.newBuilder()
        .setRevision(before == null ? 1 : before.getRevision() + 1)
        .setFirstSeen(merged.isRetracted() ? before.getFirstSeen() : merged.firstSeen())
        .setMode(merged.mode())
        .setMentions(merged.stories().size())
        .setWires(merged.wires())
        .build();
  }

  private static MentionRow row(long sequence, Mention mention) {
    return MentionRow.newBuilder()
        .setSequence(sequence)
        .setLive(true)
        .setProvider(mention.getProvider())
        .setReceived(mention.getReceived().toEpochMilli())
        .setMode(mention.getMode())
        .setFingerprint(mention.getFingerprint())
        .setCredits(mention.getCredits())
        .build();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
