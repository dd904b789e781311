package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** The clauses begun so far, the innermost open one, and the words that each has taken. */
class ClauseStack {
  final List<Unit> units;
  final Bare bare;
  final Clause[] owners;
  final List<OpenClause> found = new ArrayList<>();
  OpenClause open;

  ClauseStack(List<Unit> units) {
    this.units = units;
    bare = new Bare(units);
    owners = new Clause[units.size()];
  }

  static Clause governor(OpenClause below) {
    return below == null ? null : below.clause;
  }

  OpenClause begin(Clause.Kind kind, OpenClause below, int from) {
    open = new OpenClause(kind, below, from);
    found.add(open);
    return open;
  }

  static void modify(Clause clause) {
    if (clause.antecedent != null) {
      clause.antecedent.modifiers.add(clause);
    }
  }

  void own(int from, int to) {
    for (int i = from; i < to; i++) {
      owners[i] = open.clause;
    }
  }

  Phrase phraseBefore(int index) {
    for (int i = index - 1; i >= 0 && i > index - 4; i--) {
      Phrase p = units.get(i).phrase;
      if (p != null && !p.date) {
        return p;
      }
    }
    return null;
  }

  boolean objectFollows(VerbGroup g) {
    if (g.to >= units.size()) {
      return false;
    }
    Phrase p = units.get(g.to).phrase;
    return p != null && !p.date && p.prep == null || units.get(g.to).cat == Cat.DET;
  }

  /** A further verb of the same subject. */
  void goOn(OpenClause to, VerbGroup g, int from) {
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

  void resume(OpenClause to, VerbGroup g, int from) {
    to.group = g;
    open = to;
    own(from, g.from);
  }

  /** A relative or adverbial clause, which a comma and a conjunction end. */
  static boolean isInserted(OpenClause o) {
    Unit opener = o.clause.opener;
    return o.below != null
        && (o.clause.kind == Clause.Kind.REL
            || o.clause.kind == Clause.Kind.SUB && opener != null && !opener.has(Feat.COMP));
  }

  /** "said that X had gone and accused Y": the speaker goes on, not who is spoken of. */
  static boolean goesOnFromReport(OpenClause content, VerbGroup g, boolean comma) {
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

  void nonfinite(VerbGroup g, int conj) {
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

  /** "the minister, X, said": the comma before the verb only ends the name. */
  boolean closesApposition(Phrase subject, int comma) {
    return subject.apposition != null
        && subject.apposition.from > subject.from
        && comma >= subject.apposition.to
        && bare.border(subject.apposition.to, comma) < 0;
  }

  boolean straightAfterNoun(Phrase p) {
    Phrase before = p.from > 0 ? units.get(p.from - 1).phrase : null;
    return before != null && !before.date;
  }

  /** False for "more than 100 people," and the like: no clause without a verb of its own. */
  boolean verbFollows(int i) {
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
}
