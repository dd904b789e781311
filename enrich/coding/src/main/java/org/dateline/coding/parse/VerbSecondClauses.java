package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/**
 * Finds the clauses of a language whose finite verb stands second in main clauses and last in
 * others, with the rest of the verb at the end: German. Commas part the clauses; a clause goes on
 * after what interrupts it.
 */
final class VerbSecondClauses implements ClauseFinder {
  private final FiniteVerbs forms;

  VerbSecondClauses(String infix) {
    forms = new FiniteVerbs(infix);
  }

  @Override
  public List<Clause> find(List<Unit> units, List<Phrase> phrases, boolean headline) {
    forms.settle(units);
    List<Clause> clauses = new ArrayList<>();
    Clause pending = null;
    for (Segments.Segment whole : Segments.of(units)) {
      for (Segments.Segment s : VerbSecondSegments.split(units, whole)) {
        Clause.Kind kind = VerbSecondSegments.kind(units, s);
        if (kind == Clause.Kind.FRAGMENT) {
          Clause open = openClause(clauses, units, s);
          if (open != null) {
            add(open, units, s);
          } else if (pending != null) {
            add(pending, units, s);
          } else {
            Clause fragment = new Clause(Clause.Kind.FRAGMENT);
            fragment.parenthetic = s.parenthetic();
            add(fragment, units, s);
            clauses.add(fragment);
            pending = s.parenthetic() ? pending : fragment;
          }
          continue;
        }
        if (kind == Clause.Kind.MAIN) {
          Clause interrupted = s.border() == ')' ? openClause(clauses, units, s) : null;
          if (interrupted != null && awaits(interrupted)) {
            add(interrupted, units, s);
            continue;
          }
          Clause waiting = waitingSub(clauses);
          if (waiting != null && VerbSecondSegments.endsFinite(units, s)) {
            add(waiting, units, s);
            continue;
          }
          if (pending != null
              && VerbSecondSegments.startsFinite(units, s)
              && s.border() != ':'
              && s.border() != ';') {
            pending.kind = Clause.Kind.MAIN;
            add(pending, units, s);
            pending = null;
            continue;
          }
          pending = null;
        }
        Clause clause = new Clause(kind);
        clause.parenthetic = s.parenthetic();
        clause.opener = VerbSecondSegments.opener(units, s);
        clause.parent = parent(clauses, clause, s);
        add(clause, units, s);
        clauses.add(clause);
      }
    }
    for (Clause c : clauses) {
      assignPhrases(c, phrases);
    }
    for (Clause c : clauses) {
      new VerbSecondVerbs(c, units).read();
    }
    ClauseLinks.link(clauses, units);
    return clauses;
  }

  private static void add(Clause clause, List<Unit> units, Segments.Segment s) {
    clause.units.addAll(units.subList(s.from(), s.to()));
    for (Unit u : units.subList(s.from(), s.to())) {
      u.clause = clause;
    }
  }

  /** The clause that a run without a verb, or with the rest of one, goes on with. */
  private static Clause openClause(List<Clause> clauses, List<Unit> units, Segments.Segment s) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Clause c = clauses.get(i);
      if (c.parenthetic != s.parenthetic()) {
        continue;
      }
      if (awaits(c)) {
        return c;
      }
    }
    if (s.parenthetic() || clauses.isEmpty()) {
      return null;
    }
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Clause c = clauses.get(i);
      if (!c.parenthetic && (c.kind == Clause.Kind.MAIN || c.kind == Clause.Kind.FRAGMENT)) {
        return c;
      }
    }
    return null;
  }

  /** True where an auxiliary waits for its verb. */
  private static boolean awaits(Clause c) {
    boolean auxiliary = false;
    for (Unit u : c.units) {
      if (u.cat == Cat.AUX && u.finite() || u.cat == Cat.MODAL) {
        auxiliary = true;
      } else if (u.cat == Cat.VERB && (u.tagged(Feat.PART) || u.tagged(Feat.INF))) {
        return false;
      }
    }
    return auxiliary && c.kind == Clause.Kind.MAIN
        || c.kind != Clause.Kind.MAIN
            && c.kind != Clause.Kind.FRAGMENT
            && c.kind != Clause.Kind.INF
            && !hasFinite(c);
  }

  private static boolean hasFinite(Clause c) {
    for (Unit u : c.units) {
      if (u.finite() || u.cat == Cat.MODAL) {
        return true;
      }
    }
    return false;
  }

  private static Clause waitingSub(List<Clause> clauses) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Clause c = clauses.get(i);
      if ((c.kind == Clause.Kind.SUB || c.kind == Clause.Kind.REL) && !hasFinite(c)) {
        return c;
      }
    }
    return null;
  }

  private static Clause parent(List<Clause> clauses, Clause clause, Segments.Segment s) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      Clause c = clauses.get(i);
      if (c.parenthetic && !clause.parenthetic) {
        continue;
      }
      if (clause.kind == Clause.Kind.MAIN) {
        if (c.kind == Clause.Kind.MAIN) {
          return c;
        }
      } else {
        return c;
      }
    }
    return null;
  }

  private static void assignPhrases(Clause c, List<Phrase> phrases) {
    if (c.units.isEmpty()) {
      return;
    }
    for (Phrase p : phrases) {
      if (p.first().clause == c && p.clause == null) {
        p.clause = c;
        c.phrases.add(p);
      }
    }
  }
}
