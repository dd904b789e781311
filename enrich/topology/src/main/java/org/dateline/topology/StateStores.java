package org.dateline.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.topology.state.EventRow;
import org.dateline.topology.state.MentionRow;
import org.dateline.topology.state.StoryState;

/** The state stores. A store's name is in its changelog's, and so must not change. */
final class StateStores {
  /** Story id: what the gate remembers of the story. */
  static final String STORIES = "stories";

  /** End of embargo and story id: the version that waits. */
  static final String WAITING = "waiting";

  /** Story id: its last sequence number; story id and event key: the digest of its mention. */
  static final String LEDGER = "ledger";

  /** Event key and story id: what merging needs of the mention. */
  static final String MENTIONS = "mentions";

  /** Event key and story id: the mention with its words. */
  static final String WORDS = "words";

  /** Event key: what the pair's day needs of the event. */
  static final String EVENTS = "events";

  /** Pair and date: the day's last revision. */
  static final String DAYS = "days";

  // Words that are withdrawn go from the changelogs within a day, as they go from the topics.
  private static final Map<String, String> WITH_WORDS =
      Map.of(
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
          Long.toString(Duration.ofDays(1).toMillis()),
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          Integer.toString(Topics.MAX_RECORD_BYTES));

  private StateStores() {}

  /**
   * Builders of all stores.
   *
   * @param config of the serdes
   */
  static List<StoreBuilder<?>> all(Map<String, ?> config) {
    List<StoreBuilder<?>> all = new ArrayList<>(ofGate(config));
    all.addAll(ofTimelines(config));
    return all;
  }

  /** Builders of the stores that the gate needs. */
  static List<StoreBuilder<?>> ofGate(Map<String, ?> config) {
    return List.of(
        store(STORIES, AvroSerde.of(StoryState.class, config)),
        store(WAITING, AvroSerde.of(WireStory.class, config)).withLoggingEnabled(WITH_WORDS));
  }

  private static List<StoreBuilder<?>> ofTimelines(Map<String, ?> config) {
    return List.of(
        store(LEDGER, Serdes.Long()),
        store(MENTIONS, AvroSerde.of(MentionRow.class, config)),
        store(WORDS, Serdes.ByteArray()).withLoggingEnabled(WITH_WORDS),
        store(EVENTS, AvroSerde.of(EventRow.class, config)),
        store(DAYS, Serdes.Long()));
  }

  private static <T> StoreBuilder<?> store(String name, Serde<T> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
