package org.dateline.standalone.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;
import org.dateline.standalone.verify.Contents.DeadLetter;

/** What must hold between the versions that came, what became of them, and what was read. */
final class StoryLaws {
  private static final Comparator<WireStory> ORDER =
      Comparator.comparing(WireStory::getVersion)
          .thenComparing(version -> version.getStatus().equals("canceled"))
          .thenComparing(
              WireStory::getVersionCreated, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(WireStory::getReceived)
          .thenComparing(WireStory::getContentHash);

  private StoryLaws() {}

  /** What of each story a coded record must say, by the version that stands. */
  private record Standing(
      long version, String contentHash, String status, Instant received, boolean empty) {}

  /**
   * That each version that came has one outcome: the sum of coded, repeated, superseded, held,
   * killed and dead. A held one has a second when it is released.
   */
  static Law outcomes(Contents contents) {
    Map<String, Integer> versions = new TreeMap<>();
    contents
        .stories()
        .forEach(
            story ->
                versions.merge(
                    key(story.getId(), story.getVersion(), story.getContentHash()),
                    1,
                    Integer::sum));
    Map<String, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> waiting = new TreeMap<>();
    for (StoryOutcome outcome : contents.outcomes()) {
      String key = key(outcome.getId(), outcome.getVersion(), outcome.getContentHash());
      String said = outcome.getOutcome();
      boolean released =
          (said.equals("coded") || said.equals("dead")) && waiting.remove(key) != null;
      if (said.equals("held") && outcome.getReason().startsWith("embargoed until")) {
        waiting.put(key, 1);
      }
      outcomes.merge(key, released ? 0 : 1, Integer::sum);
    }
    return Law.same(
        "every version on the topic of stories has one outcome",
        "stories",
        versions,
        "outcomes",
        outcomes);
  }

  /** That what is no story at all, and nothing else, is a dead letter without an outcome. */
  static Law deadLetters(Contents contents) {
    Map<String, Integer> unreadable = new TreeMap<>();
    contents.unreadable().forEach(origin -> unreadable.merge(origin, 1, Integer::sum));
    Map<String, Integer> letters = new TreeMap<>();
    contents.deadLetters().stream()
        .filter(DeadLetter::undecodable)
        .forEach(letter -> letters.merge(letter.origin(), 1, Integer::sum));
    return Law.same(
        "what cannot be read is a dead letter, once",
        "stories",
        unreadable,
        "dead letters",
        letters);
  }

  /**
   * That what is coded is each story's newest version, and that a killed or withheld one is empty.
   *
   * @param now embargoes that end later still hold
   */
  static Law newest(Contents contents, Instant now) {
    Map<String, List<WireStory>> byStory = new TreeMap<>();
    for (WireStory story : contents.stories()) {
      byStory.computeIfAbsent(story.getId(), id -> new ArrayList<>()).add(story);
    }
    Map<String, Standing> expected = new TreeMap<>();
    byStory.forEach(
        (id, versions) ->
            newest(versions, now)
                .ifPresent(
                    story ->
                        expected.put(id, standing(story, versions, contents.coded().get(id)))));
    Map<String, Standing> coded = new TreeMap<>();
    contents
        .coded()
        .forEach(
            (id, story) ->
                coded.put(
                    id,
                    new Standing(
                        story.getVersion(),
                        story.getContentHash(),
                        story.getStatus(),
                        story.getReceived(),
                        isEmpty(story))));
    return Law.same(
        "what is coded is each story's newest version; killed and withheld ones are empty",
        "stories",
        expected,
        "coded stories",
        coded);
  }

  /** The version that stands; none where all are under an embargo. */
  static Optional<WireStory> newest(List<WireStory> versions, Instant now) {
    return versions.stream().filter(version -> !waits(version, now)).max(ORDER);
  }

  private static boolean waits(WireStory version, Instant now) {
    return version.getStatus().equals("usable")
        && version.getEmbargoedUntil() != null
        && version.getEmbargoedUntil().isAfter(now);
  }

  private static Standing standing(WireStory story, List<WireStory> versions, CodedStory coded) {
    Instant first =
        versions.stream()
            .filter(version -> version.getContentHash().equals(story.getContentHash()))
            .map(WireStory::getReceived)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    boolean kept = story.getEmbargoed() && story.getEmbargoedUntil() == null;
    String status =
        story.getStatus().equals("canceled")
            ? "killed"
            : kept || story.getStatus().equals("withheld") ? "withheld" : "coded";
    // Whether the coder failed is for the outcomes to say; a dead story is empty in any case.
    boolean dead = status.equals("coded") && coded != null && coded.getStatus().equals("dead");
    return new Standing(
        story.getVersion(),
        story.getContentHash(),
        dead ? "dead" : status,
        first,
        !status.equals("coded") || dead || (coded != null && isEmpty(coded)));
  }

  private static boolean isEmpty(CodedStory story) {
    return story.getHeadline().isEmpty()
        && story.getEvents().isEmpty()
        && story.getEntities().isEmpty();
  }

  private static String key(String id, long version, String hash) {
    return "%s version %d (%.8s)".formatted(id, version, hash);
  }
}
