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
  private final String infix;

  VerbSecondClauses(String infix) {
    this.infix = infix;
  }

  @Override
  public List<Clause> find(List<Unit> units, List<Phrase> phrases) {
    markInfinitives(units);
    List<Clause> clauses = new ArrayList<>();
    Clause pending = null;
    for (Segments.Segment whole : Segments.of(units)) {
      for (Segments.Segment s : split(units, whole)) {
        Clause.Kind kind = kind(units, s);
        if (kind == Clause.Kind.FRAGMENT) {
          Clause open = openClause(clauses, units, s);
          if (open != null) {
            add(open, units, s);
          } else if (pending != null) {
            add(pending, units, s);
          } else {
            pending = new Clause(Clause.Kind.FRAGMENT);
            pending.parenthetic = s.parenthetic();
            add(pending, units, s);
            clauses.add(pending);
          }
          continue;
        }
        if (kind == Clause.Kind.MAIN) {
          Clause waiting = waitingSub(clauses);
          if (waiting != null && endsFinite(units, s)) {
            add(waiting, units, s);
            continue;
          }
          if (pending != null && startsFinite(units, s) && s.border() == ',') {
            pending.kind = Clause.Kind.MAIN;
            add(pending, units, s);
            pending = null;
            continue;
          }
          pending = null;
        }
        Clause clause = new Clause(kind);
        clause.parenthetic = s.parenthetic();
        clause.opener = opener(units, s);
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
    link(clauses, units);
    return clauses;
  }

  /** "zu treffen" is one infinitive. */
  private void markInfinitives(List<Unit> units) {
    for (int i = 0; i + 1 < units.size(); i++) {
      Unit next = units.get(i + 1);
      if (units.get(i).is(infix) && next.cat.isVerbal() && next.tagged(Feat.INF)) {
        units.get(i).cat = Cat.PARTICLE;
        next.tags = next.tags & ~Feat.FINITE | Feat.ZU.bit();
      } else if (next.tagged(Feat.ZU)) {
        next.tags &= ~Feat.FINITE;
      }
    }
  }

  private static void add(Clause clause, List<Unit> units, Segments.Segment s) {
    clause.units.addAll(units.subList(s.from(), s.to()));
    for (Unit u : units.subList(s.from(), s.to())) {
      u.clause = clause;
    }
  }

  /** Cuts where a conjunction joins two clauses, or a subordinate clause begins without a comma. */
  private static List<Segments.Segment> split(List<Unit> units, Segments.Segment s) {
    List<Segments.Segment> parts = new ArrayList<>(2);
    int from = s.from();
    boolean finite = false;
    boolean verbFinal = isOpener(units, from, s.to());
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      boolean cut = false;
      if (u.cat == Cat.CONJ && i > from && i + 1 < s.to()) {
        boolean left = finite;
        boolean right = finiteIn(units, i + 1, s.to());
        cut =
            left
                && right
                && (u.phrase == null)
                && !insideList(units, i)
                && (!verbFinal || endsWithFinite(units, i));
      } else if (u.cat == Cat.SUB && i > from + 1 && finite && u.has(Feat.COMP)) {
        cut = true;
      }
      if (cut) {
        parts.add(
            new Segments.Segment(from, i, s.parenthetic(), from == s.from() ? s.border() : '&'));
        from = i;
        finite = false;
        verbFinal = isOpener(units, from, s.to());
      }
      if (u.finite() || u.cat == Cat.MODAL) {
        finite = true;
      }
    }
    parts.add(
        new Segments.Segment(from, s.to(), s.parenthetic(), from == s.from() ? s.border() : '&'));
    return parts;
  }

  /** True where the phrases on both sides are one list. */
  private static boolean insideList(List<Unit> units, int conj) {
    Phrase right = conj + 1 < units.size() ? units.get(conj + 1).phrase : null;
    if (right == null && conj + 2 < units.size() && units.get(conj + 1).cat == Cat.PREP) {
      right = units.get(conj + 2).phrase;
    }
    return right != null && right.leader != right;
  }

  private static boolean endsWithFinite(List<Unit> units, int to) {
    return to > 0 && (units.get(to - 1).finite() || units.get(to - 1).cat == Cat.MODAL);
  }

  private static boolean finiteIn(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i).finite() || units.get(i).cat == Cat.MODAL) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpener(List<Unit> units, int from, int to) {
    for (int i = from; i < to && i < from + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return true;
      }
      if (c != Cat.CONJ && c != Cat.PREP && c != Cat.ADV) {
        return false;
      }
    }
    return false;
  }

  private static Unit opener(List<Unit> units, Segments.Segment s) {
    for (int i = s.from(); i < s.to() && i < s.from() + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return units.get(i);
      }
    }
    return null;
  }

  private static Clause.Kind kind(List<Unit> units, Segments.Segment s) {
    boolean infinitive = false;
    boolean finite = false;
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      finite |= u.finite() || u.cat == Cat.MODAL;
      infinitive |= u.cat.isVerbal() && u.tagged(Feat.ZU);
    }
    if (isOpener(units, s.from(), s.to())) {
      Unit o = opener(units, s);
      if (o.cat == Cat.REL) {
        return Clause.Kind.REL;
      }
      return infinitive && !finite ? Clause.Kind.INF : Clause.Kind.SUB;
    }
    return finite ? Clause.Kind.MAIN : infinitive ? Clause.Kind.INF : Clause.Kind.FRAGMENT;
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

  private static boolean endsFinite(List<Unit> units, Segments.Segment s) {
    Unit last = units.get(s.to() - 1);
    if (last.first.isPunct() && s.to() - 2 >= s.from()) {
      last = units.get(s.to() - 2);
    }
    return last.finite() || last.cat == Cat.MODAL;
  }

  private static boolean startsFinite(List<Unit> units, Segments.Segment s) {
    for (int i = s.from(); i < s.to(); i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() || u.cat == Cat.ADV) {
        continue;
      }
      return u.finite() || u.cat == Cat.MODAL;
    }
    return false;
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

  /** Finds who reports what, and whose subject an infinitive or a second verb has. */
  private static void link(List<Clause> clauses, List<Unit> units) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      if (c.kind == Clause.Kind.REL) {
        c.antecedent = antecedent(c, units);
      }
      if (c.subject == null && c.kind != Clause.Kind.REL) {
        c.subjectOf = c.parent;
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
}
