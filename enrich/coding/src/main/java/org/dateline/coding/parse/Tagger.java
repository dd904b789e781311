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
  private final FunctionWords functionWords;
  private final NounOrVerb nounOrVerb;
  private final boolean postAdjectives;
  private final String adverbEnding;

  Tagger(Pack pack) {
    this.pack = pack;
    functionWords = new FunctionWords(pack);
    nounOrVerb = new NounOrVerb(pack);
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
    adverbEnding = pack.settings().getOrDefault("adverb-ending", "");
  }

  void tag(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Unit before = i > 0 ? units.get(i - 1) : null;
      Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
      read(u);
      u.cat = category(units, i, u, before, after);
    }
    for (int i = 0; i < units.size(); i++) {
      revise(units, i);
    }
  }

  /**
   * Sorts the senses by what they are. Where there are several of a kind, the first in the pack
   * stands.
   */
  static void read(Unit u) {
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
      } else if (s instanceof Sense.Organisation o && u.organisation == null) {
        u.organisation = o;
      }
    }
  }

  private Cat category(List<Unit> units, int i, Unit u, Unit before, Unit after) {
    Token t = u.first;
    if (isPluralOwner(u, before, after)) {
      return Cat.CLITIC;
    }
    if (t.isPunct()) {
      return Cat.PUNCT;
    }
    boolean designation =
        t.hyphenated && before != null && before.first.capital && before.senses.length == 0;
    if (t.type == Token.Type.NUMBER && designation && !pack.verbSecond()) {
      return Cat.NAME;
    }
    if (t.type == Token.Type.NUMBER) {
      return u.date != null || u.isFigureDate() ? Cat.DATE : Cat.NUM;
    }
    if (u.first.is("'s") || u.first.is("'")) {
      return Cat.CLITIC;
    }
    boolean nominal =
        u.noun != null
            || u.actor != null
            || u.country != null
            || u.person != null
            || u.organisation != null;
    boolean verbal = hasVerb(u);
    Sense.Function f = functionWords.choose(units, i, u, before, after);
    if (f != null && before != null && takesParticle(before, u)) {
      u.function = f;
      return Cat.ADV;
    }
    boolean afterAuxiliary = before != null && before.cat == Cat.AUX && hasVerb(u);
    if (u.actor != null
        && u.actor.kind().equals("modifier")
        && u.noun == null
        && u.country == null
        && !afterAuxiliary) {
      return f == null ? Cat.ADJ : functionCat(u, f);
    }
    if (u.country != null
        && (u.country.kind().equals("adj") || u.country.kind().equals("combining"))) {
      return Cat.CADJ;
    }
    if (f != null && (!nominal && !verbal || prefersFunction(units, u, f, before))) {
      u.function = f;
      return functionCat(u, f);
    }
    if (u.date != null && u.first.hyphenated && before != null && before.cat.premodifies()) {
      return Cat.ADJ;
    }
    if (u.date != null && !(verbal && !t.capital) && !beginsName(u, before, after)) {
      return Cat.DATE;
    }
    if (nominal && verbal) {
      return nounOrVerb.choose(units, i, before, after);
    }
    if (u.date != null && beginsName(u, before, after)) {
      return Cat.NAME;
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

  /** "spokesman Sun Yuxi": no day of the week between an office and a name. */
  private static boolean beginsName(Unit u, Unit before, Unit after) {
    return u.first.capital
        && before != null
        && before.actor != null
        && before.actor.kind().equals("person")
        && after != null
        && after.first.capital
        && after.senses.length == 0;
  }

  /** "handed over the men": the verb and its particle, of which its class tells, part no object. */
  private static boolean takesParticle(Unit verb, Unit u) {
    return u.functionOf("prep") != null && verb.verbIs("+" + u.norm());
  }

  /** "the two countries' leaders": an apostrophe that ends a plural owner. */
  private boolean isPluralOwner(Unit u, Unit before, Unit after) {
    return u.first.is("'")
        && !pack.verbSecond()
        && u.first.glued
        && before != null
        && (before.cat.isNominal() || before.cat == Cat.DET)
        && before.last.norm.endsWith("s")
        && after != null
        && !after.first.glued
        && !after.first.isPunct();
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
  private boolean prefersFunction(List<Unit> units, Unit u, Sense.Function f, Unit before) {
    boolean rareName = u.person != null && u.person.weak() && f.is("det");
    if (u.country != null || u.person != null && !rareName) {
      return false;
    }
    if (f.is("alleged") && hasVerb(u) && before != null && before.cat.isNominal()) {
      return false;
    }
    if (f.is("aux") && u.noun != null && before != null && before.cat == Cat.DET) {
      // "l'est de l'Ukraine"
      return false;
    }
    if (f.is("det") && hasVerb(u) && !functionWords.nounFollows(units, u.index + 1)) {
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
      case "adj", "nounmod", "alleged" -> Cat.ADJ;
      default -> Cat.ADV;
    };
  }

  private Cat verbHere(Unit u, Unit before, Unit after) {
    if (pack.capitalNouns() && u.first.capital && before != null && before.cat != Cat.PUNCT) {
      return Cat.NOUN;
    }
    boolean modified =
        before != null
            && !pack.verbSecond()
            && u.tagged(Feat.GER)
            && (before.cat.premodifies() && before.cat != Cat.NUM || before.cat == Cat.CLITIC)
            && after != null
            && after.functionOf("prep") != null;
    return modified ? Cat.NOUN : isAttribute(u, before, after) ? Cat.ADJ : Cat.VERB;
  }

  /** "a suspected bombing", "his detained countrymen". */
  private boolean isAttribute(Unit u, Unit before, Unit after) {
    return before != null
        && !pack.verbSecond()
        && u.tagged(Feat.PART)
        && (before.cat == Cat.DET && !before.has(Feat.PL)
            || before.cat == Cat.POSS
            || before.cat == Cat.CADJ)
        && after != null
        && !after.first.isPunct()
        && (!FunctionWords.hasFunction(after) || after.functionOf("conj") != null);
  }

  /** What only the finished neighbours on both sides can tell. */
  private void revise(List<Unit> units, int i) {
    Unit u = units.get(i);
    Unit before = i > 0 ? units.get(i - 1) : null;
    Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
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
