package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.story;

import java.time.Instant;
import org.dateline.coding.Story;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.WireStory;
import org.dateline.topology.state.StoryState;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  private final StoryState state = StoryState.newBuilder().build();

  @Test
  void ofOneVersionTheHigherCodersReadingStands() {
    Gate.judge(state, story("tass:1", 1, "AFG-AZE CONSULT").build(), Instant.MAX);

    assertThat(ReadingOrder.stands(state, reading(1, "0.9.0"))).isTrue();
    assertThat(ReadingOrder.stands(state, reading(1, "0.10.0"))).isTrue();
    assertThat(ReadingOrder.stands(state, reading(1, "0.9.1"))).isFalse();
    assertThat(ReadingOrder.stands(state, reading(1, "0.10.0"))).isTrue();
  }

  @Test
  void aLowerVersionStandsByNoCoder() {
    Gate.judge(state, story("tass:1", 2, "AFG-AZE CONSULT").build(), Instant.MAX);

    assertThat(ReadingOrder.stands(state, reading(1, "9.0.0"))).isFalse();
  }

  @Test
  void aHigherVersionStandsAndIsARepeatWhenItComesLive() {
    Gate.judge(state, story("tass:1", 1, "AFG-AZE CONSULT").build(), Instant.MAX);
    ReadingOrder.stands(state, reading(1, "1.0.0"));

    assertThat(ReadingOrder.stands(state, reading(2, "0.1.0"))).isTrue();
    WireStory live = story("tass:1", 2, "AFG-AZE CONSULT").build();
    assertThat(Gate.judge(state, live, Instant.MAX).verdict()).isEqualTo(Verdict.REPEATED);
  }

  @Test
  void aNewVersionIsReadByNoCoderYet() {
    ReadingOrder.stands(state, reading(1, "1.0.0"));
    Gate.judge(state, story("tass:1", 2, "AFG-AZE CONSULT").build(), Instant.MAX);

    assertThat(ReadingOrder.stands(state, reading(2, "0.1.0"))).isTrue();
  }

  @Test
  void whoReadIsNoDifference() {
    CodedStory one = reading(1, "0.1.0");

    assertThat(ReadingOrder.differ(one, reading(1, "0.2.0"))).isFalse();
    assertThat(ReadingOrder.differ(one, reading(2, "0.1.0"))).isTrue();
    assertThat(ReadingOrder.differ(null, one)).isTrue();
  }

  private static CodedStory reading(long version, String coder) {
    WireStory wire = story("tass:1", version, "AFG-AZE CONSULT").build();
    Story story = new Story(wire.getId(), "en", wire.getReceived(), null, null, "", wire.getBody());
    CodedStory coded = CodedStories.of(wire, new MarkupCoder().code(story));
    coded.setCoder(coder);
    return coded;
  }
}
