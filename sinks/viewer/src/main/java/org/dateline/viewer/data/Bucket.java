package org.dateline.viewer.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How many days make a point of a timeline. */
public enum Bucket {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  Bucket(ChronoUnit unit) {
    this.unit = unit;
  }

  /** This one, or the next wider one of which a range has no more than so many. */
  Bucket fitting(LocalDate from, LocalDate to, int most) {
    // One more at each end, for buckets that the range cuts.
    boolean fits = unit.between(from, to) + 2 <= most;
    return fits || this == MONTH ? this : values()[ordinal() + 1].fitting(from, to, most);
  }

  /** Its name, which is PostgreSQL's too. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
