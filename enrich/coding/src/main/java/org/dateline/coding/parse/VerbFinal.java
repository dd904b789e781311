package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/** Looks ahead in languages whose subordinate clauses end with the finite verb. */
final class VerbFinal {
  private final String infix;

  VerbFinal(Pack pack) {
    infix = pack.settings().getOrDefault("separable-infix", "");
  }

  /** In a verb-final clause the finite verb is the last word before the next border. */
  boolean endsFinite(List<Unit> units, int from) {
    Unit last = null;
    Unit beforeLast = null;
    boolean auxiliary = false;
    for (int k = from + 1; k < units.size(); k++) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"")) {
        break;
      }
      if (u.functionOf("conj") != null && last != null && (last.tags & Feat.FINITE) != 0) {
        break;
      }
      if (!u.first.isPunct()) {
        auxiliary |= beforeLast != null && isAuxiliary(beforeLast);
        beforeLast = last;
        last = u;
      }
    }
    boolean infinitive =
        last != null
            && (last.tagged(Feat.ZU)
                || beforeLast != null && beforeLast.is(infix) && last.tagged(Feat.INF));
    boolean second = last != null && auxiliary && (last.tagged(Feat.PART) || last.tagged(Feat.INF));
    return last != null
        && !infinitive
        && !second
        && ((last.tags & Feat.FINITE) != 0 || last.functionOf("modal") != null)
        && !last.first.capital;
  }

  private static boolean isAuxiliary(Unit u) {
    return !u.first.capital
        && (u.functionOf("modal") != null
            || u.functionOf("aux") != null && (u.tags & Feat.FINITE) != 0);
  }

  /**
   * "der Krieg ende": article, noun, finite verb and no more is a clause of its own and no
   * relative.
   */
  static boolean followsOnlyNounThenVerb(List<Unit> units, int i) {
    int k = i + 1;
    while (k < units.size()
        && !units.get(k).first.capital
        && (units.get(k).tags & Feat.FINITE) == 0
        && !FunctionWords.hasFunction(units.get(k))
        && units.get(k).first.type == Token.Type.WORD) {
      k++;
    }
    if (k >= units.size() || !units.get(k).first.capital || units.get(k).first.isPunct()) {
      return false;
    }
    // an article's noun agrees with it: a country's bare name after it is rather an object
    boolean name = isBareName(units.get(k));
    int verb = k + 1;
    return !name
        && verb < units.size()
        && (units.get(verb).tags & Feat.FINITE) != 0
        && !units.get(verb).first.capital;
  }

  private static boolean isBareName(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Country c && (c.kind().equals("name") || c.kind().equals("capital"))) {
        return true;
      }
    }
    return false;
  }
}
