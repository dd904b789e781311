package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/**
 * Settles which verbs of a verb-second language's sentence are finite, where the form alone does
 * not tell: the infinitive after its particle, the participle after its auxiliary, and what ends a
 * main clause that has its finite verb already.
 */
final class FiniteVerbs {
  private static final int LONGEST_WITHOUT_VERB = 3;

  private final String infix;

  FiniteVerbs(String infix) {
    this.infix = infix;
  }

  void settle(List<Unit> units) {
    infinitives(units);
    int from = 0;
    for (int i = 0; i <= units.size(); i++) {
      if (i == units.size() || isBorder(units.get(i))) {
        int to = i;
        while (to > from && units.get(to - 1).first.isPunct()) {
          to--;
        }
        if (to > from) {
          run(units, from, to);
        }
        from = i + 1;
      }
    }
  }

  /** "zu treffen" is one infinitive. */
  private void infinitives(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      if (u.tagged(Feat.ZU)) {
        u.tags &= ~Feat.FINITE;
      } else if (i > 0
          && units.get(i - 1).is(infix)
          && (u.cat.isVerbal() || u.cat == Cat.ADJ)
          && u.tagged(Feat.INF)) {
        units.get(i - 1).cat = Cat.PARTICLE;
        u.tags = u.tags & ~Feat.FINITE | Feat.ZU.bit();
      }
    }
  }

  private static boolean isBorder(Unit u) {
    return u.first.isPunct() && !u.first.is("\"") && !u.first.is(".") && !u.inner;
  }

  /** In a main clause only the first verb is finite; what ends it is participle or infinitive. */
  private static void run(List<Unit> units, int from, int to) {
    boolean verbFinal = false;
    boolean finite = false;
    boolean verb = false;
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.SUB || u.cat == Cat.REL) {
        verbFinal = true;
        finite = false;
        continue;
      }
      if (u.cat == Cat.CONJ) {
        finite &= !opensConjunct(units, i, to);
        continue;
      }
      if (!u.cat.isVerbal()) {
        continue;
      }
      verb = true;
      boolean other = u.tagged(Feat.PART) || u.tagged(Feat.INF);
      if (verbFinal) {
        boolean auxiliaryNext =
            i + 1 < to && (units.get(i + 1).cat == Cat.AUX || units.get(i + 1).cat == Cat.MODAL);
        if (u.cat == Cat.VERB && other && auxiliaryNext) {
          u.tags &= ~Feat.FINITE;
        }
      } else if (finite && u.cat == Cat.VERB && other && endsPart(units, i, to)) {
        u.tags &= ~Feat.FINITE;
      }
      finite |= u.finite() || u.cat == Cat.MODAL;
    }
    if (!verbFinal && verb) {
      elliptic(units, from, to);
    }
    if (!verb && to - from > LONGEST_WITHOUT_VERB) {
      guess(units, from, to, verbFinal);
    }
  }

  /** "Minister im Juni in Rom erwartet": too late for a second place, so it is the participle. */
  private static void elliptic(List<Unit> units, int from, int to) {
    Unit last = units.get(to - 1);
    if (last.cat != Cat.VERB || !last.tagged(Feat.PART) || !last.finite()) {
      return;
    }
    int phrases = 0;
    Phrase previous = null;
    for (int i = from; i < to - 1; i++) {
      Unit u = units.get(i);
      if (u.cat.isVerbal()) {
        return;
      }
      if (u.phrase != null && u.phrase != previous && u.phrase.qualifies == null) {
        phrases++;
        previous = u.phrase;
      }
    }
    if (phrases > 1) {
      last.tags &= ~Feat.FINITE;
    }
  }

  /** True where a finite verb follows the conjunction at once: it has a clause of its own. */
  private static boolean opensConjunct(List<Unit> units, int conj, int to) {
    for (int i = conj + 1; i < to; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.ADV || u.cat == Cat.DATE || u.cat == Cat.TIME) {
        continue;
      }
      return u.finite() && !endsPart(units, i, to);
    }
    return false;
  }

  private static boolean endsPart(List<Unit> units, int i, int to) {
    if (i + 1 >= to) {
      return true;
    }
    Cat next = units.get(i + 1).cat;
    return next == Cat.CONJ || next.isVerbal() || next == Cat.SUB;
  }

  /**
   * A word that the pack does not know, small and with a verb's ending where the verb must stand,
   * is the verb: what it means is lost, what the clause holds is not.
   */
  private static void guess(List<Unit> units, int from, int to, boolean verbFinal) {
    if (verbFinal) {
      Unit last = units.get(to - 1);
      if (unknown(last)) {
        found(last);
      }
      return;
    }
    boolean phrase = false;
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (phrase && unknown(u) && u.phrase == null) {
        found(u);
        return;
      }
      phrase |= u.phrase != null;
    }
  }

  private static boolean unknown(Unit u) {
    String norm = u.norm();
    return u.cat == Cat.ADV
        && u.senses.length == 0
        && !u.first.capital
        && norm.length() > 4
        && (norm.endsWith("t") || norm.endsWith("te") || norm.endsWith("ten"));
  }

  private static void found(Unit u) {
    u.cat = Cat.VERB;
    u.tags = Feat.PRES.bit();
  }
}
