package org.dateline.topology;

import org.dateline.schemas.Topic;
import org.dateline.schemas.Topic.Audience;
import org.dateline.schemas.Topics;

/** What replays keep, beside what subscribers read. */
final class ReplayTopics {
  /** Application id of the replay, and prefix of all that it keeps. */
  static final String PREFIX = "dateline-replay";

  /** What the archive says by another coder, beside what subscribers read. */
  static final Topic SHADOW =
      new Topic(
          PREFIX + ".coded-stories.v1",
          Topics.CODED_STORIES.key(),
          Topics.CODED_STORIES.value(),
          Topics.CODED_STORIES.partitions(),
          Topics.CODED_STORIES.configs(),
          Audience.RESTRICTED);

  private ReplayTopics() {}
}
