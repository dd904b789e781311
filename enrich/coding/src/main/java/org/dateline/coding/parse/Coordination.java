package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/**
 * Joins phrases into lists ("A, B and C"), after the appositions, whose commas are none of a
 * list's.
 */
final class Coordination {
  private final List<Unit> units;
  private final List<Phrase> phrases;
  private final boolean[] bracketed;
  private final Appositions appositions;

  Coordination(List<Unit> units, List<Phrase> all) {
    this.units = units;
    bracketed = bracketed(units);
    phrases = new ArrayList<>(all);
    phrases.removeIf(p -> bracketed[p.from]);
    appositions = new Appositions(units, phrases);
  }

  /** What stands in brackets interrupts no list. */
  private static boolean[] bracketed(List<Unit> units) {
    boolean[] inside = new boolean[units.size()];
    int depth = 0;
    for (int i = 0; i < inside.length; i++) {
      Unit u = units.get(i);
      depth += u.first.is("(") ? 1 : 0;
      inside[i] = depth > 0;
      depth -= u.first.is(")") && depth > 0 ? 1 : 0;
    }
    return inside;
  }

  void join() {
    appositions.join();
    for (int i = 0; i < phrases.size(); i++) {
      Phrase first = phrases.get(i);
      if (!first.date && first.leader == first && !first.apposed) {
        coOwners(i, first);
        list(i, first);
      }
    }
    headlineList();
  }

  /** "Russia, Ukraine swap prisoners": a comma for the conjunction at a sentence's beginning. */
  private void headlineList() {
    int k = 0;
    while (k < phrases.size() && isPlainName(phrases.get(k)) && phrases.get(k).from == 2 * k) {
      k++;
    }
    if (k < 2) {
      return;
    }
    int end = phrases.get(k - 1).to;
    boolean verb =
        end < units.size()
            && (units.get(end).cat.isVerbal()
                || units.get(end).functionOf("inf-mark") != null && end + 1 < units.size());
    for (int i = 1; verb && i < k; i++) {
      verb = units.get(phrases.get(i).from - 1).first.is(",");
    }
    for (int i = 1; verb && i < k; i++) {
      phrases.get(i).leader = phrases.get(0);
      phrases.get(0).members.add(phrases.get(i));
    }
  }

  private static boolean isPlainName(Phrase p) {
    boolean country =
        p.head != null && p.head.country != null && !p.head.country.kind().equals("city");
    boolean person = p.head == null && p.names.size() == 1;
    return p.units.size() == 1
        && p.prep == null
        && !p.date
        && p.leader == p
        && p.members.size() == 1
        && !p.apposed
        && (country || person);
  }

  /** "die Übung Xs, Ys und der Z": owners in a list, the first inside its phrase. */
  private void coOwners(int i, Phrase first) {
    if (first.owners.isEmpty() || first.last() != first.owners.get(first.owners.size() - 1)) {
      return;
    }
    List<Phrase> others = new ArrayList<>(2);
    boolean closed = false;
    for (int k = i + 1; k < phrases.size() && !closed; k++) {
      Phrase next = phrases.get(k);
      int gap = phrases.get(k - 1).to;
      boolean follows =
          next.prep == null
              && next.from == gap + 1
              && (next.cases == Feat.GEN.bit()
                  || next.can(Feat.GEN)
                      && next.head != null
                      && next.head.country != null
                      && (next.first().cat == Cat.DET || next.last().norm().endsWith("s")));
      Unit between = gap < units.size() ? units.get(gap) : null;
      if (!follows || between == null) {
        return;
      }
      closed = between.cat == Cat.CONJ && between.has(Feat.LIST);
      if (!closed && !between.first.is(",")) {
        return;
      }
      others.add(next);
    }
    if (closed && !actorLike(first)) {
      for (Phrase owner : others) {
        owner.qualifies = first;
        first.coOwners.add(owner);
        units.get(owner.from - 1).inner |= units.get(owner.from - 1).first.is(",");
      }
    }
  }

  private void list(int i, Phrase first) {
    int end = appositions.extent(i);
    int k = end + 1;
    int lastMember = -1;
    while (k < phrases.size()) {
      Phrase next = phrases.get(k);
      Unit conj = null;
      boolean separated = true;
      int gap = 0;
      for (int m = phrases.get(k - 1).to; m < next.start(); m++) {
        Unit u = units.get(m);
        if (bracketed[m]) {
          continue;
        }
        gap++;
        if (u.cat == Cat.CONJ && u.has(Feat.LIST)) {
          conj = u;
        } else if (!u.first.is(",") && !(u.cat == Cat.ADV && conj != null)) {
          separated = false;
        }
      }
      boolean inserted = conj == null && k == end + 1 && isOutside(first, next);
      if (!separated || gap == 0 || inserted || !alike(first, next)) {
        break;
      }
      int nextEnd = appositions.extent(k);
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
    long common = first.cases;
    for (int m = end + 1; m <= lastMember; m = appositions.extent(m) + 1) {
      Phrase member = phrases.get(m);
      member.leader = first;
      member.qualifies = null;
      first.members.add(member);
      if (member.prep == null) {
        common &= member.cases;
      }
      for (int c = phrases.get(m - 1).to; c < member.start(); c++) {
        units.get(c).inner |= units.get(c).first.is(",");
      }
    }
    for (Phrase member : first.members) {
      if (member.prep == null) {
        boolean owners = common == Feat.GEN.bit() && first.last().country != null;
        member.cases = common == 0 || owners || first.prep != null ? first.cases : common;
      }
    }
  }

  /** "après l'envoi d'un drone, le Mali et le Niger": a country begins anew behind the comma. */
  private static boolean isOutside(Phrase first, Phrase next) {
    boolean thing = first.head != null && first.head.country == null && first.names.isEmpty();
    return first.prep != null
        && next.prep == null
        && thing
        && next.head != null
        && next.head.country != null;
  }

  private static boolean alike(Phrase a, Phrase b) {
    if (b.date) {
      return false;
    }
    if (b.prep != null && (a.prep == null || !samePreposition(a.prep, b.prep))) {
      return false;
    }
    return actorLike(a) == actorLike(b)
        || a.pronoun != null
        || b.pronoun != null
        || isUnknown(a)
        || isUnknown(b);
  }

  /** "du Pérou et de la Bolivie": one of them has swallowed its article. */
  private static boolean samePreposition(Unit a, Unit b) {
    long dative = Feat.mask(Feat.AT, Feat.DAT);
    return a.norm().equals(b.norm())
        || a.has(Feat.OF) && b.has(Feat.OF)
        || (a.function.feats() & dative) == dative && (b.function.feats() & dative) == dative;
  }

  /** A capital alone may be a name or a noun that the pack does not know. */
  private static boolean isUnknown(Phrase p) {
    return p.head == null && p.pronoun == null && p.units.size() == 1 && p.first().person == null;
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
    for (int k = first.start() - 1; k >= 0; k--) {
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
}
