package org.dateline.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where sentences end. A paragraph's end always ends one. */
public final class Sentences {
  /** A sentence as a run of tokens, {@code from} inclusive, {@code to} exclusive. */
  public record Range(int from, int to) {}

  private static final int LONGEST_ORDINAL = 2;

  private final Set<String> abbreviations;
  private final boolean ordinalsEndWithDot;

  /**
   * @param abbreviations words after which a full stop ends no sentence, lower case, without the
   *     stop
   * @param ordinalsEndWithDot true where the language writes 31. for the 31st
   */
  public Sentences(Set<String> abbreviations, boolean ordinalsEndWithDot) {
    this.abbreviations = abbreviations;
    this.ordinalsEndWithDot = ordinalsEndWithDot;
  }

  public List<Range> split(List<Token> tokens) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (i > from && t.paragraph) {
        ranges.add(new Range(from, i));
        from = i;
      }
      if (ends(tokens, i)) {
        int to = i + 1;
        while (to < tokens.size() && isClosing(tokens.get(to)) && tokens.get(to).glued) {
          to++;
        }
        ranges.add(new Range(from, to));
        from = to;
        i = to - 1;
      }
    }
    if (from < tokens.size()) {
      ranges.add(new Range(from, tokens.size()));
    }
    return ranges;
  }

  private boolean ends(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (!t.isPunct()) {
      // U.S. and a.m. swallow the stop: the next word decides, and a name after it goes on
      return false;
    }
    char c = t.norm.charAt(0);
    if (c == '!' || c == '?' || c == '…') {
      return true;
    }
    if (c != '.' || i == 0) {
      return false;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    Token before = tokens.get(i - 1);
    Token after = tokens.get(i + 1);
    if (after.glued && !isClosing(after)) {
      return false;
    }
    if (after.isWord() && !after.capital) {
      return false;
    }
    if (before.isWord() && before.end - before.start == 1 && before.capital) {
      return false;
    }
    if (before.isWord() && abbreviations.contains(before.norm)) {
      return false;
    }
    return !(ordinalsEndWithDot
        && before.type == Token.Type.NUMBER
        && before.end - before.start <= LONGEST_ORDINAL
        && after.isWord());
  }

  private static boolean isClosing(Token t) {
    return t.isPunct()
        && (t.norm.equals("\"") || t.norm.equals(")") || t.norm.equals("'") || t.norm.equals("]"));
  }
}
