package org.dateline.topology;

import java.time.ZoneId;
import org.apache.kafka.streams.kstream.ValueMapper;
import org.dateline.coding.Coding;
import org.dateline.coding.Story;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.UndecodableException;

/** Has the released versions read by the coder, and says what became of each version. */
final class CodingStep implements ValueMapper<Ruling, Reading> {
  private final Coder coder;

  CodingStep(Coder coder) {
    this.coder = coder;
  }

  @Override
  public Reading apply(Ruling ruling) {
    WireStory story = ruling.story();
    return switch (ruling.verdict()) {
      case RELEASED -> read(story);
      case KILLED -> withdrawn(story, "killed", "killed", ruling.reason());
      case WITHHELD -> withdrawn(story, "withheld", "held", ruling.reason());
      case EMBARGOED -> unchanged(story, "held", ruling.reason());
      case REPEATED -> unchanged(story, "repeated", ruling.reason());
      case SUPERSEDED -> unchanged(story, "superseded", ruling.reason());
      case MALFORMED -> new Reading(story, null, null, new UndecodableException(ruling.reason()));
    };
  }

  // A version that cannot be read is still the newest: what the one before it said does not stand
  // any longer, or the answer would depend on the order in which the two came.
  private Reading read(WireStory story) {
    try {
      Coding coding = coder.code(toCode(story));
      CodedStory coded = CodedStories.of(story, coding);
      int left = coding.events().size() - coded.getEvents().size();
      String reason = left == 0 ? "" : left + " events more than a record can hold are left out";
      int events = coded.getEvents().size();
      return new Reading(story, outcome(story, "coded", events, reason), coded, null);
    } catch (RuntimeException | StackOverflowError e) {
      StoryOutcome outcome = outcome(story, "dead", 0, "the coder failed: " + e);
      return new Reading(story, outcome, CodedStories.emptied(story, "dead"), e);
    }
  }

  private static Reading withdrawn(WireStory story, String status, String outcome, String reason) {
    return new Reading(
        story, outcome(story, outcome, 0, reason), CodedStories.emptied(story, status), null);
  }

  private static Reading unchanged(WireStory story, String outcome, String reason) {
    return new Reading(story, outcome(story, outcome, 0, reason), null, null);
  }

  private static Story toCode(WireStory story) {
    return new Story(
        story.getId(),
        story.getLanguage(),
        CodedStories.published(story),
        story.getProvider(),
        story.getZone() == null ? null : ZoneId.of(story.getZone()),
        story.getHeadline(),
        story.getBody());
  }

  private static StoryOutcome outcome(WireStory story, String outcome, int events, String reason) {
    return StoryOutcome.newBuilder()
        .setId(story.getId())
        .setProvider(story.getProvider())
        .setVersion(story.getVersion())
        .setStatus(story.getStatus())
        .setOutcome(outcome)
        .setEvents(events)
        .setReason(reason)
        .setReceived(story.getReceived())
        .setContentHash(story.getContentHash())
        .build();
  }
}
