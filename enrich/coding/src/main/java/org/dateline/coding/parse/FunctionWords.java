package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/** Decides which closed class a word belongs to, where it can belong to several. */
final class FunctionWords {
  private static final int LOOK_BACK = 25;

  private final Pack pack;
  private final ClauseAhead ahead;
  private final VerbFinal verbFinal;

  /** True where object pronouns look like articles and stand before the verb. */
  private final boolean clitics;

  FunctionWords(Pack pack) {
    this.pack = pack;
    ahead = new ClauseAhead(pack);
    clitics = "before".equals(pack.settings().get("clitics"));
    verbFinal = new VerbFinal(pack);
  }

  /** Of several closed classes, the one that the neighbours ask for. */
  Sense.Function choose(List<Unit> units, int i, Unit u, Unit before, Unit after) {
    Sense.Function first = null;
    int count = 0;
    for (Sense s : u.senses) {
      if (s instanceof Sense.Function f) {
        count++;
        if (first == null) {
          first = f;
        }
      }
    }
    if (count < 2) {
      return first;
    }
    Sense.Function rel = u.functionOf("rel");
    Sense.Function sub = u.functionOf("sub");
    if (rel != null && sub != null && sub.has(Feat.COMP) && !pack.verbSecond()) {
      Sense.Function opener = relativeOrContent(units, i, before, after);
      if (opener != null) {
        return opener;
      }
    } else if (rel != null && isRelative(units, i, before, after)) {
      return rel;
    }
    Sense.Function prep = u.functionOf("prep");
    if (sub != null && prep != null) {
      return ahead.opensClause(units, i) && !ClauseAhead.twoPhrasesFollow(units, i) ? sub : prep;
    }
    if (sub != null && pack.verbSecond() && first.is("adv") && !verbFinal.endsFinite(units, i)) {
      return first;
    }
    Sense.Function says = u.functionOf("say-prep");
    if (says != null && before != null && before.first.is(",") && nounFollows(units, i + 1)) {
      return says;
    }
    Sense.Function det = u.functionOf("det");
    Sense.Function pron = u.functionOf("pron");
    Sense.Function poss = u.functionOf("poss");
    boolean nounFollows = nounFollows(units, i + 1);
    if (sub != null
        && (before == null
            || before.cat == Cat.PUNCT
            || before.cat == Cat.VERB
            || before.cat == Cat.CONJ && u.functionOf("adv") == null
            || !pack.verbSecond() && rel == null && ahead.opensClause(units, i))) {
      return sub;
    }
    if (sub != null && pack.verbSecond() && rel == null && u.functionOf("adv") != null) {
      return u.functionOf("adv");
    }
    if (poss != null && nounFollows) {
      Sense.Function aux = u.functionOf("aux");
      if (aux == null
          || before == null
          || before.cat != Cat.VERB && !before.cat.isNominal()
          || after.cat == Cat.NOUN) {
        return poss;
      }
    }
    if (det != null && prep != null) {
      return isPartitive(before) ? det : prep;
    }
    if (pron != null && prep != null && clitics) {
      // "s'en est pris", but "en France", "en accusant"
      boolean verb = isVerb(after) || after != null && after.functionOf("aux") != null;
      return verb && !after.tagged(Feat.GER) ? pron : prep;
    }
    if (det != null && nounFollows && !(pron != null && clitics && isVerb(after))) {
      return det;
    }
    Sense.Function neg = u.functionOf("neg");
    if (neg != null) {
      return neg;
    }
    Sense.Function modal = u.functionOf("modal");
    Sense.Function aux = u.functionOf("aux");
    if (modal != null && aux != null) {
      return aux;
    }
    if (pron != null) {
      return pron;
    }
    if (det != null && first.is("rel")) {
      return det;
    }
    return first.is("rel") && prep != null ? prep : first;
  }

  /** "impose des sanctions" and not "le retrait des troupes". */
  private static boolean isPartitive(Unit before) {
    return before == null
        || before.cat.isVerbal()
        || before.cat == Cat.PUNCT
        || before.cat == Cat.PREP
        || before.cat == Cat.CONJ
        || before.cat == Cat.ADV
        || before.cat == Cat.NEG
        || before.cat == Cat.DATE
        || before.cat == Cat.SUB;
  }

  /** "la reconnaît": what stands before a form that is nothing but a verb is its object. */
  private static boolean isVerb(Unit after) {
    return after != null
        && (after.tags & (Feat.FINITE | Feat.INF.bit())) != 0
        && !isNominalSense(after)
        && !after.first.capital;
  }

  /** "that": what was said, or which; null where it opens no clause. */
  private Sense.Function relativeOrContent(List<Unit> units, int i, Unit before, Unit after) {
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
    boolean noun = before != null && (before.cat.isNominal() || before.cat == Cat.CLITIC);
    boolean verbNext =
        after.functionOf("modal") != null
            || (after.tags & Feat.FINITE) != 0 && !isNominalSense(after);
    if (verbNext) {
      return noun || before != null && before.first.is(",")
          ? u.functionOf("rel")
          : before != null && before.cat == Cat.VERB ? null : u.functionOf("sub");
    }
    return noun && !saidBefore(units, i) ? u.functionOf("rel") : u.functionOf("sub");
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
  private boolean isRelative(List<Unit> units, int i, Unit before, Unit after) {
    if (before == null || after == null) {
      return false;
    }
    if (pack.verbSecond()) {
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

  boolean nounFollows(List<Unit> units, int from) {
    for (int k = from; k < units.size() && k < from + 8; k++) {
      Unit u = units.get(k);
      if (u.first.is("\"") && k == from) {
        continue;
      }
      if (u.first.isPunct()) {
        return false;
      }
      if (u.first.capital || isNominalSense(u)) {
        return true;
      }
      Sense.Function f = u.senses.length > 0 && u.senses[0] instanceof Sense.Function g ? g : null;
      if (f != null
          && !f.is("adv")
          && !f.is("adj")
          && !f.is("det")
          && !f.is("poss")
          && !f.is("time")
          && !f.is("alleged")
          && !f.is("nounmod")) {
        return false;
      }
      if (!pack.capitalNouns() && u.senses.length == 0) {
        return true;
      }
      if (pack.capitalNouns()
          && u.senses.length > 0
          && f == null
          && (u.tags & Feat.mask(Feat.PRES)) != 0
          && (u.tags & Feat.PART.bit()) == 0
          && (u.tags & Feat.PAST.bit()) == 0) {
        return false;
      }
    }
    return false;
  }

  static boolean isNominalSense(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Noun
          || s instanceof Sense.Actor
          || s instanceof Sense.Country
          || s instanceof Sense.Organisation
          || s instanceof Sense.Date) {
        return true;
      }
    }
    return false;
  }

  static boolean hasFunction(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Function) {
        return true;
      }
    }
    return false;
  }
}
