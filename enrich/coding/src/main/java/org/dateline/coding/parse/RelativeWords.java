package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/**
 * Tells words that open a relative clause from articles, pronouns and conjunctions that look alike.
 */
final class RelativeWords {
  private static final int LOOK_BACK = 25;

  private final boolean verbSecond;

  /** True where adjectives stand behind their noun. */
  private final boolean postAdjectives;

  private final ClauseAhead ahead;
  private final VerbFinal verbFinal;

  RelativeWords(Pack pack, ClauseAhead ahead, VerbFinal verbFinal) {
    verbSecond = pack.verbSecond();
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
    this.ahead = ahead;
    this.verbFinal = verbFinal;
  }

  /** "that": what was said, or which; null where it opens no clause. */
  Sense.Function relativeOrContent(List<Unit> units, int i, Unit before, Unit after) {
    Unit u = units.get(i);
    if (after == null || before != null && before.cat == Cat.PREP) {
      return null;
    }
    boolean phraseNext =
        after.functionOf("det") != null
            || after.functionOf("poss") != null
            || after.functionOf("pron") != null;
    if (!phraseNext && !ahead.opensClause(units, i)) {
      return null;
    }
    boolean noun =
        before != null
            && (before.cat.isNominal() || before.cat == Cat.CLITIC || endsPhrase(before));
    boolean verbNext =
        after.functionOf("modal") != null
            || (after.tags & Feat.FINITE) != 0 && !FunctionWords.isNominalSense(after);
    if (verbNext) {
      return noun || before != null && before.first.is(",")
          ? u.functionOf("rel")
          : before != null && before.cat == Cat.VERB ? null : u.functionOf("sub");
    }
    return noun && !saidBefore(units, i) ? u.functionOf("rel") : u.functionOf("sub");
  }

  /** "los soldados colombianos que cruzaron": an adjective that stands behind its noun. */
  private boolean endsPhrase(Unit before) {
    return postAdjectives && (before.cat == Cat.ADJ || before.cat == Cat.CADJ);
  }

  /** True where a verb of saying, or a noun for what is said, waits for its content. */
  private static boolean saidBefore(List<Unit> units, int i) {
    Unit before = units.get(i - 1);
    if (before.noun != null && before.noun.lemma().is("said")) {
      return true;
    }
    for (int k = i - 1; k >= 0 && k > i - LOOK_BACK; k--) {
      Unit u = units.get(k);
      if (u.verbIs("say")) {
        return true;
      }
      if (u.cat == Cat.SUB || u.cat == Cat.REL || u.first.is(";")) {
        return false;
      }
    }
    return false;
  }

  /**
   * True where a relative clause can begin: after a comma (and a preposition), or straight after
   * its noun.
   */
  boolean isRelative(List<Unit> units, int i, Unit before, Unit after) {
    if (before == null || after == null) {
      return false;
    }
    if (verbSecond) {
      int open = before.cat == Cat.PREP && i > 1 ? i - 2 : i - 1;
      Unit border = units.get(open);
      boolean joined = border.cat == Cat.CONJ && open > 0;
      if (!border.first.is(",") && !joined) {
        return false;
      }
      return verbFinal.endsFinite(units, i)
          && !(before.cat == Cat.PREP && auxiliaryWaits(units, open))
          && (!joined || relativeBefore(units, open))
          && (before.cat == Cat.PREP || !VerbFinal.followsOnlyNounThenVerb(units, i));
    }
    return before.cat.isNominal()
        || before.first.is(",")
        || before.cat == Cat.CONJ && relativeBefore(units, i - 1)
        || before.cat == Cat.PREP
        || before.cat == Cat.CLITIC;
  }

  /** True where "have" before still lacks its participle. */
  private static boolean auxiliaryWaits(List<Unit> units, int to) {
    for (int k = to - 1; k >= 0; k--) {
      Unit u = units.get(k);
      if (u.cat == Cat.VERB && u.tagged(Feat.PART)) {
        return false;
      }
      if (u.cat == Cat.AUX && u.finite() && u.has(Feat.HAVE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean relativeBefore(List<Unit> units, int to) {
    for (int k = to - 1; k >= 0; k--) {
      if (units.get(k).cat == Cat.REL) {
        return true;
      }
      if (units.get(k).first.is(",")) {
        return false;
      }
    }
    return false;
  }
}
