package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Links a verb-second sentence's clauses: reporter and reported, antecedent, shared subject. */
final class ClauseLinks {
  private ClauseLinks() {}

  /** Finds who reports what, and whose subject an infinitive or a second verb has. */
  static void link(List<Clause> clauses, List<Unit> units) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      if (c.kind == Clause.Kind.REL) {
        c.antecedent = antecedent(c, units);
      }
      if (c.subject == null && c.kind != Clause.Kind.REL) {
        c.subjectOf = c.parent;
      }
      if (c.subject == null && c.parent == null && c.kind == Clause.Kind.FRAGMENT) {
        c.subject = topic(c, units);
      }
      if (c.kind != Clause.Kind.MAIN || !saying(c)) {
        continue;
      }
      boolean after = c.finite != null && c.start() >= 0 && onlyLightBefore(c);
      if (after) {
        // "..., sagte X": what stands before it is said
        for (int k = i - 1; k >= 0; k--) {
          if (clauses.get(k).reporter == null && !saying(clauses.get(k))) {
            clauses.get(k).reporter = c;
          } else {
            break;
          }
        }
      }
      for (int k = i + 1; k < clauses.size(); k++) {
        Clause next = clauses.get(k);
        if (next.kind == Clause.Kind.MAIN
            && (saying(next) && !startsConjunct(next, units) || startsConjunct(next, units))) {
          break;
        }
        boolean said =
            next.kind == Clause.Kind.MAIN
                || next.kind == Clause.Kind.SUB && next.opener != null && next.opener.has(Feat.COMP)
                || next.parent != null && next.parent.reporter == c;
        if (said && !after) {
          next.reporter = c;
        }
      }
    }
  }

  private static boolean startsConjunct(Clause c, List<Unit> units) {
    return !c.units.isEmpty() && c.units.get(0).cat == Cat.CONJ;
  }

  private static boolean saying(Clause c) {
    for (Predicate p : c.predicates) {
      if (p.is("say")) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyLightBefore(Clause c) {
    for (Unit u : c.units) {
      if (u == c.finite) {
        return c.units.get(0).index > 0;
      }
      if (!u.first.isPunct()
          && u.cat != Cat.ADV
          && u.functionOf("pron") == null
          && u.functionOf("adv") == null) {
        return false;
      }
    }
    return false;
  }

  private static Phrase antecedent(Clause c, List<Unit> units) {
    Phrase found = null;
    for (int i = c.start() - 1; i >= 0; i--) {
      Phrase p = units.get(i).phrase;
      if (p != null && !p.date) {
        found = p;
        break;
      }
    }
    while (found != null && found.qualifies != null && !Coordination.actorLike(found)) {
      found = found.qualifies;
    }
    return found;
  }

  /** "USA: neue Sanktionen": who stands before the colon does what stands after it. */
  private static Phrase topic(Clause c, List<Unit> units) {
    Phrase first = c.phrases.isEmpty() ? null : c.phrases.get(0);
    boolean colon =
        first != null
            && first.prep == null
            && first.from == c.start()
            && first.to < units.size()
            && units.get(first.to).first.is(":");
    return colon && Coordination.actorLike(first) ? first : null;
  }
}
