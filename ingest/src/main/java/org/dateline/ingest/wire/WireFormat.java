package org.dateline.ingest.wire;

import org.dateline.schemas.WireStory;

/** A format that wires write their stories in. Implementations are pure: no clock, no network. */
public interface WireFormat {

  /** The format's name in {@link WireStory} and in metrics, such as {@code ninjs}. */
  String name();

  /** Whether a content type without its parameters, in lower case, means this format. */
  boolean accepts(String mediaType);

  /**
   * Reads one version of a story.
   *
   * @param content the bytes as the wire sent them
   * @param delivery what is known of the story outside its bytes
   * @throws RejectedStoryException saying what was wrong and where
   */
  WireStory read(byte[] content, Delivery delivery) throws RejectedStoryException;
}
