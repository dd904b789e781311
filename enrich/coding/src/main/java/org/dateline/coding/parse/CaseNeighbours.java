package org.dateline.coding.parse;

import java.util.List;

/** Which phrases stand side by side, but for quotation marks and what is in parentheses. */
final class CaseNeighbours {
  private final List<Unit> units;
  private final List<Phrase> phrases;

  CaseNeighbours(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
  }

  boolean adjacent(Phrase before, Phrase p) {
    int border = p.prep == null ? p.from : p.prep.index;
    boolean aside = false;
    for (int k = before.to; k < border; k++) {
      Unit u = units.get(k);
      aside |= u.first.is("(");
      if (!aside && !u.first.is("\"")) {
        return false;
      }
      aside &= !u.first.is(")");
    }
    return !aside;
  }

  /** The phrase before, but for what stands between parentheses. */
  Phrase before(int i) {
    Phrase p = phrases.get(i - 1);
    boolean aside = p.from > 0 && units.get(p.from - 1).first.is("(");
    return aside && i > 1 && !insideParentheses(phrases.get(i)) ? phrases.get(i - 2) : p;
  }

  private boolean insideParentheses(Phrase p) {
    for (int k = p.from - 1; k >= 0 && k > p.from - 8; k--) {
      if (units.get(k).first.is("(") || units.get(k).first.is(")")) {
        return units.get(k).first.is("(");
      }
    }
    return false;
  }
}
