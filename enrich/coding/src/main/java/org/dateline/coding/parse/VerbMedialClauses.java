package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.coding.pack.Sense;

/**
 * Finds the clauses of a language whose verb stands between subject and object: English, French,
 * Spanish, Russian. Each verb group makes a clause. The sentence is read once from left to right;
 * clauses that still await their verb, or that a conjunction may go on from, are kept open.
 */
final class VerbMedialClauses implements ClauseFinder {
  private final boolean clitics;
  private final boolean inversion;
  private final boolean objectMark;

  /**
   * @param clitics object pronouns stand before the verb
   * @param inversion the subject may follow a verb of saying or stand inside it
   * @param objectMark a person as object has a preposition
   */
  VerbMedialClauses(boolean clitics, boolean inversion, boolean objectMark) {
    this.clitics = clitics;
    this.inversion = inversion;
    this.objectMark = objectMark;
  }

  @Override
  public List<Clause> find(List<Unit> units, List<Phrase> phrases, boolean headline) {
    List<VerbGroup> groups = new VerbGroups(units, clitics).find();
    ClauseWalk walk = new ClauseWalk(units, groups, headline);
    List<OpenClause> found = walk.run();
    found.sort(Comparator.comparingInt(VerbMedialClauses::place));
    Clause[] owners = walk.owners();
    for (Unit u : units) {
      u.clause = owners[u.index];
      u.clause.units.add(u);
    }
    for (Phrase p : phrases) {
      p.clause = owners[p.from];
      p.clause.phrases.add(p);
    }
    List<Clause> clauses = new ArrayList<>(found.size());
    MedialSubjects subjects = new MedialSubjects(units, inversion, objectMark);
    for (OpenClause o : found) {
      if (o.clause.units.isEmpty()) {
        continue;
      }
      if (o.group == null) {
        if (o.clause.kind == Clause.Kind.MAIN) {
          o.clause.kind = Clause.Kind.FRAGMENT;
        }
      } else {
        o.clause.finite = o.group.finite ? o.group.verbs.get(0) : null;
        predicate(units, o);
        subjects.find(o);
        negateBySubject(o.clause);
      }
      clauses.add(o.clause);
    }
    found.forEach(VerbMedialClauses::settleInfinitive);
    new Reports(units).link(found);
    return clauses;
  }

  /** "would have allowed X to visit": nothing is done below what is not. */
  private static void settleInfinitive(OpenClause o) {
    if (o.clause.kind != Clause.Kind.INF || o.clause.parent == null) {
      return;
    }
    boolean never = o.clause.parent.units.stream().anyMatch(u -> u.isFunction("kill"));
    for (Predicate above : o.clause.parent.predicates) {
      if (never || above.unreal || above.negated) {
        o.clause.predicates.forEach(p -> p.unreal = true);
      }
    }
  }

  private static int place(OpenClause o) {
    return o.group == null ? o.from : o.group.from;
  }

  private static void predicate(List<Unit> units, OpenClause o) {
    VerbGroup g = o.group;
    Predicate p = new Predicate(g.main, o.clause);
    for (Sense s : g.main.senses) {
      if (s instanceof Sense.Verb v && !p.lemmas.contains(v.lemma())) {
        p.lemmas.add(v.lemma());
      }
    }
    int end = o.clause.units.get(o.clause.units.size() - 1).index + 1;
    p.passive = g.passive;
    p.future = g.future;
    p.unreal = g.unreal;
    p.negated = g.negated || negatedObject(units, g.to, end);
    p.modal = g.modal;
    boolean pronouns = g.verbs.isEmpty() || g.from < g.verbs.get(0).index;
    p.from = pronouns ? g.from : g.to;
    p.to = Math.max(end, g.to);
    if (!p.lemmas.isEmpty()) {
      o.clause.predicates.add(p);
    }
  }

  /** "no meeting took place". */
  private static void negateBySubject(Clause c) {
    Phrase s = c.subject;
    if (s != null
        && s.first().cat != Cat.PRON
        && (s.first().functionOf("neg") != null
            || s.from > 0 && c.units.get(0).index < s.from && isNegation(s.from - 1, c))) {
      c.predicates.forEach(p -> p.negated = true);
    }
  }

  private static boolean isNegation(int index, Clause c) {
    return c.units.stream().anyMatch(u -> u.index == index && u.cat == Cat.NEG);
  }

  /** "imposed no sanctions": negated where the object's article is. */
  private static boolean negatedObject(List<Unit> units, int from, int to) {
    for (int i = from; i < to && i < from + 2; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.NEG || u.cat == Cat.DET && u.functionOf("neg") != null) {
        return true;
      }
    }
    return false;
  }
}
