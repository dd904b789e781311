package org.dateline.viewer.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of a pair's events.
 *
 * @param types PLOVER event types; empty for all
 */
public record EventFilter(String pair, Range range, Direction direction, List<String> types) {

  /** Whether it leaves out none of the range's events. */
  boolean isOfAll() {
    return direction == Direction.ALL && types.isEmpty();
  }

  /** The filter behind {@code WHERE}; its question marks stand for {@link #values}. */
  String condition() {
    return "pair = ?"
        + (range.from().isPresent() ? " AND date >= ?" : "")
        + (range.to().isPresent() ? " AND date <= ?" : "")
        + direction.condition()
        + (types.isEmpty() ? "" : " AND type = ANY (?)");
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    values.add(pair);
    range.from().ifPresent(values::add);
    range.to().ifPresent(values::add);
    if (!types.isEmpty()) {
      values.add(types);
    }
    return values;
  }
}
