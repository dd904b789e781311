package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;

/** Finds which office a name goes with: the case they share tells, wherever the name stands. */
final class CaseAppositions {
  private final List<Unit> units;
  private final List<Phrase> phrases;
  private final CaseNeighbours near;

  CaseAppositions(List<Unit> units, List<Phrase> phrases, CaseNeighbours near) {
    this.units = units;
    this.phrases = phrases;
    this.near = near;
  }

  /** True where a phrase is the name of an office that stands before it. */
  boolean join(Phrase before, int i) {
    return appose(before, phrases.get(i)) || apposeBeyond(i, phrases.get(i));
  }

  /** "Имярек, министр иностранных дел Турции, ..." */
  void betweenCommas(int i) {
    Phrase p = phrases.get(i);
    Phrase before = phrases.get(i - 1);
    if (p.prep != null
        || p.leader != p
        || p.apposed
        || p.qualifies != null
        || before.to + 1 != p.from
        || !units.get(before.to).first.is(",")) {
      return;
    }
    Phrase root = before;
    while (root.qualifies != null) {
      root = root.qualifies;
    }
    if (root.apposed || root.pronoun != null || (root.cases & p.cases) == 0) {
      return;
    }
    int end = i;
    while (end + 1 < phrases.size() && phrases.get(end + 1).qualifies == phrases.get(end)) {
      end++;
    }
    int after = phrases.get(end).to;
    boolean closed = after >= units.size() || units.get(after).first.isPunct();
    boolean officeOfName =
        closed
            && root.head == null
            && !root.names.isEmpty()
            && p.head != null
            && p.head.actor != null
            && p.names.isEmpty()
            && CasePhrases.isPerson(p.head.actor.kind());
    boolean nameOfOffice =
        root.head != null
            && root.head.actor != null
            && CasePhrases.isPerson(root.head.actor.kind())
            && root.names.isEmpty()
            && root.apposition == null
            && p.head == null
            && !p.names.isEmpty();
    if (officeOfName) {
      p.apposition = root;
      p.apposed = true;
    } else if (nameOfOffice) {
      root.apposition = p;
      p.apposed = true;
    }
  }

  /** "министр иностранных дел Ирана Имярек": the name goes with the office that it agrees with. */
  private static boolean appose(Phrase before, Phrase p) {
    if (p.head != null && p.head.person == null || p.names.isEmpty()) {
      return false;
    }
    for (Phrase up = before; up != null; up = up.leader.qualifies) {
      boolean office =
          up.head != null
              && up.head.actor != null
              && CasePhrases.isPerson(up.head.actor.kind())
              && up.names.isEmpty()
              && up.apposition == null;
      if (office
          && (up.cases & p.cases) == 0
          && up.qualifies != null
          && (Agreement.cases(up.readings) & p.cases) != 0) {
        // the name's case shows that the office belonged to nothing
        up.qualifies.qualifiers.remove(up);
        up.qualifies = null;
        up.cases = Agreement.cases(up.readings);
      }
      if (office && (up.cases & p.cases) != 0) {
        up.apposition = p;
        p.apposed = true;
        up.cases &= p.cases;
        return true;
      }
    }
    return false;
  }

  /** "посол России в Турции Имярек": the place stands between the office and its name. */
  private boolean apposeBeyond(int i, Phrase p) {
    if (i < 2 || phrases.get(i - 1).prep == null || phrases.get(i - 2).date) {
      return false;
    }
    Phrase office = phrases.get(i - 2);
    return office.pronoun == null
        && near.adjacent(office, phrases.get(i - 1))
        && !p.can(Feat.GEN)
        && appose(office, p);
  }
}
