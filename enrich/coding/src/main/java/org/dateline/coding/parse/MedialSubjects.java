package org.dateline.coding.parse;

import java.util.List;

/** Finds the subject of each clause: its own, or the clause whose subject goes on. */
final class MedialSubjects {
  private static final int FAR = 1 << 20;

  private final List<Unit> units;

  MedialSubjects(List<Unit> units) {
    this.units = units;
  }

  void find(OpenClause o) {
    Clause clause = o.clause;
    VerbGroup group = o.group;
    if (!o.carriesFinite()) {
      return;
    }
    clause.subject = own(clause, group);
    if (clause.subject != null) {
      return;
    }
    if (clause.kind != Clause.Kind.REL && group.saying()) {
      clause.subject = inverted(group, clause);
    }
    if (clause.subject != null) {
      clause.subjectOf = null;
    }
  }

  /** The nearest bare phrase before the verb; past an insertion between commas, the one before. */
  private Phrase own(Clause clause, VerbGroup group) {
    boolean commaBefore = group.from > 0 && units.get(group.from - 1).first.isPunct();
    int comma = commaBefore ? commaBack(clause.start(), group.from - 2) : FAR;
    Phrase nearest = null;
    Phrase beforeComma = null;
    for (Phrase p : clause.phrases) {
      if (p.to > group.from || !Bare.isBare(p)) {
        continue;
      }
      nearest = p;
      if (p.to <= comma) {
        beforeComma = p;
      }
    }
    Phrase subject = commaBefore && beforeComma != null ? beforeComma : nearest;
    return subject != null && subject.leader != null ? subject.leader : subject;
  }

  private int commaBack(int low, int from) {
    for (int i = from; i >= low; i--) {
      if (units.get(i).first.is(",")) {
        return i;
      }
    }
    return FAR;
  }

  /** "..., said X". */
  private static Phrase inverted(VerbGroup g, Clause clause) {
    for (Phrase p : clause.phrases) {
      if (p.from >= g.to) {
        return p.prep == null && !p.date && p.from <= g.to + 2 ? p : null;
      }
    }
    return null;
  }
}
