package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Stream<BadInput> all() {
    return BadInput.all();
  }

  /** What is said of a bad input: of the whole, or of the first of its stories. */
  static RejectedStoryException refusal(BadInput bad) {
    Delivery delivery = Deliveries.with(bad.facts());
    byte[] content = bad.bytes().get();
    try {
      List<Reading> readings = WireFormats.of(bad.mediaType(), content).read(content, delivery);
      assertThat(readings).as("%s: read as %s", bad, readings).isNotEmpty();
      assertThat(readings).as(bad.toString()).allMatch(reading -> reading.story().isEmpty());
      return readings.get(0).refusal().orElseThrow();
    } catch (RejectedStoryException refused) {
      return refused;
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedWithAReason(BadInput bad) {
    RejectedStoryException refused =
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> refusal(bad));

    assertThat(refused).hasMessageContaining(bad.reason());
    assertThat(refused.getMessage()).hasSizeLessThan(1000);
  }

  @Test
  void eachFormatHasADozen() {
    Map<String, Long> counts =
        all().collect(Collectors.groupingBy(BadInput::format, Collectors.counting()));

    assertThat(counts).containsOnlyKeys("ninjs", "newsml-g2", "nitf", "rss", "atom", "text");
    assertThat(counts.values()).allMatch(count -> count >= 12);
  }

  /** Sound, but for what makes each of the others bad. */
  @Test
  void whatTheyAreMadeFromIsTaken() throws Exception {
    Map<String, String> sound =
        Map.of(
            "application/json", BadNinjs.SOUND,
            "application/vnd.iptc.g2.newsitem+xml", BadNewsMl.SOUND,
            "application/nitf+xml", BadNitf.SOUND,
            "application/rss+xml", BadFeed.RSS,
            "application/atom+xml", BadFeed.ATOM);
    for (Map.Entry<String, String> one : sound.entrySet()) {
      byte[] content = Deliveries.utf8(one.getValue().replace("%s", "words"));

      List<Reading> readings =
          WireFormats.of(one.getKey(), content)
              .read(content, Deliveries.with(Map.of("provider", "p")));

      assertThat(readings).as(one.getKey()).hasSize(1);
      assertThat(readings.get(0).story().orElseThrow().getBody()).isEqualTo("words");
    }
  }

  @Test
  void theLargestIsWithinWhatADoorTakes() {
    assertThat(all().mapToInt(bad -> bad.bytes().get().length).max().orElseThrow())
        .isBetween(9 << 20, 10 << 20);
  }
}
