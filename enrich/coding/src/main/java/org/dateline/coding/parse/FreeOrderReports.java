package org.dateline.coding.parse;

import java.util.List;
import java.util.Map;

/** Finds who says what: clauses below a verb of saying, after its colon, or before it. */
final class FreeOrderReports {
  private final List<Unit> units;
  private final Map<Clause, VerbGroup> groups;

  FreeOrderReports(List<Unit> units, Map<Clause, VerbGroup> groups) {
    this.units = units;
    this.groups = groups;
  }

  /** Hangs what is said on the clause that says it. */
  void link(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      VerbGroup g = groups.get(c);
      if (g == null) {
        heading(c, i + 1 < clauses.size() ? clauses.get(i + 1) : null);
        continue;
      }
      if (!g.saying()) {
        continue;
      }
      boolean impersonal = g.passive || g.main.verbIs("intransitive");
      if (impersonal && c.subject == null && c.subjectOf == null) {
        c.subject = source(c);
      }
      boolean content = false;
      for (int k = i + 1; k < clauses.size(); k++) {
        Clause below = clauses.get(k);
        boolean hangs = hangsOn(below, c);
        if (hangs && below.reporter == null) {
          below.reporter = c;
          content = true;
        } else if (!hangs && below.kind == Clause.Kind.MAIN && afterColon(below)) {
          below.reporter = c;
          content = true;
        }
      }
      for (int k = i - 1; k >= 0 && !content; k--) {
        if (clauses.get(k).reporter == null && !hangsOn(c, clauses.get(k))) {
          clauses.get(k).reporter = c;
        }
      }
    }
  }

  /** "The ministry: ...": who stands before a colon without a verb says what follows. */
  private void heading(Clause c, Clause next) {
    boolean heads = c.kind == Clause.Kind.FRAGMENT && c.subject != null;
    if (heads && next != null && next.reporter == null && afterColon(next)) {
      next.reporter = c;
    }
  }

  /** "It is said in the ministry's statement": who speaks where the verb has no subject. */
  private static Phrase source(Clause c) {
    for (Phrase p : c.phrases) {
      boolean acts = p.head != null && (p.head.actor != null || p.head.country != null);
      if (acts && p.qualifies != null && p.qualifies.root().prep != null) {
        return p;
      }
    }
    return null;
  }

  private static boolean hangsOn(Clause c, Clause root) {
    for (Clause up = c.parent; up != null; up = up.parent) {
      if (up == root) {
        return c.kind == Clause.Kind.SUB || c.kind == Clause.Kind.REL;
      }
    }
    return false;
  }

  private boolean afterColon(Clause c) {
    int start = c.start();
    return start > 0 && units.get(start - 1).first.is(":");
  }
}
