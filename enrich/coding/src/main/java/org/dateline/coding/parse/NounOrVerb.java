package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.text.Token;

/** Decides whether a form that can be either is a noun or a verb. */
final class NounOrVerb {
  private final Pack pack;
  private final boolean postAdjectives;

  NounOrVerb(Pack pack) {
    this.pack = pack;
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
  }

  Cat choose(List<Unit> units, int i, Unit before, Unit after) {
    Unit u = units.get(i);
    if (pack.capitalNouns()) {
      return u.first.capital
              && (before != null && before.cat != Cat.PUNCT
                  || after == null
                  || !startsPhrase(after))
          ? Cat.NOUN
          : u.first.capital && u.country != null ? Cat.NOUN : Cat.VERB;
    }
    if (u.country != null || u.person != null) {
      return Cat.NOUN;
    }
    if (before == null) {
      return u.tagged(Feat.GER)
              || after != null && startsPhrase(after) && u.tagged(Feat.INF) && u.actor == null
          ? Cat.VERB
          : Cat.NOUN;
    }
    if (before.functionOf("inf-mark") != null && i > 1 && units.get(i - 2).verbIs("to")) {
      return Cat.NOUN;
    }
    if (before.cat == Cat.ADV && u.tagged(Feat.INF) && modalBefore(units, i)) {
      return Cat.VERB;
    }
    if (before.cat == Cat.MODAL
        || before.functionOf("inf-mark") != null && u.tagged(Feat.INF)
        || before.cat == Cat.PARTICLE) {
      return Cat.VERB;
    }
    boolean postposed = isPostposed(units, i - 1);
    if (before.cat == Cat.PREP && u.tagged(Feat.GER) && after != null && beginsObject(after)) {
      return Cat.VERB;
    }
    if (before.cat == Cat.DET
        || before.cat == Cat.POSS
        || (before.cat == Cat.ADJ || before.cat == Cat.CADJ) && !postposed
        || before.cat == Cat.PREP
        || before.cat == Cat.NUM
        || before.cat == Cat.CLITIC) {
      return Cat.NOUN;
    }
    if (before.cat == Cat.REL && (before.has(Feat.GEN) || verbFollows(after))) {
      return Cat.NOUN;
    }
    if (before.cat == Cat.PRON
        || before.cat == Cat.REL
        || before.cat == Cat.AUX
        || before.cat == Cat.NEG) {
      return Cat.VERB;
    }
    if (u.tagged(Feat.PART) && underAuxiliary(units, i)) {
      return Cat.VERB;
    }
    if (u.tagged(Feat.GER)) {
      boolean compound =
          before.cat == Cat.NOUN
              && before.noun != null
              && before.actor == null
              && !before.first.capital
              && (after == null || !startsPhrase(after));
      boolean named =
          before.cat.isNominal()
              && i > 1
              && units.get(i - 2).cat == Cat.DET
              && (after == null || !startsPhrase(after));
      return compound || named ? Cat.NOUN : Cat.VERB;
    }
    if (before.cat == Cat.CONJ
        && u.tagged(Feat.INF)
        && after != null
        && startsPhrase(after)
        && infinitiveBefore(units, i)) {
      return Cat.VERB;
    }
    boolean bareAfterOne =
        u.tagged(Feat.INF)
            && !u.tagged(Feat.PAST)
            && before.country != null
            && before.actor == null
            && !listed(units, i - 1);
    if (bareAfterOne || finiteElsewhere(units, i)) {
      return Cat.NOUN;
    }
    if (u.tagged(Feat.PAST) && !u.tagged(Feat.INF) && before.cat.isNominal()) {
      return Cat.VERB;
    }
    // "la Suède compte fournir"
    boolean infinitive =
        postAdjectives
            && after != null
            && after.tagged(Feat.INF)
            && !FunctionWords.isNominalSense(after);
    boolean phrase =
        after != null
            && (infinitive
                || startsPhrase(after)
                || after.functionOf("prep") != null && before.cat != Cat.PUNCT);
    return phrase
            && (before.cat.isNominal()
                || postposed
                || before.cat == Cat.DATE
                || before.cat == Cat.ADV
                || before.cat == Cat.PUNCT)
        ? Cat.VERB
        : Cat.NOUN;
  }

  /** "a fermement démenti": nothing but adverbs between the auxiliary and its participle. */
  private static boolean underAuxiliary(List<Unit> units, int i) {
    int k = i - 1;
    while (k >= 0
        && (units.get(k).cat == Cat.ADV
            || units.get(k).cat == Cat.NEG
            || units.get(k).first.is("\""))) {
      k--;
    }
    return k >= 0 && k < i - 1 && units.get(k).cat == Cat.AUX;
  }

  /** "le ministre russe demande": the adjective belongs to the noun before it. */
  private boolean isPostposed(List<Unit> units, int i) {
    if (!postAdjectives) {
      return false;
    }
    int k = i;
    while (k >= 0
        && (units.get(k).cat == Cat.ADJ
            || units.get(k).cat == Cat.CADJ
            || units.get(k).cat == Cat.OTHER)) {
      k--;
    }
    return k >= 0 && k < i && units.get(k).cat.isNominal();
  }

  /** True where the clause around has a finite verb that can be nothing else. */
  private static boolean finiteElsewhere(List<Unit> units, int i) {
    for (int k = i - 1; k >= 0 && !wasBorder(units.get(k)); k--) {
      if (units.get(k).finite() || units.get(k).cat == Cat.MODAL) {
        return true;
      }
    }
    for (int k = i + 1; k < units.size() && !isBorder(units.get(k)); k++) {
      Unit u = units.get(k);
      if ((u.tags & Feat.FINITE) != 0
              && !FunctionWords.isNominalSense(u)
              && !u.tagged(Feat.PART)
              && (!FunctionWords.hasFunction(u) || u.functionOf("aux") != null)
          || u.functionOf("modal") != null) {
        return true;
      }
    }
    return false;
  }

  /** "will expel diplomats and close the consulate". */
  private static boolean infinitiveBefore(List<Unit> units, int i) {
    for (int k = i - 2; k > 0 && !wasBorder(units.get(k)); k--) {
      Unit u = units.get(k);
      Unit before = units.get(k - 1);
      if (u.cat == Cat.VERB
          && u.tagged(Feat.INF)
          && (before.cat == Cat.MODAL || before.functionOf("inf-mark") != null)) {
        return true;
      }
    }
    return false;
  }

  /** "will then visit". */
  private static boolean modalBefore(List<Unit> units, int i) {
    int k = i - 1;
    while (k >= 0 && (units.get(k).cat == Cat.ADV || units.get(k).cat == Cat.NEG)) {
      k--;
    }
    return k >= 0 && units.get(k).cat == Cat.MODAL;
  }

  /** True for a later member of a list: several do what one alone "does". */
  private static boolean listed(List<Unit> units, int i) {
    for (int k = i - 1; k >= 0 && k > i - 4; k--) {
      Unit u = units.get(k);
      if (u.cat == Cat.CONJ || u.first.is(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsObject(Unit u) {
    return u.functionOf("det") != null
        || u.functionOf("poss") != null
        || u.functionOf("pron") != null
        || u.first.capital;
  }

  private static boolean verbFollows(Unit after) {
    return after != null && (after.tags & Feat.FINITE) != 0 && !FunctionWords.isNominalSense(after);
  }

  private static boolean isBorder(Unit u) {
    return u.first.isPunct() || u.functionOf("sub") != null || u.functionOf("rel") != null;
  }

  private static boolean wasBorder(Unit u) {
    return u.first.isPunct() || u.cat == Cat.SUB || u.cat == Cat.REL;
  }

  private static boolean startsPhrase(Unit u) {
    return u.functionOf("det") != null
        || u.functionOf("poss") != null
        || u.functionOf("pron") != null
        || u.first.capital
        || u.first.type == Token.Type.NUMBER
        || FunctionWords.isNominalSense(u);
  }
}
