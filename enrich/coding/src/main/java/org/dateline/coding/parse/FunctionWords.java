package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/** Decides which closed class a word belongs to, where it can belong to several. */
final class FunctionWords {
  private final Pack pack;
  private final ClauseAhead ahead;
  private final VerbFinal verbFinal;
  private final RelativeWords relatives;

  /** True where object pronouns look like articles and stand before the verb. */
  private final boolean clitics;

  FunctionWords(Pack pack) {
    this.pack = pack;
    ahead = new ClauseAhead(pack);
    clitics = "before".equals(pack.settings().get("clitics"));
    verbFinal = new VerbFinal(pack);
    relatives = new RelativeWords(pack, ahead, verbFinal);
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
      Sense.Function opener = relatives.relativeOrContent(units, i, before, after);
      if (opener != null) {
        return opener;
      }
    } else if (rel != null && relatives.isRelative(units, i, before, after)) {
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
