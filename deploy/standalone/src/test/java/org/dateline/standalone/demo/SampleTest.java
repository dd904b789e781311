package org.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Sample> samples = Sample.all();

  @Test
  void theyAreManyFromSeveralWiresInTwoLanguages() {
    Set<String> wires = new HashSet<>();
    Set<String> languages = new HashSet<>();
    for (Sample sample : samples) {
      wires.add(story(sample).path("provider").asText());
      languages.add(story(sample).path("language").asText());
    }

    assertThat(samples).hasSizeGreaterThanOrEqualTo(45);
    assertThat(wires).hasSize(6);
    assertThat(languages).containsExactlyInAnyOrder("de", "en");
  }

  @Test
  void amongThemAreCorrectionsAKillRepeatsAnEmbargoAndALateVersion() {
    Map<String, Integer> newest = new HashMap<>();
    Set<Sample> seen = new HashSet<>();
    int repeats = 0;
    int corrections = 0;
    int late = 0;
    for (Sample sample : samples) {
      int version = story(sample).path("version").asInt();
      Integer before = newest.get(sample.id());
      if (!seen.add(sample)) {
        repeats++;
      } else if (before != null && version > before) {
        corrections++;
      } else if (before != null) {
        late++;
      }
      newest.merge(sample.id(), version, Math::max);
    }

    assertThat(repeats).isPositive();
    assertThat(corrections).isGreaterThan(2);
    assertThat(late).isEqualTo(1);
    assertThat(samples.stream().filter(Sample::canceled)).hasSize(1);
    assertThat(samples.stream().filter(sample -> story(sample).has("embargoed"))).hasSize(1);
  }

  @Test
  void whatTheDemoSaysToItselfIsNotPushed() {
    assertThat(samples)
        .allSatisfy(
            sample -> {
              assertThat(story(sample).has("resent")).isFalse();
              assertThat(story(sample).has("arrives")).isFalse();
            });
  }

  private static JsonNode story(Sample sample) {
    try {
      return JSON.readTree(sample.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
