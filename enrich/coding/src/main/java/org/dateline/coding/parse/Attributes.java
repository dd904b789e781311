package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.text.Token;

/**
 * Finds what a verb-second language puts between an article and its noun: "der <i>zu einem Besuch
 * in Baku weilende</i> Minister". What stands inside is no part of the clause around it.
 */
final class Attributes {
  private static final int LONGEST = 16;

  private Attributes() {}

  static void mark(List<Unit> units) {
    for (int i = 0; i + 3 < units.size(); i++) {
      Unit u = units.get(i);
      if ((u.cat == Cat.DET || u.cat == Cat.POSS)
          && !startsPhrase(units, i + 1)
          && !Chunker.dayOfMonth(units, i + 1)) {
        int end = end(units, i);
        if (end > 0) {
          Unit adjective = units.get(end);
          adjective.cat = Cat.ADJ;
          adjective.article = u;
          for (int k = i + 1; k < end; k++) {
            units.get(k).embedded = true;
          }
          for (int k = end + 1; k < units.size() && isAdjectival(units.get(k)); k++) {
            if (units.get(k).cat == Cat.VERB) {
              units.get(k).cat = Cat.ADJ;
            }
          }
          i = end;
        }
      }
    }
  }

  /** True where the article's noun, or an adjective before it, follows at once. */
  private static boolean startsPhrase(List<Unit> units, int from) {
    int i = from;
    while (i < units.size() && units.get(i).cat.premodifies() && units.get(i).cat != Cat.NUM) {
      i++;
    }
    return i >= units.size() || units.get(i).cat.isNominal() || units.get(i).first.isPunct();
  }

  /** The last word of the attribute, an adjective or participle before the noun; or -1. */
  private static int end(List<Unit> units, int article) {
    boolean inside = false;
    for (int k = article + 1; k + 1 < units.size() && k <= article + LONGEST; k++) {
      Unit u = units.get(k);
      if (u.first.isPunct() && !u.first.is("\"")) {
        return -1;
      }
      boolean possible =
          !u.first.capital && (u.cat == Cat.VERB || u.cat == Cat.ADJ || u.cat == Cat.ADV);
      if (possible && inside && inflected(u) && closes(units, k)) {
        return k;
      }
      if (u.cat.isVerbal() && u.finite() && !inflected(u)) {
        return -1;
      }
      if (u.cat == Cat.SUB || u.cat == Cat.REL || u.cat == Cat.PRON && !u.has(Feat.REFL)) {
        return -1;
      }
      inside |= u.cat != Cat.DET;
    }
    return -1;
  }

  private static boolean inflected(Unit u) {
    String norm = u.norm();
    return norm.length() > 4
        && (norm.endsWith("e")
            || norm.endsWith("en")
            || norm.endsWith("er")
            || norm.endsWith("es")
            || norm.endsWith("em"));
  }

  /** A noun follows, by itself or after more adjectives. */
  private static boolean closes(List<Unit> units, int k) {
    Unit before = units.get(k - 1);
    boolean afterContent =
        before.cat.isNominal()
            || before.cat == Cat.DATE
            || before.cat == Cat.TIME
            || before.cat == Cat.ADV
            || before.cat == Cat.NUM
            || before.first.type == Token.Type.NUMBER;
    int i = k + 1;
    while (i < units.size() && isAdjectival(units.get(i))) {
      i++;
    }
    return afterContent && i < units.size() && units.get(i).cat.isNominal();
  }

  private static boolean isAdjectival(Unit u) {
    return u.cat == Cat.CADJ
        || u.cat == Cat.ADJ
        || u.cat == Cat.CONJ
        || u.cat == Cat.VERB && !u.first.capital && inflected(u);
  }
}
