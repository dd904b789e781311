package org.dateline.ingest.receive;

import java.time.Instant;
import org.dateline.schemas.WireStory;

/**
 * The word that a version of a story is safe.
 *
 * @param id story id, {@code provider:guid}
 * @param version the wire's version number; 0 where it numbers none
 * @param status usable, withheld or canceled
 * @param contentHash equal for two receipts of the same content
 * @param received when it was received
 * @param topic the topic it stands on
 * @param partition the partition
 * @param offset its place there
 */
public record Receipt(
    String id,
    long version,
    String status,
    String contentHash,
    Instant received,
    String topic,
    int partition,
    long offset) {

  static Receipt of(WireStory story, StoryPublisher.Position position) {
    return new Receipt(
        story.getId(),
        story.getVersion(),
        story.getStatus(),
        story.getContentHash(),
        story.getReceived(),
        position.topic(),
        position.partition(),
        position.offset());
  }
}
