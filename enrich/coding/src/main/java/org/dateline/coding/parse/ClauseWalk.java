package org.dateline.coding.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** One reading of a sentence, from left to right: which words belong to which clause. */
final class ClauseWalk {
  private final List<Unit> units;
  private final List<VerbGroup> groups;
  private final Bare bare;
  private final Finiteness finiteness;
  private final Clause[] owners;
  private final List<OpenClause> found = new ArrayList<>();
  private final Deque<OpenClause> outside = new ArrayDeque<>(2);
  private OpenClause open;

  ClauseWalk(List<Unit> units, List<VerbGroup> groups, boolean headline) {
    this.units = units;
    this.groups = groups;
    bare = new Bare(units);
    finiteness = new Finiteness(units, groups, bare, headline);
    owners = new Clause[units.size()];
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

  /** False for "more than 100 people," and the like: no clause without a verb of its own. */
  private boolean verbFollows(int i) {
    for (int k = i + 1; k < units.size(); k++) {
      Unit u = units.get(k);
      if (u.cat.isVerbal() || u.cat == Cat.PARTICLE) {
        return true;
      }
      boolean comma = units.get(i).has(Feat.MANNER) && u.first.is(",") && !bare.insideList(k);
      if (u.first.is(";") || comma) {
        return false;
      }
    }
    return false;
  }

  private static Clause governor(OpenClause below) {
    return below == null ? null : below.clause;
  }

  private OpenClause begin(Clause.Kind kind, OpenClause below, int from) {
    open = new OpenClause(kind, below, from);
    found.add(open);
    return open;
  }

  private static void modify(Clause clause) {
    if (clause.antecedent != null) {
      clause.antecedent.modifiers.add(clause);
    }
  }

  private void own(int from, int to) {
    for (int i = from; i < to; i++) {
      owners[i] = open.clause;
    }
  }

  private Phrase phraseBefore(int index) {
    for (int i = index - 1; i >= 0 && i > index - 4; i--) {
      Phrase p = units.get(i).phrase;
      if (p != null && !p.date) {
        return p;
      }
    }
    return null;
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

  /** "the minister, X, said": the comma before the verb only ends the name. */
  private boolean closesApposition(Phrase subject, int comma) {
    return subject.apposition != null
        && subject.apposition.from > subject.from
        && comma >= subject.apposition.to
        && bare.border(subject.apposition.to, comma) < 0;
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

  /** A relative or adverbial clause, which a comma and a conjunction end. */
  private static boolean isInserted(OpenClause o) {
    Unit opener = o.clause.opener;
    return o.below != null
        && (o.clause.kind == Clause.Kind.REL
            || o.clause.kind == Clause.Kind.SUB && opener != null && !opener.has(Feat.COMP));
  }

  /** "said that X had gone and accused Y": the speaker goes on, not who is spoken of. */
  private static boolean goesOnFromReport(OpenClause content, VerbGroup g, boolean comma) {
    OpenClause report = content.below == null ? null : content.below.finite();
    if (report == null || report.group == null || !report.group.saying()) {
      return false;
    }
    boolean isContent = content.clause.opener == null || content.clause.opener.has(Feat.COMP);
    Unit first = content.group.verbs.get(0);
    boolean compound = content.group.verbs.size() > 1 || first.cat != Cat.VERB;
    boolean simple = g.verbs.size() == 1 && g.main.cat == Cat.VERB && !g.bare();
    return isContent && (comma || compound && simple && !content.group.passive);
  }

  private boolean objectFollows(VerbGroup g) {
    if (g.to >= units.size()) {
      return false;
    }
    Phrase p = units.get(g.to).phrase;
    return p != null && !p.date && p.prep == null || units.get(g.to).cat == Cat.DET;
  }

  /** A further verb of the same subject. */
  private void goOn(OpenClause to, VerbGroup g, int from) {
    if (g.bare() && to.group != null && (to.group.modal != null || to.group.infinitive)) {
      g.goOnFrom(to.group);
    }
    OpenClause next = begin(to.clause.kind, to.below, from);
    next.first = to;
    next.setOff = to.setOff;
    next.clause.parent = to.clause.parent;
    next.clause.opener = to.clause.opener;
    next.clause.antecedent = to.clause.antecedent;
    next.clause.subjectOf = to.clause.kind == Clause.Kind.INF ? to.clause.subjectOf : to.clause;
    next.group = g;
    own(from, g.from);
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

  private boolean straightAfterNoun(Phrase p) {
    Phrase before = p.from > 0 ? units.get(p.from - 1).phrase : null;
    return before != null && !before.date;
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

  private void resume(OpenClause to, VerbGroup g, int from) {
    to.group = g;
    open = to;
    own(from, g.from);
  }

  private void nonfinite(VerbGroup g, int conj) {
    // "considered breaking off": what stands straight behind a verb is its complement
    boolean complement =
        g.main.tagged(Feat.GER)
            && !g.main.tagged(Feat.PART)
            && open.group != null
            && open.group.to == g.from;
    boolean infinitive = g.infinitive || g.bare() || g.compoundInfinitive() || complement;
    Clause.Kind kind = infinitive ? Clause.Kind.INF : Clause.Kind.PART;
    OpenClause compound = open.finite();
    if (conj >= 0
        && kind == Clause.Kind.PART
        && compound.group != null
        && compound.group.isCompound()
        && g.isBareParticiple()) {
      // "a dénoncé X et convoqué Y": the auxiliary serves both
      g.passive = compound.group.passive;
      goOn(compound, g, conj);
      return;
    }
    if (conj >= 0) {
      OpenClause same = open;
      while (same != null && same.clause.kind != kind) {
        same = same.below;
      }
      if (same != null && same.group != null) {
        goOn(same, g, conj);
        return;
      }
    }
    Unit previous = g.from > 0 ? units.get(g.from - 1) : null;
    boolean governed = previous != null && previous.cat == Cat.PREP;
    if (previous != null
        && previous.cat == Cat.SUB
        && open.pending()
        && open.clause.opener == previous) {
      open.clause.kind = kind;
      open.group = g;
      open.clause.subjectOf = open.below == null ? null : open.below.clause;
      return;
    }
    boolean comma = previous != null && previous.first.isPunct() && !previous.first.is("\"");
    OpenClause below = comma ? open.finite() : open;
    int from = governed ? g.from - 1 : g.from;
    begin(kind, below, from);
    open.clause.parent = below.clause;
    open.clause.subjectOf = below.clause;
    open.setOff = comma;
    if (governed) {
      open.clause.opener = previous;
      own(from, g.from);
    }
    open.group = g;
    if (kind == Clause.Kind.INF
        && previous != null
        && below.group != null
        && below.group.main.verbIs("let")
        && previous.phrase != null
        && Bare.isBare(previous.phrase)) {
      open.clause.antecedent = previous.phrase;
    }
    if (kind == Clause.Kind.PART && previous != null && !governed) {
      Phrase noun = previous.phrase != null && !previous.phrase.date ? previous.phrase : null;
      boolean passive = g.passiveForm();
      g.passive |= passive && g.verbs.size() == 1;
      open.clause.antecedent = comma && g.main.tagged(Feat.PART) ? phraseBefore(g.from) : noun;
      if (below.pending() && bare.last(below.from, g.from) == null) {
        open.clause.antecedent = null;
      }
      modify(open.clause);
    } else if (kind == Clause.Kind.PART && previous == null) {
      g.passive |= g.passiveForm() && g.verbs.size() == 1;
    }
  }
}
