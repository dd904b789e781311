package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Tells the past tense from the participle of the same form. */
final class Finiteness {
  private final List<Unit> units;
  private final List<Phrase> phrases;

  Finiteness(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
  }

  /**
   * A form that can be past tense or participle is the participle where another verb already rules
   * here.
   */
  void decide(VerbGroup g, VerbGroup before, VerbGroup after) {
    Unit main = g.main;
    if (!g.finite || g.verbs.size() > 1 || !main.tagged(Feat.PART) || main.cat != Cat.VERB) {
      return;
    }
    Unit previous = g.from > 0 ? units.get(g.from - 1) : null;
    Unit next = g.to < units.size() ? units.get(g.to) : null;
    boolean objectNext = next != null && startsObject(next);
    boolean agentNext =
        next != null && next.cat == Cat.PREP && next.has(Feat.AGENT) && !next.has(Feat.OF);
    boolean opened = before == null || bordered(before.to, g.from);
    boolean straightAfterNoun = previous != null && previous.phrase != null;
    if (previous != null
        && (previous.cat == Cat.REL || previous.cat == Cat.PRON || previous.cat == Cat.CONJ)) {
      return;
    }
    if (agentNext) {
      g.finite = false;
      g.passive = true;
      return;
    }
    if (previous != null && previous.first.is(",") && agentOrPlace(next) && before != null) {
      return;
    }
    if (straightAfterNoun && !objectNext && !opened && before.finite && !before.saying()) {
      g.finite = false;
      g.passive = true;
      return;
    }
    if (straightAfterNoun
        && !objectNext
        && after != null
        && !bordered(g.to, after.from)
        && after.main.cat != null
        && after.couldBeFinite()
        && !hasBareSubject(g.to, after.from)) {
      g.finite = false;
      g.passive = true;
    }
  }

  private static boolean agentOrPlace(Unit next) {
    return next != null && next.cat == Cat.PREP;
  }

  private boolean hasBareSubject(int from, int to) {
    for (Phrase p : phrases) {
      if (p.from >= from && p.to <= to && p.prep == null && !p.date) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsObject(Unit u) {
    return u.phrase != null && !u.phrase.date && u.phrase.first() == u
        || u.cat == Cat.DET
        || u.cat == Cat.SUB;
  }

  private boolean bordered(int from, int to) {
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() && !u.first.is("\"")
          || u.cat == Cat.SUB
          || u.cat == Cat.REL
          || u.cat == Cat.CONJ) {
        return true;
      }
    }
    return false;
  }
}
