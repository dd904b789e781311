package org.dateline.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One record of each kind, with every nested record and optional field set. */
public final class Samples {
  private static final Instant RECEIVED = Instant.parse("2020-05-31T14:05:06.789Z");
  private static final LocalDate DAY = LocalDate.of(2020, 5, 31);
  private static final String WORDS = "Telefonat der Außenminister – «Азертадж» \uD83D\uDCDE";

  private Samples() {}

  public static List<SpecificRecord> all() {
    return List.of(wireStory(), codedStory(), relationEvent(), pairDay(), storyOutcome());
  }

  public static WireStory wireStory() {
    return WireStory.newBuilder()
        .setId("azertac:1")
        .setProvider("azertac")
        .setGuid("1")
        .setVersion(2)
        .setVersionCreated(RECEIVED.minusSeconds(60))
        .setReceived(RECEIVED)
        .setLanguage("de")
        .setHeadline(WORDS)
        .setBody("Baku, 31. Mai, AZERTAC")
        .setUrgency(3)
        .setFormat("json")
        .setDoor("http")
        .setContentHash("00")
        .build();
  }

  public static CodedStory codedStory() {
    return CodedStory.newBuilder()
        .setId("azertac:1")
        .setProvider("azertac")
        .setVersion(2)
        .setStatus("coded")
        .setPublished(RECEIVED)
        .setReceived(RECEIVED)
        .setContentHash("00")
        .setLanguage("de")
        .setHeadline(WORDS)
        .setDateline(Dateline.newBuilder().setPlace("Baku").setCountry("AZE").setDate(DAY).build())
        .setEntities(
            List.of(
                Entity.newBuilder()
                    .setKind("country")
                    .setName("AZE")
                    .setCountry("AZE")
                    .setMentions(
                        List.of(
                            Span.newBuilder()
                                .setField("body")
                                .setStart(0)
                                .setEnd(4)
                                .setText("Baku")
                                .build()))
                    .build()))
        .setEvents(
            List.of(
                CodedEvent.newBuilder()
                    .setSource("AFG")
                    .setTarget("AZE")
                    .setMutual(true)
                    .setType("CONSULT")
                    .setMode("phone")
                    .setScore(1.5)
                    .setCameo("04")
                    .setDate(DAY)
                    .setRule("de/consult:telefonat")
                    .setEvidence(List.of(evidence()))
                    .build()))
        .setFingerprint(-1L)
        .setCredits(List.of("bakhtar"))
        .setCoder("0.1.0")
        .setPack("de 1.0.0")
        .build();
  }

  public static RelationEvent relationEvent() {
    return RelationEvent.newBuilder()
        .setId("2020-05-31.AFG-AZE.CONSULT")
        .setPair("AFG-AZE")
        .setDate(DAY)
        .setSource("AFG")
        .setTarget("AZE")
        .setMutual(true)
        .setType("CONSULT")
        .setQuad("verbal-cooperation")
        .setMode("phone")
        .setScore(1.5)
        .setCameo("04")
        .setStatus("ACTIVE")
        .setRevision(1)
        .setFirstSeen(RECEIVED)
        .setLastChanged(RECEIVED)
        .setMentionCount(1)
        .setWires(1)
        .setMentions(
            List.of(
                Mention.newBuilder()
                    .setStoryId("azertac:1")
                    .setProvider("azertac")
                    .setVersion(2)
                    .setPublished(RECEIVED)
                    .setReceived(RECEIVED)
                    .setLanguage("de")
                    .setHeadline(WORDS)
                    .setRule("de/consult:telefonat")
                    .setEvidence(List.of(evidence()))
                    .setCoder("0.1.0 de 1.0.0")
                    .build()))
        .build();
  }

  public static PairDay pairDay() {
    return PairDay.newBuilder()
        .setPair("AFG-AZE")
        .setDate(DAY)
        .setRevision(1)
        .setLastChanged(RECEIVED)
        .setEvents(
            List.of(
                DayEvent.newBuilder()
                    .setId("2020-05-31.AFG-AZE.CONSULT")
                    .setSource("AFG")
                    .setTarget("AZE")
                    .setMutual(true)
                    .setType("CONSULT")
                    .setScore(1.5)
                    .setMentions(1)
                    .setWires(1)
                    .build()))
        .setEventCount(1)
        .setVerbalCooperation(1)
        .setMaterialCooperation(0)
        .setVerbalConflict(0)
        .setMaterialConflict(0)
        .setForward(0)
        .setBackward(0)
        .setScoreSum(1.5)
        .setScoreMean(1.5)
        .setStories(1)
        .setWires(1)
        .build();
  }

  public static StoryOutcome storyOutcome() {
    return StoryOutcome.newBuilder()
        .setId("azertac:1")
        .setProvider("azertac")
        .setVersion(2)
        .setStatus("usable")
        .setOutcome("coded")
        .setEvents(1)
        .setReceived(RECEIVED)
        .build();
  }

  private static Evidence evidence() {
    return Evidence.newBuilder()
        .setRole("trigger")
        .setField("headline")
        .setStart(0)
        .setEnd(9)
        .setText("Telefonat")
        .build();
  }
}
