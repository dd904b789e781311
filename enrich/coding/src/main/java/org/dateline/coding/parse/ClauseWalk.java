package org.dateline.coding.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One reading of a sentence, from left to right: which words belong to which clause. */
final class ClauseWalk extends ClauseStack {
  private final List<VerbGroup> groups;
  private final Finiteness finiteness;
  private final Deque<OpenClause> outside = new ArrayDeque<>(2);

  ClauseWalk(List<Unit> units, List<VerbGroup> groups, boolean headline) {
    super(units);
    this.groups = groups;
    finiteness = new Finiteness(units, groups, bare, headline);
  }

  Clause[] owners() {
    return owners;
  }

  List<OpenClause> run() {
    begin(Clause.Kind.MAIN, null, 0);
    int next = 0;
    for (int i = 0; i < units.size(); ) {
      if (next < groups.size() && groups.get(next).from == i) {
        VerbGroup g = groups.get(next++);
        verbs(g);
        own(g.from, g.to);
        i = g.to;
        continue;
      }
      word(i);
      i++;
    }
    return found;
  }

  private void word(int i) {
    Unit u = units.get(i);
    if (u.first.is(";")) {
      begin(Clause.Kind.MAIN, null, i + 1);
    } else if (u.first.is("(")) {
      outside.push(open);
      owners[i] = open.clause;
      begin(Clause.Kind.MAIN, null, i + 1);
      return;
    } else if (u.first.is(")") && !outside.isEmpty()) {
      open = outside.pop();
    } else if (u.cat == Cat.SUB && verbFollows(i)) {
      boolean comma = i > 0 && units.get(i - 1).first.is(",");
      begin(Clause.Kind.SUB, comma ? open.finite() : open, i);
      open.clause.opener = u;
      open.clause.parent = governor(open.below);
    } else if (u.cat == Cat.REL) {
      boolean preposition = i > 0 && units.get(i - 1).cat == Cat.PREP;
      int from = preposition ? i - 1 : i;
      begin(Clause.Kind.REL, open, from);
      open.clause.opener = u;
      open.clause.parent = open.below.clause;
      open.clause.antecedent = phraseBefore(from);
      modify(open.clause);
      open.setOff = from > 0 && units.get(from - 1).first.isPunct();
      own(from, i);
    }
    owners[i] = open.clause;
  }

  private void verbs(VerbGroup g) {
    int low = open.pending() ? Math.max(open.from, 0) : open.group.to;
    Phrase subject = bare.last(low, g.from);
    if (g.ambiguous() && finiteness.isParticiple(g, open, subject)) {
      g.makeParticiple();
      if (finiteness.carriesHeadline(g, open, subject)) {
        g.finite = true;
      }
    }
    if (g.infinitive && announces(g, subject)) {
      g.finite = true;
      g.future = true;
    }
    int before = bare.before(g.from, low);
    boolean conj = before >= 0 && units.get(before).cat == Cat.CONJ && !bare.insideList(before);
    if (!g.finite) {
      nonfinite(g, conj ? before : -1);
    } else if (open.pending()) {
      open.group = g;
    } else if (conj) {
      coordinate(g, before);
    } else if (before >= 0
        && units.get(before).first.is(",")
        && !(subject != null && closesApposition(subject, before))) {
      afterComma(g, before);
    } else if (subject != null) {
      withSubject(g, subject);
    } else {
      adjacent(g);
    }
  }

  /** "Iran to free sailors": in a sentence without a finite verb the infinitive announces. */
  private boolean announces(VerbGroup g, Phrase subject) {
    return open.pending()
        && open.clause.kind == Clause.Kind.MAIN
        && subject != null
        && subject.from <= open.from + 6
        && units.get(g.from - 1).phrase == lastOf(subject)
        && groups.stream().noneMatch(other -> other.finite);
  }

  private static Phrase lastOf(Phrase p) {
    return p.members.get(p.members.size() - 1);
  }

  /** "... and said": goes on with the subject of a clause before. */
  private void coordinate(VerbGroup g, int conj) {
    OpenClause to = open;
    boolean comma = conj > 0 && units.get(conj - 1).first.is(",");
    boolean infinitive = open.clause.kind == Clause.Kind.INF && g.bare();
    if (!infinitive) {
      to = open.finite();
      while (comma && isInserted(to)) {
        to = to.below.finite();
      }
      if (!to.pending() && goesOnFromReport(to, g, comma)) {
        to = to.below.finite();
      }
      if (to.pending()) {
        resume(to, g, conj);
        return;
      }
      if (g.ambiguous() && to.group.passive && !objectFollows(g)) {
        g.passive = true;
      }
    }
    goOn(to, g, conj);
  }

  private void afterComma(VerbGroup g, int comma) {
    OpenClause awaiting = open.awaiting();
    if (awaiting != null && bare.first(awaiting.from, comma) != null) {
      resume(awaiting, g, comma + 1);
      return;
    }
    if (g.saying()) {
      begin(Clause.Kind.MAIN, null, comma + 1);
      open.group = g;
      own(comma + 1, g.from);
      return;
    }
    goOn(open.finite(), g, comma + 1);
  }

  /** A verb with a subject of its own before it. */
  private void withSubject(VerbGroup g, Phrase subject) {
    OpenClause awaiting = open.awaiting();
    int border = bare.border(open.group.to, subject.from);
    if (border < 0) {
      contact(g, subject, awaiting);
      return;
    }
    boolean conj = units.get(border).cat == Cat.CONJ;
    int from = conj ? border : border + 1;
    if (awaiting != null && (!conj || awaiting.clause.opener == null)) {
      resume(awaiting, g, from);
      return;
    }
    OpenClause to = open.finite();
    boolean comma = conj && border > 0 && units.get(border - 1).first.isPunct();
    if (conj && !comma) {
      boolean content = to.clause.kind == Clause.Kind.SUB || to.below != null;
      begin(content ? to.clause.kind : Clause.Kind.MAIN, content ? to.below : null, from);
      if (content) {
        open.clause.opener = to.clause.opener;
        open.clause.parent = to.clause.parent;
      }
    } else {
      begin(Clause.Kind.MAIN, null, from);
    }
    open.group = g;
    own(from, g.from);
  }

  /** No border stands between the verb before and the subject of this one. */
  private void contact(VerbGroup g, Phrase subject, OpenClause awaiting) {
    boolean embedded = open.clause.kind == Clause.Kind.REL || !open.carriesFinite();
    if (embedded && awaiting != null && !open.group.saying()) {
      resume(awaiting, g, g.from);
      return;
    }
    Clause.Kind kind = Clause.Kind.MAIN;
    OpenClause above = open;
    int from = subject.from;
    if (g.bare() && open.group.main.verbIs("let")) {
      kind = Clause.Kind.INF;
    } else if (subject.pronoun != null && straightAfterNoun(subject)) {
      kind = Clause.Kind.REL;
    } else if (open.group.ambiguous() && !open.group.saying() && !objectFollows(open.group)) {
      // the verb before was no verb but a participle: "the envoy expelled in May A said"
      kind = Clause.Kind.MAIN;
    }
    begin(kind, above, from);
    open.clause.parent = above.clause;
    if (kind == Clause.Kind.REL) {
      open.clause.antecedent = phraseBefore(from);
    }
    open.group = g;
    own(from, g.from);
  }

  /** A second verb with nothing between: the first one was a participle, or closed its clause. */
  private void adjacent(VerbGroup g) {
    OpenClause awaiting = open.awaiting();
    if (awaiting != null) {
      resume(awaiting, g, g.from);
      return;
    }
    OpenClause last = open.finite();
    VerbGroup earlier = last.group;
    Phrase subject = bare.last(last.from, earlier.from);
    if (earlier.ambiguous()
        && subject != null
        && !objectFollows(earlier)
        && !bare.comma(earlier.to, g.from)) {
      OpenClause participle = new OpenClause(Clause.Kind.PART, last, earlier.from);
      participle.group = earlier;
      participle.clause.parent = last.clause;
      participle.clause.subjectOf = last.clause;
      participle.clause.antecedent = phraseBefore(earlier.from);
      modify(participle.clause);
      found.add(participle);
      earlier.makeParticiple();
      for (int i = earlier.from; i < g.from; i++) {
        owners[i] = owners[i] == last.clause ? participle.clause : owners[i];
      }
      last.group = g;
      open = last;
      return;
    }
    goOn(last, g, g.from);
  }
}
