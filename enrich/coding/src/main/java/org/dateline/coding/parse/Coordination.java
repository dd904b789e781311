package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Joins phrases into lists ("A, B and C") and appositions ("the minister, X,"). */
final class Coordination {
  private final List<Unit> units;
  private final List<Phrase> phrases;

  Coordination(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
  }

  void join() {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase first = phrases.get(i);
      if (first.date || first.leader != first || first.apposed) {
        continue;
      }
      list(i, first);
    }
    for (int i = 0; i < phrases.size(); i++) {
      Phrase first = phrases.get(i);
      if (!first.date && first.leader == first) {
        appose(i, first);
      }
    }
  }

  private void list(int i, Phrase first) {
    int end = extent(i);
    int k = end + 1;
    int lastMember = -1;
    while (k < phrases.size()) {
      Phrase next = phrases.get(k);
      int border = next.prep == null ? next.from : next.prep.index;
      int previousEnd = phrases.get(k - 1).to;
      Unit conj = null;
      boolean separated = true;
      for (int m = previousEnd; m < border; m++) {
        Unit u = units.get(m);
        if (u.cat == Cat.CONJ && u.has(Feat.LIST)) {
          conj = u;
        } else if (!u.first.is(",") && !(u.cat == Cat.ADV && conj != null)) {
          separated = false;
        }
      }
      if (!separated || border == previousEnd || !alike(first, next)) {
        break;
      }
      int nextEnd = extent(k);
      if (conj != null) {
        if (!opensClause(first, phrases.get(nextEnd))) {
          lastMember = k;
        }
        break;
      }
      k = nextEnd + 1;
    }
    if (lastMember < 0) {
      return;
    }
    for (int m = end + 1; m <= lastMember; m = extent(m) + 1) {
      Phrase member = phrases.get(m);
      member.leader = first;
      member.qualifies = null;
      first.members.add(member);
      if (member.prep == null) {
        member.cases = first.cases;
      }
    }
  }

  /** Index of the last phrase that hangs on phrase i. */
  private int extent(int i) {
    int end = i;
    while (end + 1 < phrases.size() && hangsOn(phrases.get(end + 1), phrases.get(i))) {
      end++;
    }
    return end;
  }

  private static boolean hangsOn(Phrase p, Phrase root) {
    for (Phrase up = p.qualifies; up != null; up = up.qualifies) {
      if (up == root) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(Phrase a, Phrase b) {
    if (b.date) {
      return false;
    }
    if (b.prep != null && (a.prep == null || !a.prep.norm().equals(b.prep.norm()))) {
      return false;
    }
    return actorLike(a) == actorLike(b) || a.pronoun != null || b.pronoun != null;
  }

  static boolean actorLike(Phrase p) {
    if (p.pronoun != null || !p.names.isEmpty()) {
      return true;
    }
    return p.head != null
        && (p.head.actor != null || p.head.country != null || p.head.person != null);
  }

  /** "met Li and Wang said": what follows the conjunction has a verb of its own. */
  private boolean opensClause(Phrase first, Phrase last) {
    if (last.to >= units.size() || !units.get(last.to).finite()) {
      return false;
    }
    int start = first.prep == null ? first.from : first.prep.index;
    for (int k = start - 1; k >= 0; k--) {
      Unit u = units.get(k);
      if (u.cat == Cat.SUB || u.cat == Cat.REL) {
        return false;
      }
      if (u.finite() || u.cat == Cat.MODAL) {
        return true;
      }
      if (u.first.isPunct() && !u.first.is(",") && !u.first.is("\"")) {
        return false;
      }
    }
    return false;
  }

  /** "Foreign Minister, X," and "X, the foreign minister of Y,": both name the same person. */
  private void appose(int i, Phrase first) {
    int end = extent(i);
    if (end + 1 >= phrases.size() || first.pronoun != null || first.apposed) {
      return;
    }
    Phrase next = phrases.get(end + 1);
    int previousEnd = phrases.get(end).to;
    if (next.leader != next
        || next.prep != null
        || next.from != previousEnd + 1
        || next.pronoun != null
        || !units.get(previousEnd).first.is(",")) {
      return;
    }
    int after = phrases.get(extent(end + 1)).to;
    boolean closed = after >= units.size() || units.get(after).first.isPunct();
    boolean nameOfOffice =
        first.head != null
            && first.head.actor != null
            && first.names.isEmpty()
            && next.head == null
            && !next.names.isEmpty();
    boolean nameOfOfficeKnown =
        first.head != null
            && first.head.actor != null
            && first.names.isEmpty()
            && next.head != null
            && next.head.person != null
            && next.head.actor == null;
    boolean officeOfName =
        !first.names.isEmpty()
            && next.head != null
            && next.head.actor != null
            && next.names.isEmpty();
    if (nameOfOffice || nameOfOfficeKnown || officeOfName && closed) {
      first.apposition = next;
      next.apposed = true;
    }
  }
}
