package org.dateline.ingest.feed;

import java.io.IOException;
import java.time.Duration;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.wire.RejectedStoryException;

/** A source that is asked again and again. */
interface Poll {

  /** What it is, for messages. */
  String name();

  /** How often it is to be asked while all is well. */
  Duration every();

  /**
   * Asks once, and publishes what is new.
   *
   * @return how long the source itself asks to be left alone; zero where it says nothing
   * @throws IOException where the source does not answer as it should
   * @throws NotPublishedException where what it gave is to be asked for again
   * @throws RejectedStoryException where the whole answer cannot be read
   */
  Duration ask() throws IOException, NotPublishedException, RejectedStoryException;
}
