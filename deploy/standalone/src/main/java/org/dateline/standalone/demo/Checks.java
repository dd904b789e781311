package org.dateline.standalone.demo;

import java.util.List;
import org.dateline.standalone.Refusal;

/** What must hold of the demo's stories once they have gone through. */
record Checks(Database database, List<Sample> samples) {
  /**
   * Looks for what must be there, and for what must not.
   *
   * @throws Refusal naming the first thing that is wrong
   */
  void run() {
    samples.stream()
        .filter(Sample::canceled)
        .forEach(
            killed ->
                none(
                    "a mention of the killed story " + killed.id(),
                    "SELECT count(*) FROM mention WHERE story_id = ?",
                    killed.id()));
    none(
        "a retracted event that still has mentions",
        "SELECT count(*) FROM event JOIN mention ON event.pair = mention.pair"
            + " AND event.id = mention.event_id WHERE status = 'RETRACTED'");
    none(
        "a pair-day whose total differs from its events",
        """
        SELECT count(*) FROM pair_day d WHERE d.events <>
          (SELECT count(*) FROM event e WHERE e.pair = d.pair AND e.date = d.date
             AND e.status = 'ACTIVE')""");
    some(
        "the call between the Afghan and the Azerbaijani minister",
        "SELECT count(*) FROM event WHERE pair = 'AFG-AZE' AND date = '2020-05-31'"
            + " AND type = 'CONSULT' AND status = 'ACTIVE'");
  }

  private void none(String what, String sql, Object... parameters) {
    if (database.number(sql, parameters) != 0) {
      throw Refusal.failed("the result is wrong: there is " + what);
    }
  }

  private void some(String what, String sql, Object... parameters) {
    if (database.number(sql, parameters) == 0) {
      throw Refusal.failed("the result is wrong: missing is " + what);
    }
  }
}
