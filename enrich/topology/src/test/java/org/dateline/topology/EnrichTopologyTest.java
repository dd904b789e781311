package org.dateline.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.DayEvent;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
  private static final String DAY = "AFG-AZE/2020-05-31";
  private static final String CONSULT = DAY + ".AFG-AZE.CONSULT";
  private static final String SUPPORT = DAY + ".AFG>AZE.SUPPORT";

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void aStoryComesToTheTimelineWithItsWords() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT phone\nAFG>AZE SUPPORT"));

    assertThat(pipeline.outcomes()).containsExactly("coded");
    CodedStory coded = pipeline.coded().get(0);
    assertThat(coded.getStatus()).isEqualTo("coded");
    assertThat(coded.getEvents()).hasSize(2);
    Map<String, RelationEvent> events = pipeline.latestEvents();
    assertThat(events).containsOnlyKeys(CONSULT, SUPPORT);
    RelationEvent consult = events.get(CONSULT);
    assertThat(consult.getMode()).isEqualTo("phone");
    assertThat(consult.getMutual()).isTrue();
    assertThat(consult.getQuad()).isEqualTo("verbal-cooperation");
    assertThat(consult.getRevision()).isEqualTo(1);
    assertThat(consult.getFirstSeen()).isEqualTo(START);
    assertThat(consult.getMentionCount()).isEqualTo(1);
    Mention mention = consult.getMentions().get(0);
    assertThat(mention.getStoryId()).isEqualTo("azertac:1");
    assertThat(mention.getHeadline()).isEqualTo("Headline of azertac:1");
    assertThat(mention.getEvidence().get(0).getText()).isEqualTo("CONSULT");
    PairDay day = pipeline.latestDays().get(DAY);
    assertThat(day.getEventCount()).isEqualTo(2);
    assertThat(day.getEvents())
        .extracting(DayEvent::getId)
        .containsExactly("2020-05-31.AFG-AZE.CONSULT", "2020-05-31.AFG>AZE.SUPPORT");
    assertThat(day.getForward()).isEqualTo(1);
    assertThat(day.getBackward()).isZero();
    assertThat(day.getVerbalCooperation()).isEqualTo(2);
    assertThat(day.getStories()).isEqualTo(1);
    assertThat(day.getWires()).isEqualTo(1);
  }

  @Test
  void aCorrectionChangesOnlyWhatItChanges() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT\nAFG>AZE SUPPORT"));
    pipeline.events();

    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT\nAZE>AFG AGREE"));

    Map<String, RelationEvent> events = pipeline.latestEvents();
    assertThat(events.get(SUPPORT).getStatus()).isEqualTo("RETRACTED");
    assertThat(events.get(SUPPORT).getRevision()).isEqualTo(2);
    assertThat(events.get(CONSULT).getStatus()).isEqualTo("ACTIVE");
    assertThat(events.get(CONSULT).getMentions().get(0).getVersion()).isEqualTo(2);
    assertThat(events.get(DAY + ".AZE>AFG.AGREE").getRevision()).isEqualTo(1);
    assertThat(pipeline.latestDays().get(DAY).getEvents())
        .extracting(DayEvent::getType)
        .containsExactly("CONSULT", "AGREE");
  }

  @Test
  void aKillWithdrawsEverythingAndLeavesNoWords() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT phone"));

    pipeline.push(kill("azertac:1", 2));

    assertThat(pipeline.outcomes()).containsExactly("coded", "killed");
    List<CodedStory> coded = pipeline.coded();
    assertThat(coded.get(1).getStatus()).isEqualTo("killed");
    assertThat(coded.get(1).getHeadline()).isEmpty();
    assertThat(coded.get(1).getEvents()).isEmpty();
    RelationEvent event = pipeline.latestEvents().get(CONSULT);
    assertThat(event.getStatus()).isEqualTo("RETRACTED");
    assertThat(event.getRevision()).isEqualTo(2);
    assertThat(event.getMentions()).isEmpty();
    assertThat(event.getMentionCount()).isZero();
    assertThat(event.getWires()).isZero();
    PairDay day = pipeline.latestDays().get(DAY);
    assertThat(day.getEvents()).isEmpty();
    assertThat(day.getEventCount()).isZero();
    assertThat(day.getScoreMean()).isZero();
    assertThat(day.getRevision()).isEqualTo(2);
  }

  @Test
  void aKilledStoryComesBackOnlyByAHigherVersion() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(kill("azertac:1", 1));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT phone"));
    assertThat(pipeline.outcomes()).containsExactly("coded", "killed", "superseded");

    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT"));

    assertThat(pipeline.latestEvents().get(CONSULT).getStatus()).isEqualTo("ACTIVE");
    assertThat(pipeline.latestDays().get(DAY).getEventCount()).isEqualTo(1);
  }

  @Test
  void theSameAgainChangesNothing() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.events();
    pipeline.days();

    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT").setReceived(START.plusSeconds(60)));

    assertThat(pipeline.outcomes()).containsExactly("coded", "repeated", "repeated");
    assertThat(pipeline.events()).isEmpty();
    assertThat(pipeline.days()).isEmpty();
    assertThat(pipeline.coded()).hasSize(1);
  }

  @Test
  void anOriginalThatItsRepeatOvertookGivesTheReceipt() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT").setReceived(START.plusSeconds(60)));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));

    assertThat(pipeline.latestEvents().get(CONSULT).getFirstSeen()).isEqualTo(START);
  }

  @Test
  void aLateLowerVersionChangesNothing() {
    pipeline.push(story("azertac:1", 3, "AFG-AZE CONSULT"));
    pipeline.events();

    pipeline.push(story("azertac:1", 2, "AFG>AZE SUPPORT"));

    assertThat(pipeline.outcomes()).containsExactly("coded", "superseded");
    assertThat(pipeline.events()).isEmpty();
  }

  @Test
  void aKillOfAnUnknownStoryIsRemembered() {
    pipeline.push(kill("azertac:1", 2));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));

    assertThat(pipeline.outcomes()).containsExactly("killed", "superseded");
    assertThat(pipeline.events()).isEmpty();
    assertThat(pipeline.days()).isEmpty();
  }

  @Test
  void twoWiresAreOneEventWithTwoMentions() {
    pipeline.push(story("tass:1", 1, "AFG-AZE CONSULT").setReceived(START.plusSeconds(5)));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT phone"));

    RelationEvent event = pipeline.latestEvents().get(CONSULT);
    assertThat(event.getMentionCount()).isEqualTo(2);
    assertThat(event.getWires()).isEqualTo(2);
    assertThat(event.getMode()).isEqualTo("phone");
    assertThat(event.getFirstSeen()).isEqualTo(START);
    assertThat(event.getMentions())
        .extracting(Mention::getStoryId)
        .containsExactly("azertac:1", "tass:1");
    PairDay day = pipeline.latestDays().get(DAY);
    assertThat(day.getEventCount()).isEqualTo(1);
    assertThat(day.getStories()).isEqualTo(2);
    assertThat(day.getWires()).isEqualTo(2);

    pipeline.push(kill("azertac:1", 2));

    event = pipeline.latestEvents().get(CONSULT);
    assertThat(event.getStatus()).isEqualTo("ACTIVE");
    assertThat(event.getMentions()).extracting(Mention::getStoryId).containsExactly("tass:1");
    assertThat(event.getMode()).isNull();
    assertThat(event.getFirstSeen()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void aGuidThatTwoWiresUseIsTwoStories() {
    pipeline.push(story("tass:7", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:7", 3, "AFG-AZE CONSULT\nAFG>AZE SUPPORT"));
    pipeline.push(story("tass:7", 2, "AFG-AZE CONSULT phone"));
    assertThat(pipeline.outcomes()).containsExactly("coded", "coded", "coded");

    pipeline.push(kill("azertac:7", 4));

    Map<String, RelationEvent> events = pipeline.latestEvents();
    assertThat(events.get(SUPPORT).getStatus()).isEqualTo("RETRACTED");
    assertThat(events.get(CONSULT).getMentions())
        .extracting(Mention::getStoryId)
        .containsExactly("tass:7");
  }

  @Test
  void aCreditedCopyIsAMentionButNoWireOfItsOwn() {
    pipeline.push(story("tass:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT\ncredit: tass"));

    RelationEvent event = pipeline.latestEvents().get(CONSULT);
    assertThat(event.getMentionCount()).isEqualTo(2);
    assertThat(event.getWires()).isEqualTo(1);
  }

  @Test
  void aCreditLineTellsTheReprintToo() {
    pipeline.push(story("tass:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT").setCredit("AZERTAC/TASS"));

    assertThat(pipeline.latestEvents().get(CONSULT).getWires()).isEqualTo(1);
  }

  @Test
  void aCorrectionMayMoveAllEventsToAnotherPair() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT\nAFG>AZE SUPPORT"));

    pipeline.push(story("azertac:1", 2, "AFG-ARM CONSULT\nAFG>ARM SUPPORT"));

    assertThat(pipeline.latestEvents().values())
        .filteredOn(event -> event.getStatus().equals("ACTIVE"))
        .extracting(RelationEvent::getPair)
        .containsExactly("AFG-ARM", "AFG-ARM");
    Map<String, PairDay> days = pipeline.latestDays();
    assertThat(days.get(DAY).getEventCount()).isZero();
    assertThat(days.get("AFG-ARM/2020-05-31").getEventCount()).isEqualTo(2);
  }

  @Test
  void eventsThatOnlyLookAlikeStayApart() {
    pipeline.push(
        story(
            "azertac:1",
            1,
            "AFG>AZE SUPPORT\nAZE>AFG SUPPORT\nAFG-AZE SUPPORT\nAFG>AZE SUPPORT 2020-05-30"));

    assertThat(pipeline.latestEvents()).hasSize(4);
    assertThat(pipeline.latestDays()).hasSize(2);
  }

  @Test
  void bytesThatAreNoRecordGoToTheDeadLettersAndTheStreamGoesOn() {
    byte[] unknownId = ByteBuffer.allocate(9).put((byte) 0).putInt(4711).putInt(0).array();

    pipeline.pushBytes("azertac:1".getBytes(UTF_8), "no Avro".getBytes(UTF_8));
    pipeline.pushBytes("azertac:2".getBytes(UTF_8), unknownId);
    pipeline.push(story("azertac:3", 1, "AFG-AZE CONSULT"));

    List<TestRecord<String, byte[]>> dead = pipeline.deadLetters();
    assertThat(dead).extracting(TestRecord::key).containsExactly("azertac:1", "azertac:2");
    assertThat(dead.get(0).value()).isEqualTo("no Avro".getBytes(UTF_8));
    assertThat(dead.get(1).value()).isEqualTo(unknownId);
    assertThat(header(dead.get(0), DeadLetters.MESSAGE)).contains("magic byte is 0x6e");
    assertThat(header(dead.get(1), DeadLetters.MESSAGE)).contains("no schema of id 4711");
    assertThat(header(dead.get(0), DeadLetters.TOPIC)).isEqualTo("dateline.stories.v1");
    assertThat(header(dead.get(1), DeadLetters.OFFSET)).isEqualTo("1");
    assertThat(pipeline.counter("dateline.dead.letters", "step", "decode")).isEqualTo(2);
    assertThat(pipeline.latestEvents()).containsOnlyKeys(CONSULT);
  }

  @Test
  void recordsWithoutValueOrUnderAnotherKeyAreDeadLetters() {
    pipeline.pushBytes("azertac:1".getBytes(UTF_8), null);
    pipeline.pushUnder("tass:1", story("azertac:1", 1, "AFG-AZE CONSULT").build());
    pipeline.pushUnder(null, story("azertac:1", 1, "AFG-AZE CONSULT").build());

    assertThat(pipeline.deadLetters())
        .extracting(letter -> header(letter, DeadLetters.MESSAGE))
        .containsExactly(
            "the record has no value",
            "the record's key is tass:1, not the story's id azertac:1",
            "the record's key is null, not the story's id azertac:1");
    assertThat(pipeline.outcomes()).isEmpty();
    assertThat(pipeline.events()).isEmpty();
  }

  @Test
  void whatTheCoderCannotReadIsDeadAndTakesBackTheVersionBefore() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 2, "UNREADABLE"));
    pipeline.push(story("azertac:2", 1, "AFG>AZE SUPPORT"));

    List<TestRecord<String, byte[]>> dead = pipeline.deadLetters();
    assertThat(dead).hasSize(1);
    assertThat(header(dead.get(0), DeadLetters.EXCEPTION))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(header(dead.get(0), DeadLetters.MESSAGE)).isEqualTo("cannot read this");
    assertThat(header(dead.get(0), DeadLetters.OFFSET)).isEqualTo("1");
    assertThat(dead.get(0).value()).isNotEmpty();
    assertThat(pipeline.outcomes()).containsExactly("coded", "dead", "coded");
    Map<String, RelationEvent> events = pipeline.latestEvents();
    assertThat(events.get(CONSULT).getStatus()).isEqualTo("RETRACTED");
    assertThat(events.get(SUPPORT).getStatus()).isEqualTo("ACTIVE");
  }

  @Test
  void theStepsAreCounted() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT phone"));
    pipeline.push(kill("azertac:1", 3));

    assertThat(pipeline.counter("dateline.stories", "outcome", "coded", "language", "en"))
        .isEqualTo(2);
    assertThat(pipeline.counter("dateline.stories", "outcome", "killed", "language", "und"))
        .isEqualTo(1);
    for (String change : List.of("added", "changed", "retracted")) {
      assertThat(pipeline.counter("dateline.events", "type", "CONSULT", "change", change))
          .isEqualTo(1);
    }
    assertThat(pipeline.meters.get("dateline.pipeline.latency").timer().count()).isEqualTo(3);
  }

  private static String header(TestRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
