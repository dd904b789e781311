package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Hangs what is said on the clause that says who says it. */
final class Reports {
  private final List<Unit> units;

  Reports(List<Unit> units) {
    this.units = units;
  }

  /**
   * @param clauses in the order of their verbs
   */
  void link(List<OpenClause> clauses) {
    for (int g = 0; g < clauses.size(); g++) {
      OpenClause o = clauses.get(g);
      Clause c = o.clause;
      if (o.group == null
          || !o.group.saying()
          || o.group.passive
          || c.kind == Clause.Kind.PART && g == 0) {
        continue;
      }
      if (closes(clauses, g)) {
        for (int k = g - 1; k >= 0; k--) {
          if (clauses.get(k).clause.reporter == null) {
            clauses.get(k).clause.reporter = c;
          }
        }
      } else {
        for (int k = g + 1; k < clauses.size() && !leaves(clauses.get(k), o); k++) {
          clauses.get(k).clause.reporter = c;
          if (o.group.negated) {
            clauses.get(k).clause.predicates.forEach(p -> p.unreal = true);
          }
        }
      }
    }
    boolean conditioned = false;
    for (OpenClause o : clauses) {
      conditioned |= o.clause.opener != null && o.clause.opener.has(Feat.COND);
    }
    for (OpenClause o : clauses) {
      if (!conditioned) {
        settleConditional(o);
      }
    }
  }

  /** True where a clause goes on from the report and not from what it reports. */
  private static boolean leaves(OpenClause later, OpenClause report) {
    for (OpenClause o = later; o != null; o = o.below) {
      if (o == report) {
        return false;
      }
    }
    return true;
  }

  /** True for a report after what it reports: "..., X said". */
  private boolean closes(List<OpenClause> clauses, int g) {
    OpenClause o = clauses.get(g);
    int start = o.clause.start();
    if (g == 0 || start <= 0) {
      return false;
    }
    Unit before = units.get(start - 1);
    if (!before.first.is(",") && !before.first.is("\"") && !units.get(start).first.is("\"")) {
      return false;
    }
    return !contentFollows(clauses, g);
  }

  private static boolean contentFollows(List<OpenClause> clauses, int g) {
    OpenClause o = clauses.get(g);
    for (int k = g + 1; k < clauses.size(); k++) {
      OpenClause next = clauses.get(k);
      if (next.below == o && next.carriesFinite() && next.clause.kind != Clause.Kind.REL) {
        return next.clause.opener == null || next.clause.opener.has(Feat.COMP);
      }
    }
    return false;
  }

  /** "said it would": the future as seen from the past, and not a mere possibility. */
  private static void settleConditional(OpenClause o) {
    VerbGroup g = o.group;
    if (g != null && g.modal == null && g.main.tagged(Feat.UNREAL)) {
      announce(o.clause);
      return;
    }
    if (g == null || g.modal == null || !g.modal.has(Feat.WOULD)) {
      return;
    }
    Clause above = o.clause.reporter != null ? o.clause.reporter : o.clause.parent;
    if (above == null || above.finite == null || !above.finite.tagged(Feat.PAST)) {
      return;
    }
    for (Predicate p : o.clause.predicates) {
      p.future = true;
      p.unreal = false;
    }
  }

  /** "a annoncé que Rome livrerait": the conditional of what is said is its future. */
  private static void announce(Clause said) {
    if (said.reporter == null || said.opener == null || !said.opener.has(Feat.COMP)) {
      return;
    }
    for (Predicate p : said.predicates) {
      p.future = true;
      p.unreal = false;
    }
  }
}
