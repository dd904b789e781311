package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;

/**
 * What the place after its noun tells of a word, where a language's adjectives stand there: "un
 * ejercicio militar", "el canciller iraní visita", "los mexicanos".
 */
final class AdjectivesAfter {
  private AdjectivesAfter() {}

  static void revise(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Unit before = i > 0 ? units.get(i - 1) : null;
      Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
      if (u.cat == Cat.VERB && before != null && standsAsNoun(u, before, after)) {
        u.cat = Cat.NOUN;
      } else if (u.cat == Cat.NOUN && before != null && isParticiple(u, before, after)) {
        u.cat = Cat.VERB;
      } else if (u.cat == Cat.NOUN && before != null && readsAsVerb(units, i, before, after)) {
        u.cat = Cat.VERB;
      } else if (u.cat == Cat.NOUN && before != null && before.cat == Cat.NAME && isSurname(u)) {
        u.cat = Cat.NAME;
      } else if (u.cat == Cat.NOUN && before != null && qualifies(u, before)) {
        u.cat = Cat.ADJ;
      } else if ((u.cat == Cat.OTHER || u.cat == Cat.ADJ && u.senses.length == 0)
          && before != null
          && before.cat == Cat.NOUN
          && !u.first.capital) {
        u.cat = Cat.ADJ;
      } else if (u.cat == Cat.CADJ
          && (before == null || !isNounBefore(units, i))
          && !goesOn(after)) {
        u.cat = Cat.NOUN;
      }
    }
  }

  /** "Eduardo Reina": an office's word written as a name behind a name. */
  private static boolean isSurname(Unit u) {
    return u.first.capital && u.actor != null && u.country == null && u.person == null;
  }

  /** "los detenidos", "27 empleados": a participle with an article and no noun. */
  private static boolean standsAsNoun(Unit u, Unit before, Unit after) {
    return u.tagged(Feat.PART)
        && (u.tags & Feat.FINITE) == 0
        && (before.cat == Cat.DET || before.cat == Cat.POSS || before.cat == Cat.NUM)
        && (after == null || !after.cat.isNominal());
  }

  /** "los ciudadanos rumanos detenidos en": no noun of its own, but what was done to them. */
  private static boolean isParticiple(Unit u, Unit before, Unit after) {
    return u.tagged(Feat.PART)
        && (u.tags & Feat.FINITE) == 0
        && !u.first.capital
        && (u.actor != null || u.noun != null && u.noun.lemma().is("prisoners"))
        && (before.cat == Cat.CADJ || before.cat == Cat.ADJ)
        && !before.first.capital
        && after != null
        && (after.cat == Cat.PREP || after.cat == Cat.DATE || after.cat == Cat.TIME);
  }

  /** An actor's or a thing's word in lower case straight behind a noun only qualifies it. */
  private static boolean qualifies(Unit u, Unit before) {
    return before.cat == Cat.NOUN
        && !u.first.capital
        && u.country == null
        && u.person == null
        && !before.first.capital
        && (before.noun != null || before.actor != null && !before.actor.kind().equals("title"))
        && (u.actor != null || u.noun != null);
  }

  /** A demonym stands alone: no noun before it that it could qualify, none after it. */
  private static boolean isNounBefore(List<Unit> units, int i) {
    for (int k = i - 1; k >= 0; k--) {
      Cat c = units.get(k).cat;
      if (c.isNominal()) {
        return true;
      }
      if (c != Cat.ADJ && c != Cat.CADJ && c != Cat.CONJ && c != Cat.ADV) {
        return false;
      }
    }
    return false;
  }

  private static boolean goesOn(Unit after) {
    return after != null && (after.cat.isNominal() || after.first.hyphenated);
  }

  /** "Canciller iraní visita Caracas", "refuerza la frontera y protesta ante ...". */
  private static boolean readsAsVerb(List<Unit> units, int i, Unit before, Unit after) {
    Unit u = units.get(i);
    if ((u.tags & Feat.FINITE) == 0 || u.first.capital || u.country != null || u.person != null) {
      return false;
    }
    if (after == null || after.first.isPunct()) {
      // "..., Japón protesta"
      Unit earlier = i > 1 ? units.get(i - 2) : null;
      return before.country != null && (earlier == null || earlier.first.isPunct());
    }
    if (after.cat == Cat.PUNCT || !opensPhrase(after)) {
      return false;
    }
    if (before.first.is(",")) {
      return !isOf(after) && closesInsertion(units, i - 1) && !verbBefore(units, i - 1);
    }
    if (before.cat == Cat.CONJ) {
      return verbBefore(units, i) && after.cat != Cat.CADJ && !isOf(after);
    }
    boolean adjective = before.cat == Cat.CADJ || before.cat == Cat.ADJ;
    return adjective && isNounBefore(units, i) && !isOf(after) && !verbBefore(units, i);
  }

  /** "El presidente, X, visita": the second comma after a noun, and no verb so far. */
  private static boolean closesInsertion(List<Unit> units, int comma) {
    boolean noun = false;
    int commas = 0;
    for (int k = comma - 1; k >= 0; k--) {
      Unit u = units.get(k);
      if (u.finite() || u.cat == Cat.MODAL) {
        return false;
      }
      commas += u.first.is(",") ? 1 : 0;
      noun |= commas == 1 && u.cat.isNominal();
    }
    return commas == 1 && noun;
  }

  private static boolean isOf(Unit u) {
    return u.cat == Cat.PREP && u.has(Feat.OF);
  }

  private static boolean opensPhrase(Unit u) {
    return u.cat == Cat.DET
        || u.cat == Cat.POSS
        || u.cat == Cat.PREP
        || u.cat == Cat.NUM
        || u.cat == Cat.SUB
        || u.cat == Cat.REL
        || u.cat == Cat.DATE
        || u.cat == Cat.TIME
        || u.first.capital && u.first.isWord();
  }

  private static boolean verbBefore(List<Unit> units, int i) {
    for (int k = i - 1; k >= 0; k--) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"") || u.cat == Cat.SUB || u.cat == Cat.REL) {
        return false;
      }
      if (u.finite() || u.cat == Cat.MODAL) {
        return true;
      }
    }
    return false;
  }

  /** True where a form has a sense of the class, whatever it was found to be. */
  static boolean verbOf(Unit u, String wordClass) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Verb v && v.lemma().is(wordClass)) {
        return true;
      }
    }
    return false;
  }
}
