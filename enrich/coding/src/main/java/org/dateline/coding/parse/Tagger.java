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
  private final TagRevision revision;

  Tagger(Pack pack) {
    this.pack = pack;
    functionWords = new FunctionWords(pack);
    nounOrVerb = new NounOrVerb(pack);
    revision = new TagRevision(pack);
  }

  void tag(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Unit before = i > 0 ? units.get(i - 1) : null;
      Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
      read(u);
      if (isNoMonth(u, before)) {
        u.date = null;
      }
      u.cat = category(units, i, u, before, after);
    }
    for (int i = 0; i < units.size(); i++) {
      revision.revise(units, i);
    }
  }

  /** "el mar", but "21 mar": a noun that shortens a month too is one behind its day alone. */
  private static boolean isNoMonth(Unit u, Unit before) {
    return u.date != null
        && u.date.kind().equals("month")
        && u.noun != null
        && !u.first.capital
        && (before == null || before.first.type != Token.Type.NUMBER);
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
}
