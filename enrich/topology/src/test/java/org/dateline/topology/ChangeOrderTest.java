package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.story;

import java.nio.ByteBuffer;
import java.util.List;
import org.dateline.coding.Story;
import org.dateline.schemas.Mention;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.WireStory;
import org.dateline.topology.state.MentionChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pair's side needs no order of the changes that the ledger sends, and takes each once. */
class ChangeOrderTest {
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void ofTwoChangesTheLaterCountsInWhateverOrderTheyCome() {
    pipeline.change("AFG-AZE", change(2, mention(2, "visit")));
    pipeline.change("AFG-AZE", change(1, mention(1, "phone")));

    List<RelationEvent> events = pipeline.events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).getMode()).isEqualTo("visit");
  }

  @Test
  void aWithdrawalThatOvertakesItsMentionHolds() {
    pipeline.change("AFG-AZE", change(2, null));
    pipeline.change("AFG-AZE", change(1, mention(1, "phone")));

    assertThat(pipeline.events()).isEmpty();
    assertThat(pipeline.days()).isEmpty();
  }

  @Test
  void aChangeThatComesTwiceCountsOnce() {
    for (int time = 0; time < 2; time++) {
      pipeline.change("AFG-AZE", change(1, mention(1, "phone")));
    }
    assertThat(pipeline.events()).hasSize(1);

    for (int time = 0; time < 2; time++) {
      pipeline.change("AFG-AZE", change(2, null));
    }
    assertThat(pipeline.events()).hasSize(1);
  }

  private MentionChange change(long sequence, Mention mention) {
    return MentionChange.newBuilder()
        .setEvent(CONSULT)
        .setStory("azertac:1")
        .setSequence(sequence)
        .setDue(START.toEpochMilli())
        .setMention(
            mention == null
                ? null
                : ByteBuffer.wrap(pipeline.mentions.serialize(StateStores.WORDS, mention)))
        .build();
  }

  private static Mention mention(long version, String mode) {
    WireStory wire = story("azertac:1", version, "AFG-AZE CONSULT " + mode + " 2020-05-31").build();
    Story story = new Story(wire.getId(), "en", START, null, null, "", wire.getBody());
    return Ledger.mentions(CodedStories.of(wire, new MarkupCoder().code(story))).get(CONSULT);
  }
}
