package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Finds where the clause of each verb group begins, and what opens it. */
final class MedialBorders {
  private final List<Unit> units;
  private final List<Phrase> phrases;

  MedialBorders(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
  }

  /** Where a verb's clause begins behind the verb before. */
  int start(VerbGroup g, VerbGroup before) {
    int low = before.to;
    int opener = -1;
    int conj = -1;
    int comma = -1;
    for (int i = low; i < g.from; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.SUB || u.cat == Cat.REL) {
        opener = opener < 0 ? i : opener;
      } else if (u.cat == Cat.CONJ && !insidePhraseList(i)) {
        conj = i;
      } else if (u.first.isPunct() && !u.first.is("\"") && !insidePhraseList(i)) {
        comma = i;
      }
    }
    if (opener >= 0) {
      boolean preposition = opener > low && units.get(opener - 1).cat == Cat.PREP;
      return preposition ? opener - 1 : opener;
    }
    if (!g.finite) {
      return comma >= 0 && comma == g.from - 1 ? comma + 1 : g.from;
    }
    if (conj >= 0 && conj >= comma) {
      return conj;
    }
    if (comma >= 0) {
      return commaStart(low, g.from, comma);
    }
    Phrase subject = null;
    for (Phrase p : phrases) {
      if (p.from >= low && p.to <= g.from && p.prep == null && !p.date && p.free()) {
        subject = p;
      }
    }
    return subject == null ? g.from : subject.from;
  }

  private int commaStart(int low, int verb, int comma) {
    // the first border after the verb before, but for one that only closes an insertion
    int first = comma;
    for (int i = low; i < comma; i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() && !u.first.is("\"") && !insidePhraseList(i)) {
        first = i;
        break;
      }
    }
    return comma == verb - 1 && first == comma ? verb : first + 1;
  }

  private boolean insidePhraseList(int i) {
    Phrase next = null;
    for (int k = i + 1; k < units.size() && k < i + 4 && next == null; k++) {
      next = units.get(k).phrase;
      if (next == null && units.get(k).cat != Cat.PREP && units.get(k).cat != Cat.CONJ) {
        return false;
      }
    }
    return next != null && (next.leader != next || next.apposed);
  }

  Clause.Kind kind(VerbGroup g, int start) {
    if (!g.finite) {
      return g.infinitive
              || g.main.tagged(Feat.INF) && !g.main.tagged(Feat.PART) && !g.main.tagged(Feat.GER)
          ? Clause.Kind.INF
          : Clause.Kind.PART;
    }
    Unit opener = opener(start, g.from);
    if (opener == null) {
      return Clause.Kind.MAIN;
    }
    return opener.cat == Cat.REL ? Clause.Kind.REL : Clause.Kind.SUB;
  }

  Unit opener(int start, int verb) {
    for (int i = start; i < verb && i < start + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return units.get(i);
      }
    }
    return null;
  }
}
