package org.dateline.topology;

import java.util.HashMap;
import java.util.Map;
import org.dateline.topology.state.MentionRow;

/** The mentions of all events of a pair's day that are not withdrawn. */
final class DayMentions {
  private final Map<String, EventMentions> events = new HashMap<>();
  private final Map<String, Integer> eventsByStory = new HashMap<>();
  private int size;

  void add(String event, String story, MentionRow mention) {
    of(event).add(story, mention);
    eventsByStory.merge(story, 1, Integer::sum);
    size++;
  }

  /** Takes back what {@link #add} was given. */
  void remove(String event, String story, MentionRow mention) {
    of(event).remove(story, mention);
    eventsByStory.computeIfPresent(story, (id, count) -> count == 1 ? null : count - 1);
    size--;
  }

  EventMentions of(String event) {
    return events.computeIfAbsent(event, key -> new EventMentions());
  }

  /** How many different stories report events of the day. */
  int stories() {
    return eventsByStory.size();
  }

  int size() {
    return size;
  }
}
