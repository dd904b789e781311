package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/** Goes over what the words were taken for once their neighbours are known. */
final class TagRevision {
  private final Pack pack;
  private final boolean postAdjectives;
  private final String adverbEnding;

  TagRevision(Pack pack) {
    this.pack = pack;
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
    adverbEnding = pack.settings().getOrDefault("adverb-ending", "");
  }

  /** What only the finished neighbours on both sides can tell. */
  void revise(List<Unit> units, int i) {
    Unit u = units.get(i);
    Unit before = i > 0 ? units.get(i - 1) : null;
    Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
    joinPair(units, i);
    if (!pack.verbSecond()
        && u.cat == Cat.NOUN
        && u.country != null
        && after != null
        && after.cat == Cat.CADJ
        && after.first.hyphenated) {
      u.cat = Cat.CADJ;
    }
    if (postAdjectives && isNeighbourOf(u, before)) {
      u.cat = Cat.ADJ;
    } else if (u.cat == Cat.OTHER) {
      // an unknown small word before a noun inside a phrase qualifies it
      u.cat =
          inPhrase(units, i) || postposed(u, before)
              ? Cat.ADJ
              : pack.capitalNouns() ? Cat.ADV : after(units, i);
    } else if (u.cat == Cat.VERB && !FunctionWords.hasFunction(u)) {
      boolean participle = u.tagged(Feat.PART) || u.tagged(Feat.GER) || pack.verbSecond();
      boolean opened =
          before != null
              && (before.cat == Cat.DET
                  || before.cat == Cat.POSS
                  || before.cat == Cat.ADJ && i > 1 && units.get(i - 2).cat.premodifies()
                  || before.cat == Cat.CONJ && i > 1 && sameEnding(units.get(i - 2), u));
      boolean afterVerb =
          !pack.verbSecond()
              && u.tagged(Feat.PART)
              && before != null
              && (before.cat == Cat.VERB && before.finite()
                  || before.cat == Cat.PREP
                      && !u.tagged(Feat.GER)
                      && !(before.functionOf("inf-mark") != null && u.tagged(Feat.INF)));
      boolean glued = !pack.verbSecond() && isGluedParticiple(units, i);
      if (participle
          && !pack.verbSecond()
          && before != null
          && (before.cat == Cat.DET || before.cat == Cat.POSS)
          && after != null
          && (after.first.isPunct() || after.functionOf("prep") != null || after.cat.isVerbal())) {
        u.cat = Cat.NOUN;
      } else if (participle
              && (opened || afterVerb || glued)
              && after != null
              && (after.cat.isNominal()
                  || after.cat == Cat.CADJ
                  || after.cat == Cat.ADJ
                  || after.cat == Cat.OTHER && after.senses.length == 0)
          || glued) {
        u.cat = Cat.ADJ;
      }
    } else if (u.cat == Cat.CADJ && pack.capitalNouns() && u.first.capital && i > 0) {
      boolean qualifies =
          after != null
              && (after.cat.isNominal()
                  || after.cat == Cat.ADJ
                  || after.cat == Cat.CADJ
                  || after.first.hyphenated);
      u.cat = qualifies || u.first.hyphenated ? Cat.CADJ : Cat.NOUN;
    } else if (u.cat == Cat.CADJ
        && !(after != null
            && (after.cat.isNominal()
                || after.cat == Cat.ADJ
                || after.cat == Cat.CADJ
                || after.cat == Cat.OTHER
                || after.cat == Cat.NUM
                || after.cat == Cat.VERB
                || after.cat == Cat.CONJ
                || after.first.is(",")))
        && u.first.capital
        && !pack.capitalNouns()) {
      u.cat = Cat.NOUN;
    }
  }

  /** "tanto Brasil como Chile": the second word of a pair joins what stands between and behind. */
  private static void joinPair(List<Unit> units, int i) {
    Sense.Function second = units.get(i).functionOf("conj");
    if (second == null || !second.has(Feat.BOTH)) {
      return;
    }
    for (int k = i - 1; k >= 0 && !units.get(k).cat.isVerbal(); k--) {
      Sense.Function first = units.get(k).functionOf("adv");
      if (first != null && first.has(Feat.BOTH)) {
        units.get(i).function = second;
        units.get(i).cat = Cat.CONJ;
        return;
      }
    }
  }

  /** "le Bénin voisin". */
  private static boolean isNeighbourOf(Unit u, Unit before) {
    return u.actor != null
        && u.actor.kind().equals("neighbour")
        && before != null
        && before.cat == Cat.NOUN
        && before.country != null;
  }

  /** "visite officielle": where adjectives follow, an unknown small word behind a noun is one. */
  private boolean postposed(Unit u, Unit before) {
    return postAdjectives
        && before != null
        && (before.cat == Cat.NOUN || before.cat == Cat.ADJ || before.cat == Cat.CADJ)
        && !u.first.capital
        && (adverbEnding.isEmpty() || !u.norm().endsWith(adverbEnding));
  }

  /** "Iranian-backed", "intelligence-sharing": the last part of an adjective, and no verb. */
  private static boolean isGluedParticiple(List<Unit> units, int i) {
    Unit u = units.get(i);
    return i > 0
        && u.first.hyphenated
        && (u.tagged(Feat.PART) || u.tagged(Feat.GER))
        && (units.get(i - 1).senses.length > 0 || units.get(i - 1).norm().length() > 3);
  }

  private Cat after(List<Unit> units, int i) {
    Cat before = i > 0 ? units.get(i - 1).cat : null;
    boolean governed = postAdjectives && before == Cat.PREP && units.get(i).senses.length == 0;
    return before != null && before.premodifies() || governed ? Cat.NOUN : Cat.OTHER;
  }

  private boolean inPhrase(List<Unit> units, int i) {
    int k = i + 1;
    while (k < units.size()
        && (units.get(k).cat == Cat.OTHER
            || units.get(k).cat == Cat.CADJ
            || units.get(k).cat == Cat.ADJ)) {
      k++;
    }
    if (k >= units.size() || !units.get(k).cat.isNominal()) {
      return false;
    }
    if (!pack.capitalNouns()) {
      return true;
    }
    int b = i - 1;
    while (b >= 0
        && (units.get(b).cat == Cat.ADJ
            || units.get(b).cat == Cat.CADJ
            || units.get(b).cat == Cat.NUM)) {
      b--;
    }
    return b < 0
        || units.get(b).cat == Cat.DET
        || units.get(b).cat == Cat.POSS
        || units.get(b).cat == Cat.PREP
        || units.get(b).cat == Cat.CONJ
        || units.get(b).cat == Cat.PUNCT
        || units.get(b).cat == Cat.NEG
        || b < i - 1
        || isAdjectival(units.get(i));
  }

  private static boolean isAdjectival(Unit u) {
    return u.norm().length() > 4;
  }

  /** "außerordentlichen und bevollmächtigten": adjectives before one noun end alike. */
  private static boolean sameEnding(Unit a, Unit b) {
    String x = a.norm();
    String y = b.norm();
    return (a.cat == Cat.ADJ || a.cat == Cat.ADV)
        && x.length() > 4
        && y.length() > 4
        && x.substring(x.length() - 2).equals(y.substring(y.length() - 2));
  }
}
