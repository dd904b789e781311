package org.dateline.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.WireStory;
import org.dateline.topology.state.StoryState;

/** Lets through what changes what a story says: of live readings and of those of a replay. */
final class StandingStep implements Processor<String, Reading, String, Reading> {
  private ProcessorContext<String, Reading> context;
  private KeyValueStore<String, StoryState> stories;
  private KeyValueStore<String, WireStory> waiting;

  @Override
  public void init(ProcessorContext<String, Reading> context) {
    this.context = context;
    stories = context.getStateStore(StateStores.STORIES);
    waiting = context.getStateStore(StateStores.WAITING);
  }

  @Override
  public void process(Record<String, Reading> record) {
    StoryState state = stories.get(record.key());
    if (state == null) {
      state = StoryState.newBuilder().build();
    }
    String waited = GateStep.waitingKey(record.key(), state);
    if (!ReadingOrder.stands(state, record.value().coded())) {
      return;
    }
    // A replay may have let a version through that waits here for some milliseconds more.
    if (waited != null && !Gate.isLower(state.getNewest(), state.getWaiting())) {
      state.setWaiting(null);
      waiting.delete(waited);
    }
    stories.put(record.key(), state);
    context.forward(record);
  }
}
