package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Endings;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/**
 * Decides what each unit is in a language whose endings say so. What the pack does not list is
 * guessed by its ending.
 */
final class CaseTagger {
  private final Endings endings;

  CaseTagger(Pack pack) {
    endings = pack.endings();
  }

  void tag(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Tagger.read(u);
      u.cat = category(units, i, u);
    }
  }

  private Cat category(List<Unit> units, int i, Unit u) {
    Token t = u.first;
    if (t.isPunct()) {
      return Cat.PUNCT;
    }
    if (t.type == Token.Type.NUMBER) {
      return u.date != null || u.isFigureDate() ? Cat.DATE : Cat.NUM;
    }
    Unit before = i > 0 ? units.get(i - 1) : null;
    boolean nominal = u.noun != null || u.actor != null || u.country != null || u.person != null;
    boolean verbal = hasVerb(u);
    Sense.Function f = function(u, before);
    if (f != null && u.functionOf("poss") != null) {
      // "его турецкий коллега", but "его приняли"
      f = beforeNoun(units, i) ? u.functionOf("poss") : f;
    }
    boolean capitalInside = t.capital && before != null && before.cat != Cat.PUNCT;
    if (f != null && !(nominal && capitalInside)) {
      u.function = f;
      return category(f);
    }
    if (u.actor != null && u.actor.kind().equals("modifier") && u.noun == null) {
      return Cat.ADJ;
    }
    if (u.country != null
        && (u.country.kind().equals("adj") || u.country.kind().equals("combining"))) {
      return Cat.CADJ;
    }
    if (u.date != null) {
      return Cat.DATE;
    }
    if (nominal && verbal) {
      return opensNoun(before) ? Cat.NOUN : Cat.VERB;
    }
    if (nominal) {
      return Cat.NOUN;
    }
    if (verbal) {
      return verb(u, before);
    }
    return unknown(u, before);
  }

  private static boolean hasVerb(Unit u) {
    for (Sense s : u.senses) {
      if (s instanceof Sense.Verb) {
        return true;
      }
    }
    return false;
  }

  private boolean beforeNoun(List<Unit> units, int i) {
    if (i + 1 >= units.size()) {
      return false;
    }
    Unit next = units.get(i + 1);
    for (Sense s : next.senses) {
      if (s instanceof Sense.Noun || s instanceof Sense.Actor || s instanceof Sense.Country) {
        return !next.first.capital || s instanceof Sense.Actor;
      }
    }
    Endings.Guess guess =
        next.senses.length == 0 && !next.first.capital && next.first.isWord()
            ? endings.guess(next.norm(), false)
            : null;
    return guess != null && (guess.wordClass().equals("adj") || guess.wordClass().equals("noun"));
  }

  private static boolean opensNoun(Unit before) {
    return before != null
        && (before.cat == Cat.PREP
            || before.cat.premodifies()
            || before.cat.isVerbal() && before.cat != Cat.AUX && before.cat != Cat.MODAL);
  }

  /** Of several closed classes, what stands after a comma opens a clause. */
  private static Sense.Function function(Unit u, Unit before) {
    Sense.Function first = null;
    for (Sense s : u.senses) {
      if (s instanceof Sense.Function f) {
        boolean opens = f.is("sub") || f.is("rel");
        boolean border = before == null || before.cat == Cat.PUNCT || before.cat == Cat.CONJ;
        if (first == null || opens && border) {
          first = f;
        }
      }
    }
    return first;
  }

  private static Cat category(Sense.Function f) {
    return switch (f.wordClass()) {
      case "det" -> Cat.DET;
      case "poss" -> Cat.POSS;
      case "num" -> Cat.NUM;
      case "prep", "say-prep" -> Cat.PREP;
      case "conj" -> Cat.CONJ;
      case "sub" -> Cat.SUB;
      case "rel" -> Cat.REL;
      case "pron" -> Cat.PRON;
      case "neg" -> Cat.NEG;
      case "modal" -> Cat.MODAL;
      case "aux" -> Cat.AUX;
      case "time" -> Cat.TIME;
      case "adj" -> Cat.ADJ;
      default -> Cat.ADV;
    };
  }

  /** A declined participle is an adjective, but after the comma that opens its clause. */
  private static Cat verb(Unit u, Unit before) {
    boolean declined =
        (u.tags & (Feat.FINITE | Feat.INF.bit())) == 0
            && u.readings.length > 0
            && (u.readings[0] & Feat.CASES) != 0;
    return declined && (before == null || !before.first.is(",")) ? Cat.ADJ : Cat.VERB;
  }

  private Cat unknown(Unit u, Unit before) {
    Token t = u.first;
    boolean opens = before == null || before.cat == Cat.PUNCT && !before.first.is(",");
    if (t.capital && !t.allCaps) {
      Endings.Guess guess = opens ? endings.guess(t.norm, false) : null;
      if (guess == null || guess.wordClass().equals("noun")) {
        Endings.Guess name = endings.guess(t.norm, true);
        u.readings = name == null ? Agreement.UNKNOWN : name.readings();
        return Cat.NAME;
      }
      return guessed(u, guess);
    }
    if (t.capital) {
      return Cat.NAME;
    }
    Endings.Guess guess = endings.guess(t.norm, false);
    return guess == null ? Cat.OTHER : guessed(u, guess);
  }

  private static Cat guessed(Unit u, Endings.Guess guess) {
    u.readings = guess.readings();
    u.tags = guess.tags();
    return switch (guess.wordClass()) {
      case "adj" -> Cat.ADJ;
      case "noun" -> Cat.NOUN;
      case "verb" -> Cat.VERB;
      default -> Cat.ADV;
    };
  }
}
