package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Sense;

/**
 * Finds the clauses of a language whose verb stands between subject and object: English, French,
 * Spanish, Russian. Each verb group makes a clause; what stands between two verbs is shared out at
 * conjunctions, commas and relative pronouns.
 */
final class VerbMedialClauses implements ClauseFinder {
  private List<Unit> units;
  private List<Phrase> phrases;

  @Override
  public List<Clause> find(List<Unit> units, List<Phrase> phrases) {
    VerbMedialClauses run = new VerbMedialClauses();
    run.units = units;
    run.phrases = phrases;
    return run.find();
  }

  private List<Clause> find() {
    List<VerbGroup> groups = new VerbGroups(units).find();
    Finiteness finiteness = new Finiteness(units, phrases);
    MedialBorders borders = new MedialBorders(units, phrases);
    MedialSubjects subjects = new MedialSubjects(units);
    List<Clause> clauses = new ArrayList<>();
    if (groups.isEmpty()) {
      Clause only = new Clause(Clause.Kind.FRAGMENT);
      claim(only, 0, units.size());
      clauses.add(only);
      return clauses;
    }
    int[] starts = new int[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      VerbGroup group = groups.get(g);
      VerbGroup before = g > 0 ? groups.get(g - 1) : null;
      VerbGroup after = g + 1 < groups.size() ? groups.get(g + 1) : null;
      finiteness.decide(group, before, after);
      starts[g] = before == null ? 0 : borders.start(group, before);
    }
    for (int g = 0; g < groups.size(); g++) {
      VerbGroup group = groups.get(g);
      VerbGroup before = g > 0 ? groups.get(g - 1) : null;
      Clause clause = new Clause(borders.kind(group, starts[g]));
      clause.opener = borders.opener(starts[g], group.from);
      group.clause = clause;
      int end = g + 1 < groups.size() ? starts[g + 1] : units.size();
      claim(clause, starts[g], end);
      clause.finite = group.finite ? group.verbs.get(0) : null;
      predicate(group, clause, end);
      clauses.add(clause);
      subjects.find(groups, g, starts[g]);
      clause.parent = before == null ? null : before.clause;
    }
    new Reports(units).link(groups, starts);
    return clauses;
  }

  private void claim(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      u.clause = clause;
      clause.units.add(u);
    }
    for (Phrase p : phrases) {
      if (p.from >= from && p.from < to) {
        p.clause = clause;
        clause.phrases.add(p);
      }
    }
  }

  private void predicate(VerbGroup g, Clause clause, int end) {
    Predicate p = new Predicate(g.main, clause);
    for (Sense s : g.main.senses) {
      if (s instanceof Sense.Verb v && !p.lemmas.contains(v.lemma())) {
        p.lemmas.add(v.lemma());
      }
    }
    p.passive = g.passive;
    p.future = g.future;
    p.unreal = g.unreal;
    p.negated = g.negated || negatedObject(g.to, end);
    p.modal = g.modal;
    p.from = g.to;
    p.to = end;
    if (!p.lemmas.isEmpty()) {
      clause.predicates.add(p);
    }
  }

  /** "imposed no sanctions": negated where the object's article is. */
  private boolean negatedObject(int from, int to) {
    for (int i = from; i < to && i < from + 2; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.NEG || u.cat == Cat.DET && u.functionOf("neg") != null) {
        return true;
      }
    }
    return false;
  }
}
