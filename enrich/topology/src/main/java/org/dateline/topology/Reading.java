package org.dateline.topology;

import java.time.Instant;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;

/**
 * What came of a version of a story.
 *
 * @param story null where the record carried none, and for a reading that a replay brings
 * @param outcome null where there is no story to speak of
 * @param coded what the story says from now on; null where that does not change
 * @param failure why it goes to the dead letters; null where it does not
 */
record Reading(WireStory story, StoryOutcome outcome, CodedStory coded, Throwable failure) {
  /** What a replay read. */
  static Reading recoded(CodedStory coded) {
    return new Reading(null, null, coded, null);
  }

  boolean isCoded() {
    return coded != null;
  }

  boolean hasOutcome() {
    return outcome != null;
  }

  boolean isDead() {
    return failure != null;
  }

  /**
   * When the version could first be read: its receipt, or the end of its embargo.
   *
   * @param arrived when the record came, which is what counts for a replay
   */
  Instant due(Instant arrived) {
    if (story == null) {
      return arrived;
    }
    Instant until = story.getEmbargoedUntil();
    return until == null || until.isBefore(story.getReceived()) ? story.getReceived() : until;
  }
}
