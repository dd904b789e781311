package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** What a run of words between borders is in a verb-second language: by its opener and verb. */
final class VerbSecondSegments {
  private VerbSecondSegments() {}

  /** Cuts where a conjunction joins two clauses, or a subordinate clause begins without a comma. */
  static List<Segments.Segment> split(List<Unit> units, Segments.Segment s) {
    List<Segments.Segment> parts = new ArrayList<>(2);
    int from = s.from();
    boolean finite = false;
    boolean verbFinal = isOpener(units, from, s.to());
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      boolean cut = false;
      if (u.cat == Cat.CONJ && i > from && i + 1 < s.to()) {
        boolean left = finite;
        boolean right = finiteIn(units, i + 1, s.to());
        cut =
            left
                && right
                && (u.phrase == null)
                && !insideList(units, i)
                && (!verbFinal || endsWithFinite(units, i));
      } else if (u.cat == Cat.SUB && i > from + 1 && finite && u.has(Feat.COMP)) {
        cut = true;
      }
      if (cut) {
        parts.add(
            new Segments.Segment(from, i, s.parenthetic(), from == s.from() ? s.border() : '&'));
        from = i;
        finite = false;
        verbFinal = isOpener(units, from, s.to());
      }
      if (u.finite() || u.cat == Cat.MODAL) {
        finite = true;
      }
    }
    parts.add(
        new Segments.Segment(from, s.to(), s.parenthetic(), from == s.from() ? s.border() : '&'));
    return parts;
  }

  /** True where the phrases on both sides are one list. */
  private static boolean insideList(List<Unit> units, int conj) {
    Phrase right = conj + 1 < units.size() ? units.get(conj + 1).phrase : null;
    if (right == null && conj + 2 < units.size() && units.get(conj + 1).cat == Cat.PREP) {
      right = units.get(conj + 2).phrase;
    }
    return right != null
        && (right.leader != right
            || right.qualifies != null && right.qualifies.coOwners.contains(right));
  }

  private static boolean endsWithFinite(List<Unit> units, int to) {
    return to > 0 && (units.get(to - 1).finite() || units.get(to - 1).cat == Cat.MODAL);
  }

  private static boolean finiteIn(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i).finite() || units.get(i).cat == Cat.MODAL) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpener(List<Unit> units, int from, int to) {
    for (int i = from; i < to && i < from + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return true;
      }
      if (c != Cat.CONJ && c != Cat.PREP && c != Cat.ADV) {
        return false;
      }
    }
    return false;
  }

  static Unit opener(List<Unit> units, Segments.Segment s) {
    for (int i = s.from(); i < s.to() && i < s.from() + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return units.get(i);
      }
    }
    return null;
  }

  static Clause.Kind kind(List<Unit> units, Segments.Segment s) {
    boolean infinitive = false;
    boolean finite = false;
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      finite |= u.finite() || u.cat == Cat.MODAL;
      infinitive |= u.cat.isVerbal() && u.tagged(Feat.ZU);
    }
    if (isOpener(units, s.from(), s.to())) {
      Unit o = opener(units, s);
      if (o.cat == Cat.REL) {
        return Clause.Kind.REL;
      }
      return infinitive && !finite ? Clause.Kind.INF : Clause.Kind.SUB;
    }
    return finite ? Clause.Kind.MAIN : infinitive ? Clause.Kind.INF : Clause.Kind.FRAGMENT;
  }

  static boolean endsFinite(List<Unit> units, Segments.Segment s) {
    Unit last = units.get(s.to() - 1);
    if (last.first.isPunct() && s.to() - 2 >= s.from()) {
      last = units.get(s.to() - 2);
    }
    return last.finite() || last.cat == Cat.MODAL;
  }

  static boolean startsFinite(List<Unit> units, Segments.Segment s) {
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() || u.cat == Cat.ADV) {
        continue;
      }
      return u.finite() || u.cat == Cat.MODAL;
    }
    return false;
  }
}
