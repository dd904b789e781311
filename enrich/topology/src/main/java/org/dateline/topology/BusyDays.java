package org.dateline.topology;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * The pair-days that are worked on, in memory, so that a change to a day of many mentions need not
 * read them all. The stores hold the same: a day that was not used for long is dropped, and read
 * when it is needed again.
 */
final class BusyDays {
  // A day with few mentions takes the room of so many all the same.
  private static final int EMPTY_DAY = 10;

  private final int mostMentions;
  private final Function<String, DayMentions> reader;
  private final LinkedHashMap<String, DayMentions> days = new LinkedHashMap<>(16, 0.75f, true);
  private int mentions;
  private DayMentions inWork = new DayMentions();
  private int sizeBefore;

  /**
   * @param mostMentions how many mentions are held, those of the day in work always
   * @param reader reads a day from the stores
   */
  BusyDays(int mostMentions, Function<String, DayMentions> reader) {
    this.mostMentions = mostMentions;
    this.reader = reader;
  }

  /**
   * @return the day, to be changed as its mentions in the stores are, until the next call
   */
  DayMentions get(String day) {
    mentions += inWork.size() - sizeBefore;
    DayMentions found = days.get(day);
    if (found == null) {
      found = reader.apply(day);
      days.put(day, found);
      mentions += found.size() + EMPTY_DAY;
      dropUnused();
    }
    inWork = found;
    sizeBefore = found.size();
    return found;
  }

  private void dropUnused() {
    Iterator<DayMentions> longestUnused = days.values().iterator();
    while (mentions > mostMentions && days.size() > 1) {
      mentions -= longestUnused.next().size() + EMPTY_DAY;
      longestUnused.remove();
    }
  }
}
