package org.dateline.coding.parse;

import java.util.List;

/**
 * Where in a segment a clause begins: at an opener, or at the conjunction before a further verb.
 */
final class FreeOrderBorders {
  private final List<Unit> units;

  FreeOrderBorders(List<Unit> units) {
    this.units = units;
  }

  /** The word that opens the segment as a clause, or null. */
  Unit opener(Segments.Segment s) {
    for (int i = s.from(); i < s.to() && i < s.from() + 4; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.SUB) {
        return u;
      }
      if (u.cat == Cat.REL && s.border() != '^') {
        return u;
      }
      if (u.cat.isVerbal()) {
        return null;
      }
    }
    return null;
  }

  /** Index of the unit where the clause of a segment's further verb begins. */
  int pieceStart(List<VerbGroup> found, int g, Segments.Segment s) {
    VerbGroup group = found.get(g);
    int low = g == 0 ? s.from() : found.get(g - 1).to;
    if (group.finite) {
      for (int i = group.from - 1; i >= low; i--) {
        if (units.get(i).cat == Cat.CONJ && !insideList(i)) {
          return i;
        }
      }
    }
    return group.from > low && units.get(group.from - 1).cat == Cat.NEG
        ? group.from - 1
        : group.from;
  }

  private boolean insideList(int i) {
    for (int k = i + 1; k < units.size() && k < i + 4; k++) {
      Phrase p = units.get(k).phrase;
      if (p != null) {
        return p.leader != p || p.from <= i;
      }
    }
    return false;
  }

  /** True where a quotation has just ended. */
  boolean afterQuote(int from) {
    for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
      if (units.get(i).first.is("\"")) {
        return true;
      }
    }
    return false;
  }
}
