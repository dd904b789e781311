package org.dateline.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.TreeMap;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.Mention;
import org.dateline.topology.state.MentionChange;

/**
 * Passes on only what differs between what a story says now and what it said before.
 *
 * <p>The store has a row for each event of a story, with the digest of its mention, and one for the
 * story itself, with the sequence number of its last change.
 */
final class LedgerStep implements Processor<String, Reading, String, MentionChange> {
  private final Serializer<Mention> serializer;
  private ProcessorContext<String, MentionChange> context;
  private KeyValueStore<String, Long> ledger;

  LedgerStep(Serializer<Mention> serializer) {
    this.serializer = serializer;
  }

  @Override
  public void init(ProcessorContext<String, MentionChange> context) {
    this.context = context;
    ledger = context.getStateStore(StateStores.LEDGER);
  }

  @Override
  public void process(Record<String, Reading> record) {
    String story = record.key();
    Reading reading = record.value();
    TreeMap<String, Long> before = before(story);
    TreeMap<String, Mention> after = Ledger.mentions(reading.coded());
    Long last = ledger.get(story);
    long sequence = last == null ? 1 : last + 1;
    MentionChange.Builder change =
        MentionChange.newBuilder()
            .setStory(story)
            .setSequence(sequence)
            .setDue(reading.due(Instant.ofEpochMilli(record.timestamp())).toEpochMilli());
    boolean changed = false;
    for (String event : before.keySet()) {
      if (!after.containsKey(event)) {
        ledger.delete(Keys.row(story, event));
        forward(record, change.setEvent(event).setMention(null).build());
        changed = true;
      }
    }
    for (var mention : after.entrySet()) {
      String event = mention.getKey();
      byte[] bytes = serializer.serialize(StateStores.WORDS, mention.getValue());
      long digest = SchemaNormalization.fingerprint64(bytes);
      if (!Long.valueOf(digest).equals(before.get(event))) {
        ledger.put(Keys.row(story, event), digest);
        forward(record, change.setEvent(event).setMention(ByteBuffer.wrap(bytes)).build());
        changed = true;
      }
    }
    if (changed) {
      ledger.put(story, sequence);
    }
  }

  private void forward(Record<String, Reading> record, MentionChange change) {
    String pair = EventKey.parse(change.getEvent()).pair();
    context.forward(record.withKey(pair).withValue(change));
  }

  private TreeMap<String, Long> before(String story) {
    TreeMap<String, Long> digests = new TreeMap<>();
    try (KeyValueIterator<String, Long> rows =
        ledger.range(Keys.first(story), Keys.afterLast(story))) {
      rows.forEachRemaining(row -> digests.put(Keys.part(row.key), row.value));
    }
    return digests;
  }
}
