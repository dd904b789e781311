package org.dateline.ingest.wire;

import java.util.Optional;
import org.dateline.schemas.WireStory;

/**
 * What was read at one place of a document: a story, or why there is none. One bad story among
 * several keeps no other out.
 *
 * @param place where, such as {@code newsItem 2}, for messages
 * @param story the story
 * @param refusal why there is none
 */
public record Reading(
    String place, Optional<WireStory> story, Optional<RejectedStoryException> refusal) {

  /** Reads one story of a document. */
  interface Reader {
    WireStory read() throws RejectedStoryException;
  }

  /** Reads one story of several; its refusal is its own. */
  static Reading of(String place, Reader reader) {
    try {
      return new Reading(place, Optional.of(reader.read()), Optional.empty());
    } catch (RejectedStoryException refused) {
      return new Reading(place, Optional.empty(), Optional.of(refused));
    }
  }

  /** The story of a document that holds just one. */
  static Reading of(WireStory story) {
    return new Reading("", Optional.of(story), Optional.empty());
  }
}
