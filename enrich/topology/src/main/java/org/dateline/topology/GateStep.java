package org.dateline.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.WireStory;
import org.dateline.topology.state.StoryState;

/** Judges each version as it comes, and lets embargoed ones through at their time. */
final class GateStep implements Processor<String, WireStory, String, Ruling> {
  // By the wall clock: a quiet wire moves no stream time, and its embargo must end all the same.
  static final Duration EMBARGO_CHECK = Duration.ofMillis(500);

  private ProcessorContext<String, Ruling> context;
  private KeyValueStore<String, StoryState> stories;
  private KeyValueStore<String, WireStory> waiting;

  @Override
  public void init(ProcessorContext<String, Ruling> context) {
    this.context = context;
    stories = context.getStateStore(StateStores.STORIES);
    waiting = context.getStateStore(StateStores.WAITING);
    context.schedule(EMBARGO_CHECK, PunctuationType.WALL_CLOCK_TIME, this::releaseDue);
  }

  @Override
  public void process(Record<String, WireStory> record) {
    context.forward(record.withValue(rule(record.key(), record.value())));
  }

  private Ruling rule(String key, WireStory story) {
    if (story == null) {
      return new Ruling(null, Verdict.MALFORMED, "the record has no value");
    }
    if (!story.getId().equals(key)) {
      String reason = "the record's key is %s, not the story's id %s".formatted(key, story.getId());
      return new Ruling(story, Verdict.MALFORMED, reason);
    }
    StoryState state = stories.get(key);
    if (state == null) {
      state = StoryState.newBuilder().build();
    }
    String waited = waitingKey(key, state);
    Ruling ruling = Gate.judge(state, story, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    stories.put(key, state);
    if (ruling.verdict() == Verdict.EMBARGOED || state.getWaiting() == null) {
      delete(waited);
    }
    if (ruling.verdict() == Verdict.EMBARGOED) {
      waiting.put(waitingKey(key, state), story);
    }
    return ruling;
  }

  private void releaseDue(long now) {
    List<KeyValue<String, WireStory>> due = new ArrayList<>();
    try (KeyValueIterator<String, WireStory> rows =
        waiting.range(Keys.time(0), Keys.time(now + 1))) {
      rows.forEachRemaining(due::add);
    }
    for (KeyValue<String, WireStory> row : due) {
      WireStory story = row.value;
      StoryState state = stories.get(story.getId());
      Ruling ruling = Gate.release(state, story);
      stories.put(story.getId(), state);
      waiting.delete(row.key);
      long timestamp = Math.min(Math.max(story.getReceived().toEpochMilli(), 0), now);
      context.forward(new Record<>(story.getId(), ruling, timestamp));
    }
  }

  private void delete(String key) {
    if (key != null) {
      waiting.delete(key);
    }
  }

  /** Under which key the waiting version is kept; null where none waits. */
  static String waitingKey(String story, StoryState state) {
    return state.getWaiting() == null ? null : Keys.row(Keys.time(state.getWaitingUntil()), story);
  }
}
