package org.dateline.topology;

import java.time.Instant;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;

/**
 * What came of a version of a story.
 *
 * @param story null where the record carried none
 * @param outcome null where there is no story to speak of
 * @param coded what the story says from now on; null where that does not change
 * @param failure why it goes to the dead letters; null where it does not
 */
record Reading(WireStory story, StoryOutcome outcome, CodedStory coded, Throwable failure) {
  boolean isCoded() {
    return coded != null;
  }

  boolean hasOutcome() {
    return outcome != null;
  }

  boolean isDead() {
    return failure != null;
  }

  /** When the version could first be read: its receipt, or the end of its embargo. */
  Instant due() {
    Instant until = story.getEmbargoedUntil();
    return until == null || until.isBefore(story.getReceived()) ? story.getReceived() : until;
  }
}
