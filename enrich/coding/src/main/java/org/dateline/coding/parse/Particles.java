package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Caps;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;

/**
 * Small words whose part only the verbs about them tell: the article that is a pronoun before its
 * verb ("la convocó"), the relative that is a conjunction below a verb of saying or asking ("pidió
 * a Chile que"), and verbs that only help another ("va a visitar", "volvió a acusar").
 */
final class Particles {
  private Particles() {}

  static void revise(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
      if (u.cat == Cat.DET && u.functionOf("pron") != null && after != null && isFinite(after)) {
        u.function = u.functionOf("pron");
        u.cat = Cat.PRON;
      } else if (u.cat == Cat.PRON && u.functionOf("det") != null && isParticiple(after)) {
        u.function = u.functionOf("det");
        u.cat = Cat.DET;
      } else if (u.cat == Cat.SUB
          && u.functionOf("rel") != null
          && i > 1
          && units.get(i - 1).first.is(",")
          && !isComplementizer(units, i)) {
        u.function = u.functionOf("rel");
        u.cat = Cat.REL;
      } else if (u.cat == Cat.REL && isComplementizer(units, i)) {
        u.function = u.functionOf("sub");
        u.cat = Cat.SUB;
      } else if (u.cat == Cat.PREP
          && opensClause(u, after, i + 2 < units.size() ? units.get(i + 2) : null)) {
        u.function = u.functionOf("sub");
        u.cat = Cat.SUB;
      } else if (u.cat == Cat.VERB && u.verbIs("periphrase")) {
        help(units, i);
      } else if (u.cat == Cat.PREP && u.has(Feat.OF) && i > 0 && units.get(i - 1).cat == Cat.NAME) {
        joinName(units, i);
      }
    }
  }

  private static boolean isParticiple(Unit u) {
    return u != null && u.cat == Cat.VERB && u.tagged(Feat.PART) && (u.tags & Feat.FINITE) == 0;
  }

  private static boolean isFinite(Unit u) {
    return u.cat.isVerbal() && (u.tags & Feat.FINITE) != 0;
  }

  /** "según el ministro" and "según informó el ministro". */
  private static boolean opensClause(Unit u, Unit after, Unit next) {
    return u.functionOf("sub") != null
        && after != null
        && (isFinite(after) || after.functionOf("pron") != null && next != null && isFinite(next));
  }

  /** "Juan Ramón de la Fuente": small words inside a name. */
  private static void joinName(List<Unit> units, int i) {
    int k = i + 1;
    if (k < units.size() && units.get(k).cat == Cat.DET) {
      k++;
    }
    if (k >= units.size()) {
      return;
    }
    Unit next = units.get(k);
    boolean unknown = next.cat == Cat.NAME || next.cat == Cat.NOUN && next.noun != null;
    if (next.first.capital && unknown && next.actor == null && next.country == null) {
      for (int m = i; m < k; m++) {
        units.get(m).cat = Cat.NAME;
        units.get(m).function = null;
      }
      next.cat = Cat.NAME;
    }
  }

  /** Behind a verb that takes content, and has no object, content follows. */
  private static boolean isComplementizer(List<Unit> units, int i) {
    Sense.Function sub = units.get(i).functionOf("sub");
    if (sub == null || !sub.has(Feat.COMP) || i == 0) {
      return false;
    }
    Unit before = units.get(i - 1);
    for (int k = i - 1; k >= 0; k--) {
      Unit u = units.get(k);
      if (u.cat == Cat.SUB || u.cat == Cat.REL) {
        return false;
      }
      if (u.cat == Cat.VERB) {
        boolean takesContent = u.verbIs("say") || u.verbIs("demand") || u.verbIs("hope");
        return takesContent
            && (!before.first.is(",") || inserted(units, k, i))
            && !hasObject(units, k + 1, i);
      }
    }
    return false;
  }

  /** "anunció un acuerdo que": what stands bare behind the verb and acts not is what it says. */
  private static boolean hasObject(List<Unit> units, int from, int to) {
    boolean governed = false;
    for (int k = from; k < to; k++) {
      Unit u = units.get(k);
      if (u.cat == Cat.PREP) {
        governed = true;
      } else if (u.cat == Cat.NOUN || u.cat == Cat.NAME || u.cat == Cat.DATE) {
        boolean acts =
            u.cat != Cat.NOUN || u.actor != null || u.country != null || u.person != null;
        if (!governed && !acts) {
          return true;
        }
        governed = false;
      }
    }
    return false;
  }

  /** The comma before closes an insertion: "dijo el ministro, X, que". */
  private static boolean inserted(List<Unit> units, int verb, int que) {
    int commas = 0;
    for (int k = verb + 1; k < que; k++) {
      commas += units.get(k).first.is(",") ? 1 : 0;
    }
    return commas == 2;
  }

  /** A verb that helps: a preposition and an infinitive follow it, or a gerund. */
  private static void help(List<Unit> units, int i) {
    Unit u = units.get(i);
    int k = i + 1;
    while (k < units.size() && units.get(k).cat == Cat.ADV) {
      k++;
    }
    if (k >= units.size()) {
      return;
    }
    Unit next = units.get(k);
    boolean gerund = next.cat == Cat.VERB && next.tagged(Feat.GER) && !next.tagged(Feat.PART);
    boolean infinitive =
        next.cat == Cat.PREP
            && k + 1 < units.size()
            && units.get(k + 1).cat.isVerbal()
            && units.get(k + 1).tagged(Feat.INF);
    if (!gerund && !infinitive) {
      return;
    }
    long feats = u.tags | Feat.REAL.bit();
    if (AdjectivesAfter.verbOf(u, "future") && infinitive) {
      feats |= Feat.FUTURE.bit();
    }
    u.function = new Sense.Function(Caps.LOWER, "modal", u.norm(), feats);
    u.cat = Cat.MODAL;
    if (infinitive) {
      next.cat = Cat.ADV;
    }
  }
}
