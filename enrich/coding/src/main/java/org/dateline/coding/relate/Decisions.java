package org.dateline.coding.relate;

import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/** Nouns that say that what the infinitive behind them tells is decided: "the decision to". */
final class Decisions {
  private static final String DECISION = "decision";

  private Decisions() {}

  /** The noun on which an infinitive hangs: "the decision of A to expel B"; or null. */
  static Phrase above(Clause c) {
    if (c.kind != Clause.Kind.INF || c.parent == null) {
      return null;
    }
    Phrase found = null;
    for (Phrase p : c.parent.phrases) {
      boolean before = p.to <= c.start();
      if (before && p.head != null && p.head.noun != null && p.head.noun.lemma().is(DECISION)) {
        found = p;
      }
    }
    return found == null || isParted(found, c) ? null : found;
  }

  /** True where a verb or a comma that closes no insertion stands between. */
  private static boolean isParted(Phrase noun, Clause c) {
    for (Unit u : c.parent.units) {
      if (u.index >= noun.to && u.index < c.start() && u.cat.isVerbal()) {
        return true;
      }
    }
    return false;
  }

  /** "took the decision to", "announced the decision to": it is the subject's own. */
  static boolean isTaken(Clause c) {
    return c.predicates.stream().anyMatch(p -> p.is("say") || p.is("take") || p.is("promise"));
  }
}
