package org.dateline.topology;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbargoTest {
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";
  private static final String SUPPORT = "AFG-AZE/2020-05-31.AFG>AZE.SUPPORT";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant LATER = START.plus(HOUR);

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void anEmbargoHoldsAVersionUntilItsTime() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));

    StoryOutcome outcome = pipeline.outcomeRecords().get(0);
    assertThat(outcome.getOutcome()).isEqualTo("held");
    assertThat(outcome.getReason()).isEqualTo("embargoed until " + LATER);
    pipeline.advance(HOUR.minusSeconds(1));
    assertThat(pipeline.coded()).isEmpty();
    assertThat(pipeline.events()).isEmpty();

    pipeline.advance(Duration.ofSeconds(1));

    assertThat(pipeline.outcomes()).containsExactly("coded");
    RelationEvent event = pipeline.latestEvents().get(CONSULT);
    assertThat(event.getLastChanged()).isEqualTo(START);
    assertThat(pipeline.meters.get("dateline.pipeline.latency").timer().max(SECONDS))
        .isLessThan(10);
    pipeline.advance(HOUR);
    assertThat(pipeline.events()).isEmpty();
  }

  @Test
  void anEmbargoThatIsPastHoldsNothing() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", START));

    assertThat(pipeline.outcomes()).containsExactly("coded");
    assertThat(pipeline.latestEvents()).containsOnlyKeys(CONSULT);
  }

  @Test
  void theVersionBeforeStandsWhileOneWaits() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(embargoed("azertac:1", 2, "AFG>AZE SUPPORT", LATER));

    assertThat(pipeline.latestEvents().get(CONSULT).getStatus()).isEqualTo("ACTIVE");
    pipeline.advance(HOUR);

    Map<String, RelationEvent> events = pipeline.latestEvents();
    assertThat(events.get(CONSULT).getStatus()).isEqualTo("RETRACTED");
    assertThat(events.get(SUPPORT).getStatus()).isEqualTo("ACTIVE");
  }

  @Test
  void aLowerVersionThatComesWhileOneWaitsStandsUntilThen() {
    pipeline.push(embargoed("azertac:1", 2, "AFG>AZE SUPPORT", LATER));
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));

    assertThat(pipeline.latestEvents()).containsOnlyKeys(CONSULT);
    pipeline.advance(HOUR);

    assertThat(pipeline.latestEvents().get(SUPPORT).getStatus()).isEqualTo("ACTIVE");
  }

  @Test
  void whatWaitsCanBeKilled() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));
    pipeline.push(kill("azertac:1", 1));
    pipeline.advance(HOUR);

    assertThat(pipeline.outcomes()).containsExactly("held", "killed");
    assertThat(pipeline.events()).isEmpty();
  }

  @Test
  void whatWaitsCanBeCorrectedAndItsEmbargoExtended() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));
    pipeline.push(embargoed("azertac:1", 2, "AFG>AZE SUPPORT", LATER.plus(HOUR)));

    pipeline.advance(HOUR);
    assertThat(pipeline.events()).isEmpty();
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT phone", LATER));
    assertThat(pipeline.outcomes()).containsExactly("held", "held", "superseded");

    pipeline.advance(HOUR);
    assertThat(pipeline.latestEvents()).containsOnlyKeys(SUPPORT);
  }

  @Test
  void aCorrectionMayLiftAnEmbargo() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));
    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT"));

    assertThat(pipeline.latestEvents().get(CONSULT).getRevision()).isEqualTo(1);
    pipeline.advance(HOUR);
    assertThat(pipeline.events()).isEmpty();
  }

  @Test
  void theSameEmbargoedVersionAgainChangesNothing() {
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));
    pipeline.push(embargoed("azertac:1", 1, "AFG-AZE CONSULT", LATER));
    pipeline.advance(HOUR);

    assertThat(pipeline.outcomes()).containsExactly("held", "repeated", "coded");
    assertThat(pipeline.events()).hasSize(1);
  }

  @Test
  void manyEmbargoesOfOneTimeAllEnd() {
    for (int story = 0; story < 50; story++) {
      pipeline.push(embargoed("azertac:" + story, 1, "AFG-AZE CONSULT", LATER));
    }
    pipeline.advance(HOUR);

    assertThat(pipeline.latestEvents().get(CONSULT).getMentionCount()).isEqualTo(50);
  }

  @Test
  void aWithheldVersionTakesBackAndWaitsForANewOne() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT").setStatus("withheld"));

    assertThat(pipeline.latestEvents().get(CONSULT).getStatus()).isEqualTo("RETRACTED");
    assertThat(pipeline.outcomes()).containsExactly("coded", "held");
    pipeline.advance(HOUR.multipliedBy(24));
    assertThat(pipeline.events()).isEmpty();

    pipeline.push(story("azertac:1", 3, "AFG-AZE CONSULT"));
    assertThat(pipeline.latestEvents().get(CONSULT).getStatus()).isEqualTo("ACTIVE");
  }

  @Test
  void anEmbargoWithoutATimeIsAsWithheld() {
    pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT"));
    pipeline.push(story("azertac:1", 2, "AFG-AZE CONSULT").setEmbargoed(true));

    assertThat(pipeline.latestEvents().get(CONSULT).getStatus()).isEqualTo("RETRACTED");
    StoryOutcome outcome = pipeline.outcomeRecords().get(1);
    assertThat(outcome.getOutcome()).isEqualTo("held");
    assertThat(outcome.getReason()).isEqualTo("embargoed without a time");
  }

  private static WireStory.Builder embargoed(String id, long version, String body, Instant until) {
    return story(id, version, body).setEmbargoed(true).setEmbargoedUntil(until);
  }
}
