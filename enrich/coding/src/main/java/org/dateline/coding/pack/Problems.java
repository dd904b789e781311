package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is wrong with a pack, all of it, so that its author can mend it in one go. */
final class Problems {
  private static final int MOST = 50;

  private final List<String> found = new ArrayList<>();

  /**
   * Reads row by row; a wrong one is noted, and the next one read.
   *
   * @param least cells that each row must have
   * @param most cells that it may have
   */
  void each(List<Table.Row> rows, int least, int most, Consumer<Table.Row> action) {
    for (Table.Row row : rows) {
      try {
        row.check(least, most);
        action.accept(row);
      } catch (PackException e) {
        found.add(e.getMessage());
      }
    }
  }

  /**
   * Ends the reading.
   *
   * @throws PackException where anything was noted, with a line for each
   */
  void raise() {
    if (found.size() > MOST) {
      int more = found.size() - MOST;
      found.subList(MOST, found.size()).clear();
      found.add("and " + more + " more");
    }
    if (!found.isEmpty()) {
      throw new PackException(String.join("\n", found));
    }
  }
}
