package org.dateline.coding.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;

/**
 * Finds the clauses of a language with free word order that sets a comma before every clause
 * (Russian): each segment opens a clause, goes on with one that still has no verb, or adds a verb
 * to the main line.
 */
final class FreeOrderClauses {
  private final List<Unit> units;
  private final List<Phrase> phrases;
  private final FreeOrderVerbs verbs;
  private final FreeOrderBorders borders;
  private final List<Clause> clauses = new ArrayList<>();
  private final Map<Clause, VerbGroup> groups = new HashMap<>();

  /** Clauses still open, the innermost first. */
  private final Deque<Clause> open = new ArrayDeque<>();

  FreeOrderClauses(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
    verbs = new FreeOrderVerbs(units);
    borders = new FreeOrderBorders(units);
  }

  List<Clause> find() {
    for (Segments.Segment s : Segments.of(units)) {
      segment(s);
    }
    if (clauses.isEmpty()) {
      begin(Clause.Kind.FRAGMENT, null);
    }
    for (Unit u : units) {
      if (u.clause == null) {
        claim(clauses.get(0), u.index, u.index + 1);
      }
    }
    for (Phrase p : phrases) {
      p.clause = units.get(p.from).clause;
      p.clause.phrases.add(p);
    }
    for (Clause c : clauses) {
      if (groups.get(c) == null && c.kind == Clause.Kind.MAIN) {
        c.kind = Clause.Kind.FRAGMENT;
      }
    }
    CaseSubjects subjects = new CaseSubjects(units, phrases, groups);
    for (int i = 0; i < clauses.size(); i++) {
      subjects.find(clauses, i);
    }
    new FreeOrderReports(units, groups).link(clauses);
    for (Clause c : clauses) {
      if (c.subject == null
          && c.subjectOf == null
          && c.finite != null
          && c.finite.tagged(Feat.WE)) {
        c.subjectOf = c.reporter;
      }
    }
    return clauses;
  }

  private Clause begin(Clause.Kind kind, Clause parent) {
    Clause c = new Clause(kind);
    c.parent = parent;
    clauses.add(c);
    return c;
  }

  private void claim(Clause c, int from, int to) {
    for (int i = from; i < to; i++) {
      units.get(i).clause = c;
      c.units.add(units.get(i));
    }
  }

  private void segment(Segments.Segment s) {
    List<VerbGroup> found = verbs.groups(s.from(), s.to());
    Unit opener = borders.opener(s);
    Clause c;
    if (opener != null) {
      c = begin(opener.cat == Cat.REL ? Clause.Kind.REL : Clause.Kind.SUB, open.peek());
      c.opener = opener;
      open.push(c);
    } else if (found.isEmpty()) {
      c = unfinished();
      c = c != null ? c : open.peek();
      if (c == null) {
        c = begin(Clause.Kind.MAIN, null);
        open.push(c);
      }
    } else {
      c = found.get(0).finite ? resumed(s, found.get(0)) : dependent(found.get(0));
    }
    c.parenthetic |= s.parenthetic();
    int at = s.from();
    for (int g = 0; g < found.size(); g++) {
      VerbGroup group = found.get(g);
      int start = g == 0 ? s.from() : borders.pieceStart(found, g, s);
      claim(c, at, start);
      at = start;
      boolean joinsOpen = g == 0 && (opener != null || group.finite || groups.get(c) == null);
      if (!joinsOpen) {
        c = further(c, group);
      }
      predicate(group, c);
    }
    claim(c, at, s.to());
  }

  /** A second verb in a segment: an infinitive below the first, or the same subject going on. */
  private Clause further(Clause before, VerbGroup group) {
    if (!group.finite) {
      Clause.Kind kind = group.infinitive ? Clause.Kind.INF : Clause.Kind.PART;
      return begin(kind, before);
    }
    Clause base = before;
    while (base.kind == Clause.Kind.INF && base.parent != null) {
      base = base.parent;
    }
    Clause c = begin(base.kind, base.kind == Clause.Kind.MAIN ? base : base.parent);
    c.opener = base.opener;
    c.subjectOf = base;
    c.antecedent = base.antecedent;
    if (open.peek() == base) {
      open.pop();
    }
    open.push(c);
    return c;
  }

  /** The innermost clause that still waits for its verb, or null. */
  private Clause unfinished() {
    for (Clause c : open) {
      if (groups.get(c) == null) {
        return c;
      }
    }
    return null;
  }

  private Clause resumed(Segments.Segment s, VerbGroup group) {
    Clause waiting = unfinished();
    if (waiting != null && s.border() == ':' && waiting.kind == Clause.Kind.MAIN) {
      // "The ministry: ..."
      open.clear();
      waiting = null;
    }
    if (waiting != null) {
      while (open.peek() != waiting) {
        open.pop();
      }
      return waiting;
    }
    Clause top = open.peek();
    boolean joined = units.get(s.from()).cat == Cat.CONJ;
    boolean ownSubject = CaseSubjects.candidate(phrases, s.from(), s.to(), group) != null;
    if (top != null && joined && ownSubject && top.kind == Clause.Kind.SUB) {
      Clause c = begin(Clause.Kind.SUB, top.parent);
      c.opener = top.opener;
      open.pop();
      open.push(c);
      return c;
    }
    Clause base = open.peekLast();
    Clause c = begin(Clause.Kind.MAIN, null);
    boolean listed = s.border() == ',' && !group.saying() && !borders.afterQuote(s.from());
    if ((joined || listed) && !ownSubject && base != null && base.kind == Clause.Kind.MAIN) {
      c.subjectOf = base;
    }
    open.clear();
    open.push(c);
    return c;
  }

  /** A segment that begins with an infinitive, a gerund or a participle. */
  private Clause dependent(VerbGroup group) {
    Clause waiting = unfinished();
    Clause parent = waiting != null ? waiting : open.peek();
    Clause c = begin(group.infinitive ? Clause.Kind.INF : Clause.Kind.PART, parent);
    if (parent == null) {
      // what opens the sentence hangs on the clause to come
      Clause main = begin(Clause.Kind.MAIN, null);
      open.push(main);
      c.parent = main;
    }
    return c;
  }

  private void predicate(VerbGroup g, Clause c) {
    if (groups.get(c) != null) {
      return;
    }
    groups.put(c, g);
    c.finite = g.finite ? g.verbs.get(0) : null;
    Predicate p = new Predicate(g.main, c);
    for (Sense s : g.main.senses) {
      if (s instanceof Sense.Verb v && !p.lemmas.contains(v.lemma())) {
        p.lemmas.add(v.lemma());
      }
    }
    p.passive = g.passive;
    p.future = g.future;
    p.unreal = g.unreal;
    p.negated = g.negated;
    p.modal = g.modal;
    p.from = 0;
    p.to = units.size();
    if (!p.lemmas.isEmpty()) {
      c.predicates.add(p);
    }
  }
}
