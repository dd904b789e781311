package org.dateline.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Dateline;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.serde.AvroSerializer;

/** Records for the tests, and the way they come to a task: serialised, then converted. */
final class Given {
  static final String CONSULT = "2020-05-31.AFG-AZE.CONSULT";
  static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://connect");
  private static final Instant RECEIVED = Instant.parse("2020-05-31T14:05:06.789Z");
  private static final LocalDate DAY = LocalDate.of(2020, 5, 31);

  private Given() {}

  static SinkRecord on(String topic, int partition, long offset, SpecificRecord value) {
    return on(topic, partition, offset, bytes(topic, value), converter());
  }

  static SinkRecord on(
      String topic, int partition, long offset, byte[] value, AvroConverter converter) {
    SchemaAndValue converted = converter.toConnectData(topic, value);
    return new SinkRecord(
        topic,
        partition,
        Schema.STRING_SCHEMA,
        "key",
        converted.schema(),
        converted.value(),
        offset,
        RECEIVED.toEpochMilli(),
        TimestampType.CREATE_TIME);
  }

  static byte[] bytes(String topic, SpecificRecord value) {
    try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>()) {
      serializer.configure(REGISTRY, false);
      return serializer.serialize(topic, value);
    }
  }

  static AvroConverter converter() {
    AvroConverter converter = new AvroConverter();
    converter.configure(REGISTRY, false);
    return converter;
  }

  static RelationEvent consult(long revision, Mention... mentions) {
    return event("AFG-AZE", CONSULT, revision, mentions);
  }

  static RelationEvent event(String pair, String id, long revision, Mention... mentions) {
    return RelationEvent.newBuilder()
        .setId(id)
        .setPair(pair)
        .setDate(DAY)
        .setSource(pair.substring(0, 3))
        .setTarget(pair.substring(4))
        .setMutual(true)
        .setType("CONSULT")
        .setQuad("verbal-cooperation")
        .setMode("phone")
        .setScore(1.5)
        .setCameo("04")
        .setStatus(mentions.length == 0 ? "RETRACTED" : "ACTIVE")
        .setRevision(revision)
        .setFirstSeen(RECEIVED)
        .setLastChanged(RECEIVED.plusSeconds(revision))
        .setMentionCount(mentions.length)
        .setWires(mentions.length)
        .setMentions(Arrays.asList(mentions))
        .build();
  }

  static Mention mention(String storyId, String sentence) {
    return Mention.newBuilder()
        .setStoryId(storyId)
        .setProvider(storyId.substring(0, storyId.indexOf(':')))
        .setVersion(2)
        .setPublished(RECEIVED.minusSeconds(60))
        .setReceived(RECEIVED)
        .setLanguage("de")
        .setHeadline("Telefonat der Außenminister")
        .setRule("de/consult:telefonat")
        .setEvidence(
            List.of(
                evidence("trigger", "Telefonat"),
                evidence("sentence", sentence),
                evidence("source", "Afghanistans"),
                evidence("target", "Aserbaidschans")))
        .setFingerprint(-7L)
        .setCredits(List.of("tass"))
        .setCoder("0.1.0 de 1.0.0")
        .build();
  }

  static PairDay day(long revision, int events) {
    return PairDay.newBuilder()
        .setPair("AFG-AZE")
        .setDate(DAY)
        .setRevision(revision)
        .setLastChanged(RECEIVED)
        .setEvents(List.of())
        .setEventCount(events)
        .setVerbalCooperation(events)
        .setMaterialCooperation(0)
        .setVerbalConflict(0)
        .setMaterialConflict(0)
        .setForward(0)
        .setBackward(0)
        .setScoreSum(1.5 * events)
        .setScoreMean(events == 0 ? 0 : 1.5)
        .setStories(events)
        .setWires(events)
        .build();
  }

  static CodedStory story(long version, String status, String headline) {
    return CodedStory.newBuilder()
        .setId("azertac:1")
        .setProvider("azertac")
        .setVersion(version)
        .setStatus(status)
        .setPublished(RECEIVED)
        .setReceived(RECEIVED)
        .setContentHash("00")
        .setLanguage("de")
        .setHeadline(headline)
        .setDateline(Dateline.newBuilder().setPlace("Baku").setCountry("AZE").setDate(DAY).build())
        .setEntities(List.of())
        .setEvents(List.of())
        .setCoder("0.1.0")
        .setPack("de 1.0.0")
        .build();
  }

  static StoryOutcome outcome(String outcome, Instant received) {
    return StoryOutcome.newBuilder()
        .setId("azertac:1")
        .setProvider("azertac")
        .setVersion(2)
        .setStatus("usable")
        .setOutcome(outcome)
        .setEvents(1)
        .setReceived(received)
        .build();
  }

  private static Evidence evidence(String role, String text) {
    return Evidence.newBuilder()
        .setRole(role)
        .setField("body")
        .setStart(0)
        .setEnd(text.length())
        .setText(text)
        .build();
  }
}
