package org.dateline.viewer.data;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some days, both ends included.
 *
 * @param from the first; none for all before
 * @param to the last; none for all after
 */
public record Range(Optional<LocalDate> from, Optional<LocalDate> to) {

  /**
   * This range with both ends, the missing ones from what there is.
   *
   * @param first the first day of what there is; null where there is nothing
   * @param last the last day
   * @return none where neither has a day
   */
  Optional<Range> within(LocalDate first, LocalDate last) {
    Optional<LocalDate> begin = from.or(() -> to.map(end -> earlier(first, end)));
    Optional<LocalDate> end = to.or(() -> from.map(start -> later(last, start)));
    Range range =
        new Range(
            begin.or(() -> Optional.ofNullable(first)), end.or(() -> Optional.ofNullable(last)));
    return range.from.isPresent() ? Optional.of(range) : Optional.empty();
  }

  private static LocalDate earlier(LocalDate day, LocalDate end) {
    return day == null || day.isAfter(end) ? end : day;
  }

  private static LocalDate later(LocalDate day, LocalDate start) {
    return day == null || day.isBefore(start) ? start : day;
  }
}
