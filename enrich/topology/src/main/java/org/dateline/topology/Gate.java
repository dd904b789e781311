package org.dateline.topology;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import org.dateline.schemas.WireStory;
import org.dateline.topology.state.StoryState;
import org.dateline.topology.state.StoryVersion;

/** Lets only the newest, released version of a story through. */
final class Gate {
  /** The order in which the highest version wins. */
  static final Comparator<StoryVersion> ORDER =
      comparing(StoryVersion::getNumber)
          .thenComparing(StoryVersion::getCanceled)
          .thenComparing(StoryVersion::getCreated, nullsFirst(naturalOrder()))
          .thenComparing(StoryVersion::getReceived)
          .thenComparing(StoryVersion::getContentHash);

  private static final Comparator<StoryVersion> CONTENT =
      comparing(StoryVersion::getNumber)
          .thenComparing(StoryVersion::getCanceled)
          .thenComparing(StoryVersion::getCreated, nullsFirst(naturalOrder()))
          .thenComparing(StoryVersion::getContentHash);

  private Gate() {}

  /**
   * Judges a version, and notes in the state what it changes.
   *
   * @param state what is remembered of the story; changed
   * @param now the time by which embargoes end
   */
  static Ruling judge(StoryState state, WireStory story, Instant now) {
    StoryVersion version = version(story);
    if (same(version, state.getWaiting())) {
      return repeatedWaiting(state, version, story);
    }
    if (same(version, state.getNewest())) {
      return repeated(state, version, story);
    }
    if (isLower(version, state.getNewest())) {
      return new Ruling(
          story, Verdict.SUPERSEDED, "version " + state.getNewest().getNumber() + " is known");
    }
    // What was replaced while it waited stays replaced, even if it comes late and its time is past.
    if (isEmbargoed(story) && isLower(version, state.getWaiting())) {
      return new Ruling(
          story, Verdict.SUPERSEDED, "version " + state.getWaiting().getNumber() + " waits");
    }
    Verdict verdict = verdict(story, now);
    if (verdict == Verdict.EMBARGOED) {
      return wait(state, version, story);
    }
    if (!isLower(version, state.getWaiting())) {
      state.setWaiting(null);
    }
    state.setNewest(version);
    state.setCoder("");
    state.setFirstReceived(version.getReceived());
    return new Ruling(story, verdict, verdict == Verdict.WITHHELD ? withheld(story) : "");
  }

  /** Lets the waiting version through, and notes it in the state. */
  static Ruling release(StoryState state, WireStory story) {
    state.setNewest(state.getWaiting());
    state.setCoder("");
    state.setFirstReceived(state.getWaiting().getReceived());
    state.setWaiting(null);
    return new Ruling(story, Verdict.RELEASED, "");
  }

  static StoryVersion version(WireStory story) {
    return new StoryVersion(
        story.getVersion(),
        story.getStatus().equals("canceled"),
        story.getVersionCreated() == null ? null : story.getVersionCreated().toEpochMilli(),
        story.getReceived().toEpochMilli(),
        story.getContentHash());
  }

  // The first receipt is the one that counts, and the last one orders; so a repeat changes nothing
  // unless it turns out to be the original that was overtaken.
  private static Ruling repeated(StoryState state, StoryVersion version, WireStory story) {
    StoryVersion newest = state.getNewest();
    newest.setReceived(Math.max(newest.getReceived(), version.getReceived()));
    if (version.getReceived() >= state.getFirstReceived()) {
      return new Ruling(story, Verdict.REPEATED, "");
    }
    state.setFirstReceived(version.getReceived());
    return new Ruling(story, verdict(story, Instant.MAX), "");
  }

  private static Ruling repeatedWaiting(StoryState state, StoryVersion version, WireStory story) {
    return version.getReceived() < state.getWaiting().getReceived()
        ? wait(state, version, story)
        : new Ruling(story, Verdict.REPEATED, "");
  }

  private static Ruling wait(StoryState state, StoryVersion version, WireStory story) {
    state.setWaiting(version);
    state.setWaitingUntil(story.getEmbargoedUntil().toEpochMilli());
    return new Ruling(story, Verdict.EMBARGOED, "embargoed until " + story.getEmbargoedUntil());
  }

  private static Verdict verdict(WireStory story, Instant now) {
    if (story.getStatus().equals("canceled")) {
      return Verdict.KILLED;
    }
    Instant until = story.getEmbargoedUntil();
    if (story.getStatus().equals("withheld") || (story.getEmbargoed() && until == null)) {
      return Verdict.WITHHELD;
    }
    return until != null && until.isAfter(now) ? Verdict.EMBARGOED : Verdict.RELEASED;
  }

  private static String withheld(WireStory story) {
    return story.getStatus().equals("withheld") ? "withheld" : "embargoed without a time";
  }

  private static boolean isEmbargoed(WireStory story) {
    return verdict(story, Instant.MIN) == Verdict.EMBARGOED;
  }

  /** Whether the two are the same version, however often it was received. */
  static boolean same(StoryVersion version, StoryVersion other) {
    return other != null && CONTENT.compare(version, other) == 0;
  }

  static boolean isLower(StoryVersion version, StoryVersion other) {
    return other != null && ORDER.compare(version, other) < 0;
  }
}
