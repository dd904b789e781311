package org.dateline.topology;

import java.util.TreeMap;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Mention;

/** What a story brings to its events. */
final class Ledger {
  private Ledger() {}

  /** The story's mentions by event key; none where it says nothing. */
  static TreeMap<String, Mention> mentions(CodedStory story) {
    TreeMap<String, Mention> mentions = new TreeMap<>();
    for (CodedEvent event : story.getEvents()) {
      EventKey key =
          new EventKey(
              event.getDate(),
              event.getSource(),
              event.getTarget(),
              event.getMutual(),
              event.getType());
      mentions.put(key.toString(), mention(story, event));
    }
    return mentions;
  }

  private static Mention mention(CodedStory story, CodedEvent event) {
    return Mention.newBuilder()
        .setStoryId(story.getId())
        .setProvider(story.getProvider())
        .setVersion(story.getVersion())
        .setPublished(story.getPublished())
        .setReceived(story.getReceived())
        .setLanguage(story.getLanguage())
        .setHeadline(story.getHeadline())
        .setMode(event.getMode())
        .setRule(event.getRule())
        .setEvidence(event.getEvidence())
        .setFingerprint(story.getFingerprint())
        .setCredits(story.getCredits())
        .setCoder((story.getCoder() + " " + story.getPack()).strip())
        .build();
  }
}
