package org.dateline.ingest.wire;

import java.util.List;
import org.dateline.schemas.WireStory;

/** A format that wires write their stories in. Implementations are pure: no clock, no network. */
public interface WireFormat {

  /** The format's name in {@link WireStory} and in metrics, such as {@code ninjs}. */
  String name();

  /** Whether a content type without its parameters, in lower case, means this format. */
  boolean accepts(String mediaType);

  /** Whether a document whose root element has this local name is written in this format. */
  default boolean reads(String root) {
    return false;
  }

  /**
   * Reads a document.
   *
   * @param content the bytes as the wire sent them
   * @param delivery what is known of the stories outside their bytes
   * @return one version each of the stories that it holds, or why one of several cannot be taken
   * @throws RejectedStoryException saying what is wrong with the whole document, and where
   */
  List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException;
}
