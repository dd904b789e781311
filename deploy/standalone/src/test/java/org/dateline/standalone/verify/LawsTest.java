package org.dateline.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;
import org.dateline.standalone.verify.Contents.DeadLetter;
import org.junit.jupiter.api.Test;

class LawsTest {
  private static final Instant NOW = Instant.parse("2024-03-02T12:00:00Z");
  private static final String MEETING = "DEU-FRA/2024-03-01.DEU-FRA.CONSULT";

  private final List<WireStory> stories = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<StoryOutcome> outcomes = new ArrayList<>();
  private final Map<String, CodedStory> coded = new TreeMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final List<String> fallen = new ArrayList<>();
  private final Map<String, RelationEvent> events = new TreeMap<>();
  private final Map<String, PairDay> days = new TreeMap<>();

  /** Two wires' reports of one meeting, the second corrected, and a third that was killed. */
  LawsTest() {
    comes("dnd:1", 1, "usable", "coded", "CONSULT");
    comes("oeb:1", 1, "usable", "coded", "CONSULT", "AID");
    comes("oeb:1", 2, "usable", "coded", "CONSULT");
    comes("dnd:2", 1, "usable", "coded", "AID");
    comes("dnd:2", 2, "canceled", "killed");
    Fold fold = Fold.of(coded.values());
    events.putAll(fold.events());
    days.putAll(fold.days());
  }

  @Test
  void holdWhereAllIsAsItMustBe() {
    assertThat(failing()).isEmpty();
    assertThat(events).containsOnlyKeys(MEETING);
    assertThat(events.get(MEETING).getMentionCount()).isEqualTo(2);
    assertThat(events.get(MEETING).getWires()).isEqualTo(2);
    assertThat(days.get("DEU-FRA/2024-03-01").getStories()).isEqualTo(2);
  }

  @Test
  void aLostVersionShows() {
    stories.remove(0);

    assertThat(failing())
        .anyMatch(line -> line.startsWith("dnd:1 version 1") && line.contains("not in stories"))
        .anyMatch(line -> line.startsWith("dnd:1: in coded stories, not in stories"));
  }

  @Test
  void aDoubledOutcomeShows() {
    outcomes.add(outcomes.get(1));

    assertThat(failing())
        .containsExactly("oeb:1 version 1 (oeb:1/1): 1 and 2, in stories and in outcomes");
  }

  @Test
  void aDroppedOutcomeShows() {
    outcomes.remove(3);

    assertThat(failing()).containsExactly("dnd:2 version 1 (dnd:2/1): in stories, not in outcomes");
  }

  @Test
  void aReleasedEmbargoHasTwoOutcomesAndAnotherVersionHasNot() {
    stories.add(story("dnd:3", 1, "usable"));
    outcomes.add(outcome("dnd:3", 1, "held", "embargoed until 2024-03-01T12:00:00Z"));
    outcomes.add(outcome("dnd:3", 1, "coded", ""));
    assertThat(StoryLaws.outcomes(contents()).differences()).isEmpty();

    outcomes.add(outcome("dnd:3", 1, "coded", ""));
    assertThat(StoryLaws.outcomes(contents()).differences()).hasSize(1);
  }

  @Test
  void aKillThatWasSkippedShows() {
    coded.put("dnd:2", coded("dnd:2", 1, "coded", "AID"));

    assertThat(failing()).anyMatch(line -> line.startsWith("dnd:2: ") && line.contains("killed"));
  }

  @Test
  void aKilledStoryThatKeepsItsWordsShows() {
    coded.get("dnd:2").setHeadline("What must go");

    assertThat(failing()).anyMatch(line -> line.startsWith("dnd:2: "));
  }

  @Test
  void aRetractionThatWasSkippedShows() {
    Fold before = Fold.of(List.of(coded("dnd:2", 1, "coded", "AID")));
    events.putAll(before.events());

    assertThat(failing())
        .containsExactly("DEU-FRA/2024-03-01.DEU>FRA.AID: in events, not in the fold");
  }

  @Test
  void aLostMentionADoubledOneAndADayThatIsBehindShow() {
    RelationEvent event = events.get(MEETING);
    event.setMentionCount(1);
    assertThat(failing())
        .containsExactly(MEETING + ": mentionCount is 2 and 1, in the fold and in events");

    event.setMentionCount(3);
    assertThat(failing()).hasSize(1);

    event.setMentionCount(2);
    days.get("DEU-FRA/2024-03-01").setStories(1);
    assertThat(failing())
        .containsExactly("DEU-FRA/2024-03-01: stories is 2 and 1, in the fold and in timelines");
  }

  @Test
  void aCorrectionThatWasOvertakenShows() {
    coded.put("oeb:1", coded("oeb:1", 1, "coded", "CONSULT"));

    assertThat(failing()).anyMatch(line -> line.startsWith("oeb:1: "));
  }

  @Test
  void whatCannotBeReadIsADeadLetterOnce() {
    unreadable.add("dateline.stories.v1-3@7");
    assertThat(failing())
        .containsExactly("dateline.stories.v1-3@7: in stories, not in dead letters");

    deadLetters.add(new DeadLetter("dateline.stories.v1-3@7", true));
    assertThat(failing()).isEmpty();

    deadLetters.add(new DeadLetter("dateline.stories.v1-3@7", true));
    assertThat(failing()).hasSize(1);
  }

  @Test
  void anEmbargoThatHasNotEndedLetsTheVersionBeforeStand() {
    WireStory later = story("dnd:1", 2, "usable");
    later.setEmbargoedUntil(NOW.plusSeconds(60));
    stories.add(later);
    outcomes.add(outcome("dnd:1", 2, "held", "embargoed until " + NOW.plusSeconds(60)));

    assertThat(failing()).isEmpty();
    assertThat(StoryLaws.newest(contents(), NOW.plusSeconds(61)).differences()).hasSize(1);
  }

  @Test
  void countersThatAgreeAndThatDoNot() {
    String one = "dateline_stories_total{language=\"de\",outcome=\"coded\"} 3.0\n";
    String other =
        "dateline_stories_total{language=\"en\",outcome=\"coded\"} 1.0\n"
            + "dateline_stories_total{language=\"und\",outcome=\"killed\"} 1.0\n";

    assertThat(CounterLaw.of(contents(), List.of(one, other)).differences()).isEmpty();
    assertThat(CounterLaw.of(contents(), List.of(one)).differences())
        .containsExactly(
            "coded: 3 and 4, in metrics and in outcomes", "killed: in outcomes, not in metrics");
  }

  private List<String> failing() {
    return Verification.of(contents(), NOW).stream()
        .flatMap(law -> law.differences().stream())
        .toList();
  }

  private Contents contents() {
    return new Contents(stories, unreadable, outcomes, coded, events, days, deadLetters, fallen);
  }

  private void comes(String id, int version, String status, String outcome, String... types) {
    stories.add(story(id, version, status));
    outcomes.add(outcome(id, version, outcome, ""));
    coded.put(id, coded(id, version, outcome, types));
  }

  static WireStory story(String id, int version, String status) {
    return WireStory.newBuilder()
        .setId(id)
        .setProvider(id.substring(0, 3))
        .setGuid(id.substring(4))
        .setVersion(version)
        .setStatus(status)
        .setReceived(received(version))
        .setHeadline("Headline")
        .setFormat("json")
        .setDoor("http")
        .setContentHash(id + "/" + version)
        .build();
  }

  private static StoryOutcome outcome(String id, int version, String outcome, String reason) {
    return StoryOutcome.newBuilder()
        .setId(id)
        .setProvider(id.substring(0, 3))
        .setVersion(version)
        .setStatus("usable")
        .setOutcome(outcome)
        .setEvents(0)
        .setReason(reason)
        .setReceived(received(version))
        .setContentHash(id + "/" + version)
        .build();
  }

  private static CodedStory coded(String id, int version, String status, String... types) {
    return CodedStory.newBuilder()
        .setId(id)
        .setProvider(id.substring(0, 3))
        .setVersion(version)
        .setStatus(status)
        .setPublished(received(version))
        .setReceived(received(version))
        .setContentHash(id + "/" + version)
        .setLanguage("de")
        .setHeadline(status.equals("coded") ? "Headline" : "")
        .setEntities(List.of())
        .setEvents(List.of(types).stream().map(LawsTest::event).toList())
        .setCoder("1")
        .setPack("de 1")
        .build();
  }

  private static CodedEvent event(String type) {
    return CodedEvent.newBuilder()
        .setSource("DEU")
        .setTarget("FRA")
        .setMutual(type.equals("CONSULT"))
        .setType(type)
        .setScore(1)
        .setCameo("04")
        .setDate(LocalDate.of(2024, 3, 1))
        .setRule("rule")
        .setEvidence(List.of())
        .build();
  }

  private static Instant received(int version) {
    return Instant.parse("2024-03-01T12:00:00Z").plusSeconds(version);
  }
}
