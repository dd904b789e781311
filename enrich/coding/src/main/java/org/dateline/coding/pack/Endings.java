package org.dateline.coding.pack;

import java.util.HashMap;
import java.util.Map;

/** What a word that the pack does not list can be by its ending. */
public final class Endings {
  /**
   * A guess.
   *
   * @param wordClass name, noun, adj, verb or adv
   * @param readings cases, numbers and genders
   * @param tags forms of a verb
   */
  public record Guess(String wordClass, long[] readings, long tags) {}

  private static final int SHORTEST_STEM = 2;

  private final Map<String, Guess> names = new HashMap<>();
  private final Map<String, Guess> words = new HashMap<>();
  private int longest;

  void add(Table.Row row) {
    String wordClass = row.known(1, "class of words", Kinds.ENDINGS);
    long tags = 0;
    long[] readings = new long[row.items(2).size()];
    int n = 0;
    for (String item : row.items(2)) {
      long mask = Feat.maskOf(row, item);
      tags |= mask & Feat.FORMS;
      readings[n++] = mask & (Feat.CASES | Feat.NUMBERS | Feat.GENDERS);
    }
    boolean known = n > 1 || n == 1 && readings[0] != 0;
    Guess guess = new Guess(wordClass, known ? readings : Agreement.UNKNOWN, tags);
    for (String ending : row.items(0)) {
      String norm = ending.replace('ё', 'е');
      (wordClass.equals("name") ? names : words).put(norm, guess);
      longest = Math.max(longest, norm.length());
    }
  }

  /** What the word can be, or null. */
  public Guess guess(String norm, boolean name) {
    Map<String, Guess> table = name ? names : words;
    for (int n = Math.min(longest, norm.length() - SHORTEST_STEM); n > 0; n--) {
      Guess guess = table.get(norm.substring(norm.length() - n));
      if (guess != null) {
        return guess;
      }
    }
    return null;
  }
}
