package org.dateline.standalone.verify;

import java.util.List;
import java.util.Map;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;

/**
 * What is on the topics.
 *
 * @param stories every version that can be read, in the order of its partition
 * @param unreadable where on the topic of stories the others stand, as topic-partition@offset
 * @param outcomes what became of each version, in the order of its partition
 * @param coded by story id, the last
 * @param events by key, the last
 * @param days by key, the last
 * @param deadLetters where each came from, as topic-partition@offset
 * @param fallen keys of events and days whose revision did not rise
 */
record Contents(
    List<WireStory> stories,
    List<String> unreadable,
    List<StoryOutcome> outcomes,
    Map<String, CodedStory> coded,
    Map<String, RelationEvent> events,
    Map<String, PairDay> days,
    List<DeadLetter> deadLetters,
    List<String> fallen) {

  /**
   * A dead letter.
   *
   * @param origin topic-partition@offset; empty where it comes from no record
   * @param undecodable whether it was no story at all, and so has no outcome
   */
  record DeadLetter(String origin, boolean undecodable) {}
}
