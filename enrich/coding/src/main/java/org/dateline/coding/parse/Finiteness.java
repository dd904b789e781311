package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Tells the past tense from the participle of the same form. */
final class Finiteness {
  private static final int AHEAD = 60;

  private final List<Unit> units;
  private final List<VerbGroup> groups;
  private final Bare bare;
  private final boolean headline;

  Finiteness(List<Unit> units, List<VerbGroup> groups, Bare bare, boolean headline) {
    this.units = units;
    this.groups = groups;
    this.bare = bare;
    this.headline = headline;
  }

  /**
   * Whether an ambiguous form carries no clause here.
   *
   * @param open the clause inside which it stands
   * @param subject the nearest free phrase before it in that clause, or null
   */
  boolean isParticiple(VerbGroup g, OpenClause open, Phrase subject) {
    Unit previous = g.from > 0 ? units.get(g.from - 1) : null;
    Unit next = g.to < units.size() ? units.get(g.to) : null;
    boolean objectNext = next != null && startsObject(next);
    if (previous != null && (previous.cat == Cat.REL || previous.cat == Cat.PRON)) {
      return false;
    }
    boolean agentNext =
        next != null && next.cat == Cat.PREP && next.has(Feat.AGENT) && !next.has(Feat.OF);
    if (previous != null && previous.cat == Cat.SUB) {
      return !objectNext;
    }
    boolean afterNoun = previous != null && previous.phrase != null && !previous.phrase.date;
    boolean afterComma = previous != null && previous.first.is(",");
    if (agentNext && !(previous != null && previous.cat == Cat.CONJ)) {
      return true;
    }
    if (open.pending()) {
      if (subject == null && open.clause.kind != Clause.Kind.REL) {
        return previous == null || afterComma || previous.cat == Cat.CONJ
            ? finiteFollows(g, true)
            : false;
      }
      if (afterComma && !objectNext) {
        return finiteFollows(g, false);
      }
      return headline && afterNoun && !objectNext && !finiteFollows(g, false)
          || !objectNext && afterNoun && finiteFollowsBare(g);
    }
    if (afterNoun) {
      boolean bordered = subject != null && bare.bordered(open.group.to, subject.from);
      if (subject == null) {
        return !objectNext;
      }
      return !objectNext && !bordered && !open.group.saying();
    }
    return afterComma && !objectNext && open.awaiting() == null && !g.saying();
  }

  /** In a headline without a finite verb, the participle carries the clause: two held in X. */
  boolean carriesHeadline(VerbGroup g, OpenClause open, Phrase subject) {
    return headline
        && open.pending()
        && subject != null
        && !finiteFollows(g, false)
        && g.main.tagged(Feat.PART);
  }

  /** A further finite verb comes, after a border where that is asked for. */
  private boolean finiteFollows(VerbGroup g, boolean afterBorder) {
    for (int n = groups.indexOf(g) + 1; n < groups.size(); n++) {
      VerbGroup later = groups.get(n);
      if (later.from > g.to + AHEAD) {
        return false;
      }
      if (later.finite && !bare.opened(groups.get(n - 1).to, later.from)) {
        return !afterBorder || bare.comma(g.to, later.from);
      }
    }
    return false;
  }

  /** A finite verb comes before any border and without a subject of its own. */
  private boolean finiteFollowsBare(VerbGroup g) {
    int n = groups.indexOf(g) + 1;
    if (n >= groups.size()) {
      return false;
    }
    VerbGroup later = groups.get(n);
    if (later.ambiguous() && !objectFollows(later) && units.get(later.from - 1).phrase != null) {
      return false;
    }
    return later.finite
        && !bare.bordered(g.to, later.from)
        && !bare.opened(g.to, later.from)
        && bare.last(g.to, later.from) == null;
  }

  private boolean objectFollows(VerbGroup g) {
    return g.to < units.size() && startsObject(units.get(g.to));
  }

  private static boolean startsObject(Unit u) {
    return u.phrase != null && !u.phrase.date && u.phrase.first() == u && u.phrase.prep == null
        || u.cat == Cat.DET
        || u.cat == Cat.POSS
        || u.cat == Cat.CADJ
        || u.cat == Cat.SUB;
  }
}
