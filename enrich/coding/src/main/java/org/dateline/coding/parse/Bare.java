package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Looks for bare phrases, which can be subjects, and for borders between them. */
final class Bare {
  private final List<Unit> units;

  Bare(List<Unit> units) {
    this.units = units;
  }

  /** The last bare phrase between two places, or null. */
  Phrase last(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Phrase p = units.get(i).phrase;
      if (p == null) {
        continue;
      }
      if (p.from >= from && isBare(p)) {
        return p;
      }
      i = p.from;
    }
    return null;
  }

  /** The first bare phrase between two places, or null. */
  Phrase first(int from, int to) {
    for (int i = from; i < to; i++) {
      Phrase p = units.get(i).phrase;
      if (p != null && p.from >= from && isBare(p)) {
        return p;
      }
    }
    return null;
  }

  static boolean isBare(Phrase p) {
    return p.prep == null
        && !p.date
        && p.free()
        && p.can(Feat.NOM)
        && !(p.pronoun != null && (p.pronoun.has(Feat.REFL) || p.pronoun.has(Feat.RECIP)));
  }

  boolean bordered(int from, int to) {
    return border(from, to) >= 0;
  }

  /** The first border between two places that is not inside a list, or -1. */
  int border(int from, int to) {
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (isBorder(u) && !insideList(i)) {
        return i;
      }
    }
    return -1;
  }

  boolean comma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i).first.is(",") && !insideList(i)) {
        return true;
      }
    }
    return false;
  }

  /** True where a subordinate or relative clause begins between two places. */
  boolean opened(int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i).cat == Cat.SUB || units.get(i).cat == Cat.REL) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(Unit u) {
    return u.first.isPunct() && !u.first.is("\"") && !u.inner || u.cat == Cat.CONJ;
  }

  /** True for the comma or conjunction of a list, and for the comma before an apposition. */
  boolean insideList(int i) {
    Phrase next = null;
    for (int k = i + 1; k < units.size() && k < i + 4 && next == null; k++) {
      next = units.get(k).phrase;
      if (next == null && units.get(k).cat != Cat.PREP && units.get(k).cat != Cat.CONJ) {
        return false;
      }
    }
    return next != null && (next.leader != next || next.apposed);
  }

  /** The last place before a verb that is no adverb, date, negation or quotation mark. */
  int before(int verb, int low) {
    int i = verb - 1;
    while (i >= low) {
      Unit u = units.get(i);
      boolean light =
          u.cat == Cat.ADV
              || u.cat == Cat.NEG
              || u.first.is("\"")
              || u.phrase != null && u.phrase.date && u.cat != Cat.PREP
              || u.cat == Cat.PREP
                  && i + 1 < units.size()
                  && units.get(i + 1).phrase != null
                  && units.get(i + 1).phrase.date;
      if (!light) {
        return i;
      }
      i--;
    }
    return -1;
  }
}
