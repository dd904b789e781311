package org.dateline.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topic.Audience;
import org.dateline.schemas.Topics;

/** What replays write: not for subscribers. */
final class ReplayTopics {
  /** Application id of the replay, and prefix of all that it keeps. */
  static final String PREFIX = "dateline-replay";

  /** What the archive says by another coder, beside what subscribers read. */
  static final Topic SHADOW = topic(PREFIX + ".coded-stories.v1", Topics.CODED_STORIES.configs());

  /** Readings of a replay on their way to the live ledger, spread as stories are. */
  static final Topic RECODED =
      topic(
          "dateline.recoded-stories.v1",
          Map.of(
              "cleanup.policy", "delete",
              "retention.ms", Long.toString(Duration.ofDays(7).toMillis()),
              "max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES)));

  private ReplayTopics() {}

  private static Topic topic(String name, Map<String, String> configs) {
    return new Topic(
        name,
        Topics.STORIES.key(),
        Optional.of(CodedStory.getClassSchema()),
        Topics.STORIES.partitions(),
        configs,
        Audience.RESTRICTED);
  }
}
