package org.dateline.ingest.receive;

import java.util.Optional;
import org.dateline.schemas.StoryOutcome;

/** What became of stories further on. */
public interface Outcomes {

  /**
   * What became of a story's last version that anything is known of.
   *
   * @return empty where nothing is known: not yet, not any more, or because it cannot be read now
   */
  Optional<StoryOutcome> of(String storyId);
}
