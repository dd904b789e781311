package org.dateline.standalone.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** How far others' clocks are from this machine's. */
final class Clocks {
  /** Brokers refuse records an hour ahead; embargoes end by the clock; more than this is wrong. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final List<Finding> findings = new ArrayList<>();

  /** A server's Date header; it is of whole seconds. */
  void httpDate(String whose, String date, long asked) {
    compare(
        whose,
        ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
        Instant.ofEpochMilli(asked));
  }

  /** What another clock said when we asked it. */
  void compare(String whose, Instant said, Instant asked) {
    Duration apart = Duration.between(asked, said).abs();
    findings.add(
        apart.compareTo(MOST) <= 0
            ? Finding.well(
                "%s clock agrees with ours within %d s".formatted(whose, MOST.toSeconds()))
            : Finding.fault(
                "%s clock is %d s from ours".formatted(whose, apart.toSeconds()),
                "chronyc tracking, on both machines"));
  }

  List<Finding> findings() {
    return findings;
  }
}
