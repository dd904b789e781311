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
      if (g == null || !g.saying()) {
        continue;
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
