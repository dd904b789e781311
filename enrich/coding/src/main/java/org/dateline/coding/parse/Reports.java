package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Hangs what is said on the clause that says who says it. */
final class Reports {
  private final List<Unit> units;

  Reports(List<Unit> units) {
    this.units = units;
  }

  void link(List<VerbGroup> groups, int[] starts) {
    for (int g = 0; g < groups.size(); g++) {
      Clause c = groups.get(g).clause;
      if (c.subject == null
          && c.subjectOf == null
          && c.kind == Clause.Kind.MAIN
          && g > 0
          && groups.get(g - 1).clause.kind == Clause.Kind.REL) {
        c.antecedent = groups.get(g - 1).clause.antecedent;
      }
      if (!groups.get(g).main.verbIs("say") || c.kind == Clause.Kind.PART && g == 0) {
        continue;
      }
      boolean closing =
          g > 0
              && starts[g] > 0
              && (units.get(starts[g] - 1).first.is(",") || units.get(starts[g] - 1).first.is("\""))
              && !followedByContent(groups, g, starts);
      if (closing) {
        for (int k = g - 1; k >= 0; k--) {
          if (groups.get(k).clause.reporter == null) {
            groups.get(k).clause.reporter = c;
          }
        }
      } else {
        for (int k = g + 1; k < groups.size(); k++) {
          if (groups.get(k).clause.kind == Clause.Kind.MAIN && conjoined(starts[k])) {
            break;
          }
          groups.get(k).clause.reporter = c;
        }
      }
    }
  }

  private boolean conjoined(int start) {
    return units.get(start).cat == Cat.CONJ;
  }

  private boolean followedByContent(List<VerbGroup> groups, int g, int[] starts) {
    if (g + 1 >= groups.size()) {
      return false;
    }
    Clause next = groups.get(g + 1).clause == null ? null : groups.get(g + 1).clause;
    return next != null
        && (next.kind == Clause.Kind.SUB && next.opener != null && next.opener.has(Feat.COMP)
            || next.kind == Clause.Kind.MAIN
                && next.subject != null
                && !units.get(Math.max(0, starts[g + 1] - 1)).first.is(","));
  }
}
