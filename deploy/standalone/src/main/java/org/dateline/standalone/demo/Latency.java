package org.dateline.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.dateline.standalone.Refusal;

/**
 * Measures how long a story takes from the push to its event's row in PostgreSQL, by stories of its
 * own, which it withdraws again.
 */
final class Latency {
  private static final int STORIES = 120;
  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final String WIRE = "probe";

  // Days apart, so that each story has an event of its own.
  private static final String STORY =
      """
      {"provider":"probe","uri":"%1$s","version":%2$d,"pubstatus":"%3$s","language":"en",
       "versioncreated":"2022-%4$02d-%5$02dT12:00:00Z","headline":"Ministers meet",
       "body_text":"The foreign ministers of Norway and Portugal met in Lisbon. \
      Norway thanked Portugal for its support. Story %1$s."}
      """;

  private final Door door;
  private final Database database;

  Latency(Door door, Database database) {
    this.door = door;
    this.database = database;
  }

  /**
   * What was measured.
   *
   * @param stories how many stories
   * @param perSecond at what pace they were pushed
   * @param median of their times
   * @param p99 the time that 99 of 100 do not exceed
   * @param longest of all
   */
  record Result(int stories, double perSecond, Duration median, Duration p99, Duration longest) {}

  /**
   * Pushes at 20 stories a second while watching the rows come.
   *
   * @throws Refusal where a story has no row after a minute
   */
  Result measure() {
    Map<String, Long> pushed = new ConcurrentHashMap<>();
    Map<String, Long> seen = new HashMap<>();
    Thread pusher = new Thread(() -> push(pushed), "probe");
    long start = System.nanoTime();
    pusher.start();
    long deadline = start + PACE.multipliedBy(STORIES).plus(PATIENCE).toNanos();
    while (seen.size() < STORIES) {
      if (System.nanoTime() > deadline) {
        throw Refusal.failed(
            "of %d stories only %d reached PostgreSQL".formatted(pushed.size(), seen.size()));
      }
      long now = System.nanoTime();
      for (List<String> row :
          database.rows("SELECT DISTINCT story_id FROM mention WHERE provider = ?", WIRE)) {
        seen.putIfAbsent(row.get(0), now);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    long lastPush = pushed.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    List<Duration> times = new ArrayList<>();
    seen.forEach((id, at) -> times.add(Duration.ofNanos(at - pushed.get(id))));
    times.sort(null);
    return new Result(
        STORIES,
        (STORIES - 1) * 1e9 / (lastPush - start),
        times.get(STORIES / 2),
        times.get((int) Math.ceil(STORIES * 0.99) - 1),
        times.get(STORIES - 1));
  }

  private void push(Map<String, Long> pushed) {
    long start = System.nanoTime();
    for (int i = 0; i < STORIES; i++) {
      long due = start + PACE.toNanos() * i;
      for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
        LockSupport.parkNanos(due - now);
      }
      // The clock starts before the push, the answer's time included.
      pushed.put(WIRE + ":" + i, System.nanoTime());
      door.push(story(i, 1, "usable"));
    }
  }

  /** Withdraws the stories; waits until no row tells of them any more. */
  void withdraw() {
    for (int i = 0; i < STORIES; i++) {
      door.push(story(i, 2, "canceled"));
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (database.number("SELECT count(*) FROM mention WHERE provider = ?", WIRE) > 0) {
      if (System.nanoTime() > deadline) {
        throw Refusal.failed("the rows of killed stories are still there after a minute");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static String story(int number, int version, String status) {
    return STORY.formatted(number, version, status, number / 28 + 1, number % 28 + 1);
  }
}
