package org.dateline.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.schemas.Topic.Audience;

/** The catalogue of Dateline's topics, from which they are created and documented. */
public final class Topics {
  /**
   * The largest record in bytes that a topic takes: a story of 10 MiB and what belongs to it.
   * Producers need it as {@code max.request.size}.
   */
  public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  // Stories are spread over partitions by id and events by pair; six serve up to six instances.
  private static final int PARTITIONS = 6;

  public static final Topic STORIES =
      new Topic(
          "dateline.stories.v1",
          "story id, provider:guid",
          Optional.of(WireStory.getClassSchema()),
          PARTITIONS,
          keptForEver(),
          Audience.RESTRICTED);

  public static final Topic CODED_STORIES =
      new Topic(
          "dateline.coded-stories.v1",
          "story id",
          Optional.of(CodedStory.getClassSchema()),
          PARTITIONS,
          compacted(),
          Audience.SUBSCRIBERS);

  /** What a replay of the archive lets stand, on its way to the live process. */
  public static final Topic RECODED_STORIES =
      new Topic(
          "dateline.recoded-stories.v1",
          "story id",
          Optional.of(CodedStory.getClassSchema()),
          PARTITIONS,
          keptFor(Duration.ofDays(1)),
          Audience.RESTRICTED);

  public static final Topic EVENTS =
      new Topic(
          "dateline.events.v1",
          "pair/event id, such as AFG-AZE/2020-05-31.AFG-AZE.CONSULT",
          Optional.of(RelationEvent.getClassSchema()),
          PARTITIONS,
          compacted(),
          Audience.SUBSCRIBERS);

  public static final Topic TIMELINES =
      new Topic(
          "dateline.timelines.v1",
          "pair/date, such as AFG-AZE/2020-05-31",
          Optional.of(PairDay.getClassSchema()),
          PARTITIONS,
          compacted(),
          Audience.SUBSCRIBERS);

  public static final Topic OUTCOMES =
      new Topic(
          "dateline.outcomes.v1",
          "story id",
          Optional.of(StoryOutcome.getClassSchema()),
          PARTITIONS,
          compacted(),
          Audience.SUBSCRIBERS);

  public static final Topic DEAD_LETTERS =
      new Topic(
          "dateline.deadletters.v1",
          "as it came",
          Optional.empty(),
          PARTITIONS,
          keptFor(Duration.ofDays(30)),
          Audience.RESTRICTED);

  private Topics() {}

  /** Every topic, in the order of the flow. */
  public static List<Topic> all() {
    return List.of(
        STORIES, CODED_STORIES, RECODED_STORIES, EVENTS, TIMELINES, OUTCOMES, DEAD_LETTERS);
  }

  private static Map<String, String> keptForEver() {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", "-1",
        "retention.bytes", "-1",
        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
  }

  private static Map<String, String> keptFor(Duration retention) {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
  }

  // The lag of a day makes the words of a killed story go even from a topic that is seldom written.
  private static Map<String, String> compacted() {
    return Map.of(
        "cleanup.policy", "compact",
        "max.compaction.lag.ms", Long.toString(Duration.ofDays(1).toMillis()),
        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
  }
}
