package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Joins phrases by their cases: owners in the genitive, lists, and names in apposition. */
final class CaseLinks {
  private final List<Unit> units;
  private final List<Phrase> phrases;
  private final CaseNeighbours near;
  private final CaseAppositions appositions;

  CaseLinks(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
    near = new CaseNeighbours(units, phrases);
    appositions = new CaseAppositions(units, phrases, near);
  }

  void link() {
    for (int i = 1; i < phrases.size(); i++) {
      Phrase p = phrases.get(i);
      Phrase before = near.before(i);
      if (p.date || before.date || p.pronoun != null || before.pronoun != null) {
        continue;
      }
      if (near.adjacent(before, p)) {
        if (p.prep == null && !appositions.join(before, i)) {
          own(before, p);
        }
      } else {
        conjoin(i, p);
      }
    }
    for (int i = 1; i < phrases.size(); i++) {
      appositions.betweenCommas(i);
    }
  }

  /** Proper names belong to nobody, nor do the nouns of set phrases ("set free"). */
  private static boolean canBeOwned(Phrase p) {
    if (p.head == null) {
      return p.names.isEmpty();
    }
    boolean name = p.head.country != null && p.head.actor == null && p.head.noun == null;
    return !name && (p.head.noun == null || !p.head.noun.lemma().is("alone"));
  }

  private static void own(Phrase before, Phrase p) {
    if (p.can(Feat.GEN) && canBeOwned(before)) {
      p.qualifies = before;
      p.cases = Feat.GEN.bit();
      before.qualifiers.add(p);
    }
  }

  /**
   * The last of a list goes with the nearest phrase of its kind and case; what stands between
   * commas before it too.
   */
  private void conjoin(int i, Phrase p) {
    if (separator(phrases.get(i - 1), p) != Cat.CONJ) {
      return;
    }
    Phrase partner = partner(phrases.get(i - 1), p);
    if (partner == null) {
      return;
    }
    Phrase leader = partner;
    int k = index(partner);
    while (k > 0) {
      Phrase earlier = null;
      if (separator(phrases.get(k - 1), phrases.get(k)) == Cat.PUNCT) {
        earlier = partner(phrases.get(k - 1), phrases.get(k));
      }
      if (earlier == null || earlier.date || (earlier.cases & p.cases) == 0) {
        break;
      }
      leader = earlier;
      k = index(earlier);
    }
    join(leader.leader, i);
  }

  private int index(Phrase p) {
    return phrases.indexOf(p);
  }

  private void join(Phrase leader, int last) {
    long cases = leader.cases;
    for (int k = index(leader) + 1; k <= last; k++) {
      Phrase member = phrases.get(k);
      boolean hangs = member.qualifies != null || member.apposed || member.leader != member;
      if (hangs || member.date || member.pronoun != null || (member.cases & cases) == 0) {
        continue;
      }
      cases &= member.cases;
      member.leader = leader;
      leader.members.add(member);
    }
    for (Phrase m : leader.members) {
      m.cases = cases;
    }
  }

  /** CONJ for "and", PUNCT for a comma, null for anything else between two phrases. */
  private Cat separator(Phrase before, Phrase p) {
    Cat found = null;
    int border = p.prep == null ? p.from : p.prep.index;
    for (int k = before.to; k < border; k++) {
      Unit u = units.get(k);
      if (u.cat == Cat.CONJ && u.has(Feat.LIST)) {
        found = Cat.CONJ;
      } else if (u.first.is(",")) {
        found = found == null ? Cat.PUNCT : found;
      } else if (!u.first.is("\"") && !(u.cat == Cat.ADV && found == Cat.CONJ)) {
        return null;
      }
    }
    return found;
  }

  /** The phrase before, or what it hangs on, that can stand in a list with p. */
  private Phrase partner(Phrase before, Phrase p) {
    Phrase found = null;
    for (Phrase up = before; up != null; up = up.apposed ? owner(up) : up.leader.qualifies) {
      if (up.apposed && owner(up) != null) {
        // "of Russia X and of China Y": countries go with countries
        for (Phrase q : owner(up).qualifiers) {
          if (kind(q) == 1 && kind(p) == 1 && (q.cases & p.cases) != 0) {
            return q;
          }
        }
      }
      Phrase whole = up.leader;
      boolean samePrep =
          p.prep == null || whole.prep != null && p.prep.norm().equals(whole.prep.norm());
      if (!samePrep || (up.cases & p.cases) == 0 || whole.date || whole.pronoun != null) {
        continue;
      }
      boolean nameOfOffice = up.apposed && p.head != null && p.head.actor != null;
      if (kind(up) == kind(p) && !nameOfOffice) {
        return up;
      }
      found = found == null && kind(up) > 0 == kind(p) > 0 ? up : found;
    }
    return found;
  }

  /** The office that a name stands in apposition to, or null. */
  private Phrase owner(Phrase name) {
    for (Phrase p : phrases) {
      if (p.apposition == name) {
        return p;
      }
    }
    return null;
  }

  /** What a phrase denotes: 0 a thing, 1 a country, 2 a person, 3 a body. */
  private static int kind(Phrase p) {
    Unit h = p.head;
    if (h == null) {
      return p.names.isEmpty() ? 0 : 2;
    }
    if (h.actor != null) {
      return CasePhrases.isPerson(h.actor.kind()) ? 2 : 3;
    }
    return h.country != null ? 1 : h.person != null ? 2 : 0;
  }
}
