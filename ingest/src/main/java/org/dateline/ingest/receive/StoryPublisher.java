package org.dateline.ingest.receive;

import java.util.concurrent.CompletableFuture;
import org.dateline.schemas.WireStory;

/** Where received stories go. */
public interface StoryPublisher {

  /**
   * Where a published story stands.
   *
   * @param topic the topic
   * @param partition the partition
   * @param offset its place there
   */
  record Position(String topic, int partition, long offset) {}

  /**
   * Publishes a story.
   *
   * @return completes only when the story is safe, or exceptionally with a {@link
   *     NotPublishedException}; then it may still have been written, and may be sent again
   */
  CompletableFuture<Position> publish(WireStory story);
}
