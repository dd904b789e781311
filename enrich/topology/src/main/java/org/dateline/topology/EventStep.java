package org.dateline.topology;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.Mention;
import org.dateline.topology.state.EventRow;
import org.dateline.topology.state.MentionChange;
import org.dateline.topology.state.MentionRow;

/** Merges the mentions of an event over all stories, and publishes it anew with each change. */
final class EventStep implements Processor<String, MentionChange, String, MergedEvent> {
  private static final int LISTED_MENTIONS = 100;
  private static final int LISTED_BYTES = 700_000;

  // Some 10 MB for each partition that the process works on.
  private static final int MENTIONS_IN_MEMORY = 50_000;

  private final Deserializer<Mention> deserializer;
  private final EnrichMetrics metrics;
  private ProcessorContext<String, MergedEvent> context;
  private KeyValueStore<String, MentionRow> mentions;
  private KeyValueStore<String, byte[]> words;
  private KeyValueStore<String, EventRow> events;
  private BusyDays days;

  EventStep(Deserializer<Mention> deserializer, EnrichMetrics metrics) {
    this.deserializer = deserializer;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, MergedEvent> context) {
    this.context = context;
    mentions = context.getStateStore(StateStores.MENTIONS);
    words = context.getStateStore(StateStores.WORDS);
    events = context.getStateStore(StateStores.EVENTS);
    // A transaction that is taken back takes the stores back and comes here: nothing of it remains.
    days = new BusyDays(MENTIONS_IN_MEMORY, this::read);
  }

  @Override
  public void process(Record<String, MentionChange> record) {
    MentionChange change = record.value();
    MentionRow mentionBefore = mentions.get(rowKey(change));
    if (mentionBefore != null && mentionBefore.getSequence() >= change.getSequence()) {
      return;
    }
    EventKey key = EventKey.parse(change.getEvent());
    DayMentions day = days.get(key.day());
    if (!store(change, mentionBefore, day)) {
      return;
    }
    String event = change.getEvent();
    EventRow before = events.get(event);
    EventRow after = RelationEvents.row(before, day.of(event));
    events.put(event, after);
    Instant changed = Instant.ofEpochMilli(record.timestamp());
    List<Mention> listed = listed(event, day.of(event).firstStories(LISTED_MENTIONS));
    context.forward(
        record
            .withKey(event)
            .withValue(
                new MergedEvent(RelationEvents.of(key, after, changed, listed), day.stories())));
    // Forwarding has written the pair's day too.
    count(key.type(), before, after);
    metrics.latency(Duration.ofMillis(context.currentSystemTimeMs() - change.getDue()));
  }

  /** Returns whether the event changes by it. */
  private boolean store(MentionChange change, MentionRow before, DayMentions day) {
    String key = rowKey(change);
    boolean wasLive = before != null && before.getLive();
    if (wasLive) {
      day.remove(change.getEvent(), change.getStory(), before);
    }
    if (change.getMention() == null) {
      mentions.put(
          key, MentionRow.newBuilder().setSequence(change.getSequence()).setLive(false).build());
      words.delete(key);
      return wasLive;
    }
    byte[] bytes = bytes(change.getMention());
    MentionRow after =
        row(change.getSequence(), deserializer.deserialize(StateStores.WORDS, bytes));
    mentions.put(key, after);
    words.put(key, bytes);
    day.add(change.getEvent(), change.getStory(), after);
    return true;
  }

  private DayMentions read(String day) {
    DayMentions read = new DayMentions();
    try (KeyValueIterator<String, MentionRow> rows =
        mentions.range(EventKey.firstOf(day), EventKey.afterLastOf(day))) {
      rows.forEachRemaining(
          row -> {
            if (row.value.getLive()) {
              read.add(Keys.whole(row.key), Keys.part(row.key), row.value);
            }
          });
    }
    return read;
  }

  private List<Mention> listed(String event, List<String> stories) {
    List<Mention> listed = new ArrayList<>();
    int size = 0;
    for (String story : stories) {
      byte[] bytes = words.get(Keys.row(event, story));
      size += bytes.length;
      if (size <= LISTED_BYTES) {
        listed.add(deserializer.deserialize(StateStores.WORDS, bytes));
      }
    }
    return listed;
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

  private static String rowKey(MentionChange change) {
    return Keys.row(change.getEvent(), change.getStory());
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
