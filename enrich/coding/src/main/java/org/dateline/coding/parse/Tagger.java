package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/**
 * Decides for each unit of a sentence what it is there. It knows no word: the senses come from the
 * pack, and what decides between them are the neighbours and, where the language writes nouns with
 * a capital, the capital.
 */
final class Tagger {
  private final Pack pack;

  Tagger(Pack pack) {
    this.pack = pack;
  }

  void tag(List<Unit> units, boolean headline) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Unit before = i > 0 ? units.get(i - 1) : null;
      Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
      read(u);
      u.cat = category(units, i, u, before, after, headline);
    }
    for (int i = 0; i < units.size(); i++) {
      revise(units, i);
    }
  }

  /**
   * Sorts the senses by what they are. Where there are several of a kind, the first in the pack
   * stands.
   */
  private static void read(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Noun n && u.noun == null) {
        u.noun = n;
      } else if (s instanceof Sense.Actor a
          && (u.actor == null || u.actor.kind().equals("modifier"))) {
        u.actor = a;
      } else if (s instanceof Sense.Country c
          && (u.country == null || u.country.weak() && !c.weak())) {
        u.country = c;
      } else if (s instanceof Sense.Date d && u.date == null) {
        u.date = d;
      } else if (s instanceof Sense.Person p && u.person == null) {
        u.person = p;
      }
    }
  }

  private Cat category(List<Unit> units, int i, Unit u, Unit before, Unit after, boolean headline) {
    Token t = u.first;
    if (t.isPunct()) {
      return Cat.PUNCT;
    }
    if (t.type == Token.Type.NUMBER) {
      return Cat.NUM;
    }
    if (u.first.is("'s") || u.first.is("'")) {
      return Cat.CLITIC;
    }
    boolean nominal = u.noun != null || u.actor != null || u.country != null || u.person != null;
    boolean verbal = hasVerb(u);
    Sense.Function f = function(units, i, u, before, after);
    if (u.actor != null
        && u.actor.kind().equals("modifier")
        && u.noun == null
        && u.country == null) {
      return f == null ? Cat.ADJ : functionCat(u, f);
    }
    if (u.country != null
        && (u.country.kind().equals("adj") || u.country.kind().equals("combining"))) {
      return Cat.CADJ;
    }
    if (f != null && (!nominal && !verbal || prefersFunction(u, f, before, after))) {
      u.function = f;
      return functionCat(u, f);
    }
    if (u.date != null && !(verbal && !t.capital)) {
      return Cat.DATE;
    }
    if (nominal && verbal) {
      return nounOrVerb(units, i, before, after, headline);
    }
    if (nominal) {
      return Cat.NOUN;
    }
    if (verbal) {
      return verbHere(u, before, after);
    }
    if (t.capital && !t.hyphenated || t.hyphenated && t.capital) {
      return Cat.NAME;
    }
    return Cat.OTHER;
  }

  private static boolean hasVerb(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Verb) {
        return true;
      }
    }
    return false;
  }

  /**
   * A function word that is written as one beats a noun or verb of that form, unless the capital
   * says noun.
   */
  private boolean prefersFunction(Unit u, Sense.Function f, Unit before, Unit after) {
    if (u.country != null || u.person != null) {
      return false;
    }
    if (pack.capitalNouns()
        && u.first.capital
        && (u.noun != null || u.actor != null)
        && before != null
        && before.cat != Cat.PUNCT) {
      return false;
    }
    return true;
  }

  private static Cat functionCat(Unit u, Sense.Function f) {
    u.function = f;
    return switch (f.wordClass()) {
      case "det" -> Cat.DET;
      case "poss" -> Cat.POSS;
      case "prep", "say-prep" -> Cat.PREP;
      case "conj" -> Cat.CONJ;
      case "sub" -> Cat.SUB;
      case "rel" -> Cat.REL;
      case "pron" -> Cat.PRON;
      case "neg" -> Cat.NEG;
      case "modal" -> Cat.MODAL;
      case "aux" -> Cat.AUX;
      case "time" -> Cat.TIME;
      default -> Cat.ADV;
    };
  }

  /** Of several closed classes, the one that the neighbours ask for. */
  private Sense.Function function(List<Unit> units, int i, Unit u, Unit before, Unit after) {
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
    if (rel != null && isRelative(units, i, before, after)) {
      return rel;
    }
    Sense.Function sub = u.functionOf("sub");
    Sense.Function prep = u.functionOf("prep");
    if (sub != null && prep != null) {
      return opensClause(units, i) ? sub : prep;
    }
    Sense.Function det = u.functionOf("det");
    Sense.Function pron = u.functionOf("pron");
    Sense.Function poss = u.functionOf("poss");
    boolean nounFollows = nounFollows(units, i + 1);
    if (sub != null
        && (before == null
            || before.cat == Cat.PUNCT
            || before.cat == Cat.VERB
            || before.cat == Cat.CONJ
            || !pack.verbSecond() && rel == null && opensClause(units, i))) {
      return sub;
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
    if (det != null && nounFollows) {
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
      return endsFinite(units, i)
          && (!joined || relativeBefore(units, open))
          && (before.cat == Cat.PREP || !followsOnlyNounThenVerb(units, i));
    }
    return before.cat.isNominal()
        || before.first.is(",")
        || before.cat == Cat.PREP
        || before.cat == Cat.CLITIC;
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

  /** In a verb-final clause the finite verb is the last word before the next border. */
  private static boolean endsFinite(List<Unit> units, int from) {
    Unit last = null;
    for (int k = from + 1; k < units.size(); k++) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"")) {
        break;
      }
      if (u.functionOf("conj") != null && last != null && (last.tags & Feat.FINITE) != 0) {
        break;
      }
      if (!u.first.isPunct()) {
        last = u;
      }
    }
    return last != null
        && ((last.tags & Feat.FINITE) != 0 || last.functionOf("modal") != null)
        && !last.first.capital;
  }

  /**
   * "der Krieg ende": article, noun, finite verb and no more is a clause of its own and no
   * relative.
   */
  private static boolean followsOnlyNounThenVerb(List<Unit> units, int i) {
    int k = i + 1;
    while (k < units.size()
        && !units.get(k).first.capital
        && (units.get(k).tags & Feat.FINITE) == 0
        && !units.get(k).first.isPunct()) {
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

  private boolean nounFollows(List<Unit> units, int from) {
    for (int k = from; k < units.size() && k < from + 8; k++) {
      Unit u = units.get(k);
      if (u.first.isPunct()) {
        return false;
      }
      if (u.first.capital || isNominalSense(u)) {
        return true;
      }
      Sense.Function f = u.senses.length > 0 && u.senses[0] instanceof Sense.Function g ? g : null;
      if (f != null && !f.is("adv") && !f.is("det") && !f.is("poss") && !f.is("time")) {
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

  private static boolean isNominalSense(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Noun
          || s instanceof Sense.Actor
          || s instanceof Sense.Country
          || s instanceof Sense.Date) {
        return true;
      }
    }
    return false;
  }

  /**
   * True where a finite verb comes before the next border: the word before opens a clause and no
   * phrase.
   */
  private boolean opensClause(List<Unit> units, int i) {
    int seen = 0;
    for (int k = i + 1; k < units.size() && seen < 40; k++, seen++) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"") && !u.first.is("(")) {
        return false;
      }
      if ((u.tags & Feat.FINITE) == 0) {
        continue;
      }
      if (pack.verbSecond()) {
        if (!u.first.capital && endsFinite(units, i)) {
          return true;
        }
      } else if (!isNominalSense(u) && u.functionOf("prep") == null) {
        boolean participleToo = u.tagged(Feat.PART) && !hasFunction(u);
        if (!participleToo || k > i + 1 && k - i < 5 && subjectLike(units.get(k - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean subjectLike(Unit u) {
    return u.first.capital
        || u.functionOf("pron") != null
        || isNominalSense(u)
        || u.senses.length == 0;
  }

  private static boolean hasFunction(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Function) {
        return true;
      }
    }
    return false;
  }

  private Cat nounOrVerb(List<Unit> units, int i, Unit before, Unit after, boolean headline) {
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
    if (before.cat == Cat.MODAL
        || before.is("to") && u.tagged(Feat.INF) && before.functionOf("prep") != null
        || before.cat == Cat.PARTICLE) {
      return Cat.VERB;
    }
    if (before.cat == Cat.DET
        || before.cat == Cat.POSS
        || before.cat == Cat.ADJ
        || before.cat == Cat.CADJ
        || before.cat == Cat.PREP
        || before.cat == Cat.NUM
        || before.cat == Cat.CLITIC) {
      return Cat.NOUN;
    }
    if (before.cat == Cat.PRON
        || before.cat == Cat.REL
        || before.cat == Cat.AUX
        || before.cat == Cat.NEG) {
      return Cat.VERB;
    }
    if (u.tagged(Feat.GER)) {
      return Cat.VERB;
    }
    if (finiteElsewhere(units, i)) {
      return Cat.NOUN;
    }
    boolean phrase = after != null && (startsPhrase(after) || after.functionOf("prep") != null);
    return phrase
            && (before.cat.isNominal()
                || before.cat == Cat.DATE
                || before.cat == Cat.ADV
                || before.cat == Cat.PUNCT)
        ? Cat.VERB
        : Cat.NOUN;
  }

  /** True where the clause around has a finite verb that can be nothing else. */
  private static boolean finiteElsewhere(List<Unit> units, int i) {
    for (int k = i - 1; k >= 0 && !isBorder(units.get(k)); k--) {
      if (units.get(k).finite() || units.get(k).cat == Cat.MODAL) {
        return true;
      }
    }
    for (int k = i + 1; k < units.size() && !isBorder(units.get(k)); k++) {
      Unit u = units.get(k);
      if ((u.tags & Feat.FINITE) != 0 && !isNominalSense(u) && !u.tagged(Feat.PART)
          || u.functionOf("modal") != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(Unit u) {
    return u.first.isPunct() || u.functionOf("sub") != null || u.functionOf("rel") != null;
  }

  private static boolean startsPhrase(Unit u) {
    return u.functionOf("det") != null
        || u.functionOf("poss") != null
        || u.functionOf("pron") != null
        || u.first.capital
        || u.first.type == Token.Type.NUMBER
        || isNominalSense(u);
  }

  private Cat verbHere(Unit u, Unit before, Unit after) {
    if (pack.capitalNouns() && u.first.capital && before != null && before.cat != Cat.PUNCT) {
      return Cat.NOUN;
    }
    return Cat.VERB;
  }

  /** What only the finished neighbours on both sides can tell. */
  private void revise(List<Unit> units, int i) {
    Unit u = units.get(i);
    Unit before = i > 0 ? units.get(i - 1) : null;
    Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
    if (u.cat == Cat.OTHER) {
      // an unknown small word before a noun inside a phrase qualifies it
      u.cat = inPhrase(units, i) ? Cat.ADJ : pack.capitalNouns() ? Cat.ADV : after(units, i);
    } else if (u.cat == Cat.VERB && !hasFunction(u)) {
      boolean participle = u.tagged(Feat.PART) || u.tagged(Feat.GER) || pack.verbSecond();
      boolean opened =
          before != null
              && (before.cat == Cat.DET
                  || before.cat == Cat.POSS
                  || before.cat == Cat.ADJ && i > 1 && units.get(i - 2).cat.premodifies());
      if (participle
          && opened
          && after != null
          && (after.cat.isNominal() || after.cat == Cat.CADJ || after.cat == Cat.ADJ)) {
        u.cat = Cat.ADJ;
      }
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

  private Cat after(List<Unit> units, int i) {
    return i > 0 && units.get(i - 1).cat.premodifies() ? Cat.NOUN : Cat.OTHER;
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
}
