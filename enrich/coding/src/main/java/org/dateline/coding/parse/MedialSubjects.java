package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Finds the subject of each clause: its own, or the clause whose subject goes on. */
final class MedialSubjects {
  private static final int FAR = 1 << 20;

  private final List<Unit> units;

  MedialSubjects(List<Unit> units) {
    this.units = units;
  }

  void find(List<VerbGroup> groups, int g, int start) {
    VerbGroup group = groups.get(g);
    Clause clause = group.clause;
    VerbGroup before = g > 0 ? groups.get(g - 1) : null;
    if (clause.kind == Clause.Kind.INF) {
      clause.subjectOf = before == null ? null : before.clause;
      return;
    }
    if (clause.kind == Clause.Kind.PART) {
      Unit previous = group.from > 0 ? units.get(group.from - 1) : null;
      if (previous != null && previous.phrase != null && !previous.phrase.date) {
        clause.antecedent = previous.phrase;
      }
      clause.subjectOf = before == null ? null : before.clause;
      return;
    }
    boolean commaBefore = group.from > 0 && units.get(group.from - 1).first.isPunct();
    Phrase nearest = null;
    Phrase beforeComma = null;
    int comma = commaBefore ? commaBack(start, group.from - 2) : FAR;
    for (Phrase p : clause.phrases) {
      if (p.to > group.from || p.prep != null || p.date || !p.free() || !p.can(Feat.NOM)) {
        continue;
      }
      nearest = p;
      if (p.to <= comma) {
        beforeComma = p;
      }
    }
    clause.subject = commaBefore && beforeComma != null ? beforeComma : nearest;
    if (clause.subject != null && clause.subject.leader != null) {
      clause.subject = clause.subject.leader;
    }
    if (clause.kind == Clause.Kind.REL) {
      if (clause.opener != null && clause.opener.index > 0) {
        clause.antecedent = phraseBefore(clause.opener.index);
      }
      return;
    }
    if (clause.subject != null) {
      return;
    }
    // inverted: "..., said X"
    if (g > 0 || group.from == 0 || startsWithQuote()) {
      Phrase inverted = inverted(group, clause);
      if (inverted != null && group.main.verbIs("say")) {
        clause.subject = inverted;
        return;
      }
    }
    if (before != null) {
      clause.subjectOf = resumed(groups, g);
    }
  }

  private boolean startsWithQuote() {
    return units.get(0).first.is("\"");
  }

  private int commaBack(int low, int from) {
    for (int i = from; i >= low; i--) {
      if (units.get(i).first.is(",")) {
        return i;
      }
    }
    return FAR;
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

  private Phrase inverted(VerbGroup g, Clause clause) {
    for (Phrase p : clause.phrases) {
      if (p.from >= g.to) {
        return p.prep == null && !p.date && p.from <= g.to + 2 ? p : null;
      }
    }
    return null;
  }

  /**
   * The clause whose subject goes on here: past relative clauses and participles to the main line.
   */
  private static Clause resumed(List<VerbGroup> groups, int g) {
    Clause last = groups.get(g - 1).clause;
    for (int k = g - 1; k >= 0; k--) {
      Clause c = groups.get(k).clause;
      if (c.kind == Clause.Kind.MAIN || c.kind == Clause.Kind.SUB) {
        return c;
      }
      if (c.kind == Clause.Kind.REL && k == 0) {
        return c;
      }
    }
    return last;
  }
}
