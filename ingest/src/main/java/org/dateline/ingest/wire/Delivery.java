package org.dateline.ingest.wire;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a story outside its bytes.
 *
 * @param door the door it came through: http, folder, feed or queue
 * @param received when it was received
 * @param charset the charset that the sender declared, if any
 * @param facts fields by their ninjs names, in lower case: they fill what the story itself leaves
 *     out
 */
public record Delivery(
    String door, Instant received, Optional<Charset> charset, Map<String, String> facts) {

  public Delivery {
    facts = Map.copyOf(facts);
  }
}
