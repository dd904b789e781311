package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.topology.state.MentionRow;
import org.junit.jupiter.api.Test;

class BusyDaysTest {
  private final List<String> read = new ArrayList<>();

  @Test
  void aDayIsReadOnceWhileThereIsRoom() {
    BusyDays days = days(1_000);
    days.get("a");
    days.get("b");
    days.get("a");

    assertThat(read).containsExactly("a", "b");
  }

  @Test
  void theDayThatWasUsedLongestAgoIsDroppedFirst() {
    BusyDays days = days(65);
    fill(days.get("a"), 20);
    fill(days.get("b"), 20);
    days.get("a");
    fill(days.get("c"), 20);
    days.get("a");
    days.get("b");

    assertThat(read).containsExactly("a", "b", "c", "b");
  }

  @Test
  void theDayInWorkIsHeldHoweverLarge() {
    BusyDays days = days(10);
    fill(days.get("a"), 500);
    days.get("a");
    days.get("b");
    days.get("a");

    assertThat(read).containsExactly("a", "b", "a");
  }

  private BusyDays days(int mostMentions) {
    return new BusyDays(
        mostMentions,
        day -> {
          read.add(day);
          return new DayMentions();
        });
  }

  private static void fill(DayMentions day, int mentions) {
    for (int story = 0; story < mentions; story++) {
      MentionRow row =
          MentionRow.newBuilder().setSequence(1).setLive(true).setProvider("tass").build();
      day.add("event", "tass:" + story, row);
    }
  }
}
