package org.dateline.topology;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.PairDay;
import org.dateline.topology.state.EventRow;

/** Writes a pair's day anew whenever one of its events changes. */
final class DayStep implements Processor<String, MergedEvent, String, PairDay> {
  private ProcessorContext<String, PairDay> context;
  private KeyValueStore<String, EventRow> events;
  private KeyValueStore<String, Long> days;

  @Override
  public void init(ProcessorContext<String, PairDay> context) {
    this.context = context;
    events = context.getStateStore(StateStores.EVENTS);
    days = context.getStateStore(StateStores.DAYS);
  }

  @Override
  public void process(Record<String, MergedEvent> record) {
    EventKey key = EventKey.parse(record.key());
    String day = key.day();
    Long last = days.get(day);
    long revision = last == null ? 1 : last + 1;
    days.put(day, revision);
    MergedEvent merged = record.value();
    PairDay pairDay =
        PairDays.of(
            key, revision, merged.event().getLastChanged(), active(day), merged.dayStories());
    context.forward(record.withKey(day).withValue(pairDay));
  }

  private SortedMap<String, EventRow> active(String day) {
    SortedMap<String, EventRow> active = new TreeMap<>();
    try (KeyValueIterator<String, EventRow> rows =
        events.range(EventKey.firstOf(day), EventKey.afterLastOf(day))) {
      rows.forEachRemaining(
          row -> {
            if (row.value.getMentions() > 0) {
              active.put(row.key, row.value);
            }
          });
    }
    return active;
  }
}
