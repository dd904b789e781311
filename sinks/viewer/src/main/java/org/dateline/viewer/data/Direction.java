package org.dateline.viewer.data;

/** Who acts in a pair: the first of its countries on the second, the second on the first. */
public enum Direction {
  ALL(""),
  FORWARD(" AND NOT mutual AND source = left(pair, 3)"),
  BACKWARD(" AND NOT mutual AND source = right(pair, 3)"),
  MUTUAL(" AND mutual");

  private final String condition;

  Direction(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
