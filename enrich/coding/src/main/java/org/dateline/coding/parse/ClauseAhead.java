package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/** Looks ahead whether a clause begins, or only a phrase. */
final class ClauseAhead {
  private final Pack pack;
  private final VerbFinal verbFinal;

  ClauseAhead(Pack pack) {
    this.pack = pack;
    verbFinal = new VerbFinal(pack);
  }

  /**
   * True where a finite verb comes before the next border: the word before opens a clause and no
   * phrase.
   */
  boolean opensClause(List<Unit> units, int i) {
    int seen = 0;
    for (int k = i + 1; k < units.size() && seen < 40; k++, seen++) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"") && !u.first.is("(")) {
        return false;
      }
      if (!pack.verbSecond() && (u.functionOf("rel") != null || opensContent(u))) {
        return false;
      }
      if (!pack.verbSecond() && k > i + 1 && u.functionOf("modal") != null) {
        return true;
      }
      if ((u.tags & Feat.FINITE) == 0) {
        continue;
      }
      Unit last = units.get(k - 1);
      if (!pack.verbSecond()
          && k > i + 1
          && last.functionOf("det") != null
          && last.functionOf("pron") == null) {
        continue;
      }
      if (pack.verbSecond()) {
        if (!u.first.capital && verbFinal.endsFinite(units, i)) {
          return true;
        }
      } else if (!FunctionWords.isNominalSense(u) && u.functionOf("prep") == null) {
        boolean participleToo = u.tagged(Feat.PART) && !FunctionWords.hasFunction(u);
        if (!participleToo || k > i + 1 && k - i < 14 && subjectLike(units.get(k - 1))) {
          return true;
        }
      } else if (isHeadlineVerb(units, k, i)) {
        return true;
      }
    }
    return false;
  }

  /** "as Canberra counts the cost": a form that could be a noun, but stands as a verb does. */
  private static boolean isHeadlineVerb(List<Unit> units, int k, int opener) {
    Unit u = units.get(k);
    if (k < opener + 2 || k + 1 >= units.size() || u.functionOf("prep") != null) {
      return false;
    }
    Unit next = units.get(k + 1);
    boolean object =
        next.functionOf("det") != null || next.functionOf("poss") != null || next.first.capital;
    return object && !u.first.capital && u.tagged(Feat.PRES) && subjectLike(units.get(k - 1));
  }

  private static boolean opensContent(Unit u) {
    Sense.Function sub = u.functionOf("sub");
    return sub != null && sub.has(Feat.COMP);
  }

  /** "before their session the ministers had breakfast": the first phrase ends what opens it. */
  static boolean twoPhrasesFollow(List<Unit> units, int i) {
    for (int k = i + 2; k < units.size(); k++) {
      Unit u = units.get(k);
      if (u.first.isPunct()
          || u.functionOf("conj") != null
          || u.functionOf("prep") != null
          || u.functionOf("aux") != null
          || (u.tags & Feat.FINITE) != 0 && !FunctionWords.isNominalSense(u)) {
        return false;
      }
      boolean article = u.functionOf("det") != null || u.functionOf("poss") != null;
      if (article && FunctionWords.isNominalSense(units.get(k - 1)) && units.get(k - 1).tags == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean subjectLike(Unit u) {
    return u.first.capital
        || u.functionOf("pron") != null
        || FunctionWords.isNominalSense(u)
        || u.senses.length == 0;
  }
}
