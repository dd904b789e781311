package org.dateline.topology;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import org.dateline.coding.EventType;
import org.dateline.schemas.DayEvent;
import org.dateline.schemas.PairDay;
import org.dateline.topology.state.EventRow;

/** A pair's day from its events. */
final class PairDays {
  private static final int LISTED_EVENTS = 1000;

  private PairDays() {}

  /**
   * The day's record.
   *
   * @param of an event of the day, retracted or not
   * @param events the day's active events
   * @param stories how many different stories report them
   */
  static PairDay of(
      EventKey of,
      long revision,
      Instant changed,
      SortedMap<String, EventRow> events,
      int stories) {
    Map<EventKey, EventRow> active = new LinkedHashMap<>();
    events.forEach((key, row) -> active.put(EventKey.parse(key), row));
    double sum = active.keySet().stream().mapToDouble(key -> type(key).score()).sum();
    return PairDay.newBuilder()
        .setPair(of.pair())
        .setDate(of.date())
        .setRevision(revision)
        .setLastChanged(changed)
        .setEvents(dayEvents(active))
        .setEventCount(active.size())
        .setVerbalCooperation(ofQuad(active, "verbal-cooperation"))
        .setMaterialCooperation(ofQuad(active, "material-cooperation"))
        .setVerbalConflict(ofQuad(active, "verbal-conflict"))
        .setMaterialConflict(ofQuad(active, "material-conflict"))
        .setForward((int) active.keySet().stream().filter(EventKey::isForward).count())
        .setBackward((int) active.keySet().stream().filter(EventKey::isBackward).count())
        .setScoreSum(sum)
        .setScoreMean(active.isEmpty() ? 0 : sum / active.size())
        .setStories(stories)
        .setWires(active.values().stream().mapToInt(EventRow::getWires).max().orElse(0))
        .build();
  }

  private static List<DayEvent> dayEvents(Map<EventKey, EventRow> active) {
    return active.entrySet().stream().limit(LISTED_EVENTS).map(PairDays::dayEvent).toList();
  }

  private static DayEvent dayEvent(Entry<EventKey, EventRow> event) {
    EventKey key = event.getKey();
    EventRow row = event.getValue();
    return DayEvent.newBuilder()
        .setId(key.id())
        .setSource(key.source())
        .setTarget(key.target())
        .setMutual(key.mutual())
        .setType(key.type())
        .setMode(row.getMode())
        .setScore(type(key).score())
        .setMentions(row.getMentions())
        .setWires(row.getWires())
        .build();
  }

  private static int ofQuad(Map<EventKey, EventRow> active, String quad) {
    return (int) active.keySet().stream().filter(key -> type(key).quad().equals(quad)).count();
  }

  private static EventType type(EventKey key) {
    return EventType.valueOf(key.type());
  }
}
