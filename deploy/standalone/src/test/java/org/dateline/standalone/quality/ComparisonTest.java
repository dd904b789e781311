package org.dateline.standalone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coding.EventType.AGREE;
import static org.dateline.coding.EventType.CONSULT;
import static org.dateline.coding.EventType.SUPPORT;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.Story;
import org.dateline.standalone.quality.Comparison.CodedEvent;
import org.dateline.standalone.quality.GoldStory.GoldEvent;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void theRightAnswerIsAHitInEveryView() {
    Comparison story =
        compare(List.of(directed("AZE", "AFG", SUPPORT)), coded("AZE", "AFG", SUPPORT));

    for (View view : View.values()) {
      assertThat(story.count(view)).as(view.label()).isEqualTo(new Count(1, 1, 1));
    }
  }

  @Test
  void theWrongDirectionMissesInTheDirectedViewAlone() {
    Comparison story =
        compare(List.of(directed("AZE", "AFG", SUPPORT)), coded("AFG", "AZE", SUPPORT));

    assertThat(story.count(View.TYPE)).isEqualTo(new Count(1, 1, 1));
    assertThat(story.count(View.DIRECTED)).isEqualTo(new Count(0, 1, 1));
    assertThat(story.missed(View.DIRECTED)).containsExactly("AZE>AFG SUPPORT");
    assertThat(story.extra(View.DIRECTED)).containsExactly("AFG>AZE SUPPORT");
  }

  @Test
  void aMutualEventIsRightInEitherDirectionAndCountsOnce() {
    Comparison story =
        compare(
            List.of(new GoldEvent("AFG", "AZE", CONSULT, true, false, null, null, "Telefonat")),
            coded("AZE", "AFG", CONSULT),
            coded("AFG", "AZE", CONSULT));

    assertThat(story.count(View.DIRECTED)).isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void anotherTypeOfTheSameQuadClassMissesTheTypeAlone() {
    Comparison story =
        compare(List.of(directed("AZE", "AFG", SUPPORT)), coded("AZE", "AFG", AGREE));

    assertThat(story.count(View.QUAD)).isEqualTo(new Count(1, 1, 1));
    assertThat(story.count(View.TYPE)).isEqualTo(new Count(0, 1, 1));
    assertThat(story.count(SUPPORT)).isEqualTo(new Count(0, 0, 1));
    assertThat(story.count(AGREE)).isEqualTo(new Count(0, 1, 0));
  }

  @Test
  void whatIsOptionalIsNeitherMissedNorWrong() {
    List<GoldEvent> gold =
        List.of(new GoldEvent("AZE", "AFG", AGREE, false, true, null, null, null));

    assertThat(compare(gold).count(View.TYPE)).isEqualTo(Count.NONE);
    assertThat(compare(gold, coded("AZE", "AFG", AGREE)).count(View.PAIR)).isEqualTo(Count.NONE);
    assertThat(compare(gold, coded("AZE", "AFG", SUPPORT)).count(View.TYPE))
        .isEqualTo(new Count(0, 1, 0));
  }

  @Test
  void anOptionalEventDoesNotExcuseAPairThatIsWantedAnyway() {
    List<GoldEvent> gold =
        List.of(
            directed("AZE", "AFG", SUPPORT),
            new GoldEvent("AZE", "AFG", AGREE, false, true, null, null, null));

    assertThat(compare(gold, coded("AZE", "AFG", AGREE)).count(View.PAIR))
        .isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void dayAndModeCountAmongWhatIsCodedRightly() {
    List<GoldEvent> gold = List.of(directed("AZE", "AFG", SUPPORT), directed("AZE", "AFG", AGREE));
    Comparison story = compare(gold, coded("AZE", "AFG", SUPPORT));

    assertThat(story.dates()).isEqualTo(new Count(1, 1, 1));
    assertThat(story.modes()).isEqualTo(new Count(0, 1, 1));
  }

  @Test
  void anEventOfACountryWithItselfIsNone() {
    assertThat(compare(List.of(), coded("AZE", "AZE", AGREE)).count(View.TYPE))
        .isEqualTo(Count.NONE);
  }

  private static Comparison compare(List<GoldEvent> gold, CodedEvent... coded) {
    Story story = new Story("s-1", "de", null, null, null, "", "");
    Coded answer = new Coded(MissingNode.getInstance(), List.of(coded), Set.of("AZE"));
    return new Comparison(new GoldStory(story, gold, Set.of("AZE")), answer);
  }

  private static GoldEvent directed(String source, String target, EventType type) {
    return new GoldEvent(source, target, type, false, false, "phone", "2020-05-31", null);
  }

  private static CodedEvent coded(String source, String target, EventType type) {
    return new CodedEvent(source, target, type, null, "2020-05-31");
  }
}
