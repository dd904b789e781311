package org.dateline.standalone.quality;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How many of the things that people read were coded.
 *
 * @param hits coded and right
 * @param coded coded at all
 * @param gold read by people
 */
record Count(int hits, int coded, int gold) {
  static final Count NONE = new Count(0, 0, 0);

  static Count of(Set<String> want, Set<String> got) {
    return new Count((int) got.stream().filter(want::contains).count(), got.size(), want.size());
  }

  /** The counts of many stories together. */
  static Count sum(List<Comparison> stories, Function<Comparison, Count> count) {
    return stories.stream().map(count).reduce(NONE, Count::plus);
  }

  Count plus(Count other) {
    return new Count(hits + other.hits, coded + other.coded, gold + other.gold);
  }

  double precision() {
    return coded == 0 ? 0 : (double) hits / coded;
  }

  double recall() {
    return gold == 0 ? 0 : (double) hits / gold;
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    return coded + gold == 0 ? 0 : 2.0 * hits / (coded + gold);
  }
}
