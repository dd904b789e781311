package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** Finds the verb groups of a segment where word order is free: auxiliary or modal and its verb. */
final class FreeOrderVerbs {
  private final List<Unit> units;

  FreeOrderVerbs(List<Unit> units) {
    this.units = units;
  }

  List<VerbGroup> groups(int from, int to) {
    List<VerbGroup> groups = new ArrayList<>();
    boolean[] taken = new boolean[to - from];
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (taken[i - from] || u.cat != Cat.AUX && u.cat != Cat.MODAL) {
        continue;
      }
      VerbGroup g = new VerbGroup();
      g.from = i;
      g.to = i + 1;
      taken[i - from] = true;
      governor(g, u);
      int verb = governed(i, from, to, taken);
      if (verb >= 0) {
        taken[verb - from] = true;
        take(g, verb);
        if (u.cat == Cat.AUX && u.has(Feat.FUTURE)) {
          g.future = true;
        }
      } else {
        g.main = u;
      }
      groups.add(g);
    }
    for (int i = from; i < to; i++) {
      if (!taken[i - from] && units.get(i).cat == Cat.VERB) {
        VerbGroup g = new VerbGroup();
        g.from = i;
        g.to = i + 1;
        take(g, i);
        groups.add(g);
      }
    }
    groups.sort(Comparator.comparingInt(g -> g.from));
    for (VerbGroup g : groups) {
      for (Unit v : g.verbs) {
        g.negated |= v.index > 0 && units.get(v.index - 1).cat == Cat.NEG;
      }
    }
    return groups;
  }

  private static void governor(VerbGroup g, Unit u) {
    g.verbs.add(u);
    g.finite = (u.tags & Feat.FINITE) != 0 || u.cat == Cat.MODAL;
    if (u.cat == Cat.MODAL) {
      g.modal = u;
      g.future = u.has(Feat.FUTURE);
      g.unreal = u.has(Feat.UNREAL) || u.has(Feat.MAY) && !u.has(Feat.REAL);
    }
  }

  /** The verb that an auxiliary or modal rules: the next that fits, else the one before; or -1. */
  private int governed(int i, int from, int to, boolean[] taken) {
    Unit ruler = units.get(i);
    for (int k = i + 1; k < to; k++) {
      Unit u = units.get(k);
      if (taken[k - from] || !u.cat.isVerbal()) {
        continue;
      }
      if (fits(ruler, u)) {
        return k;
      }
      if ((u.tags & Feat.FINITE) != 0) {
        break;
      }
    }
    for (int k = i - 1; k >= from; k--) {
      if (!taken[k - from] && units.get(k).cat == Cat.VERB) {
        return fits(ruler, units.get(k)) ? k : -1;
      }
    }
    return -1;
  }

  private static boolean fits(Unit ruler, Unit u) {
    if (u.cat != Cat.VERB) {
      return false;
    }
    return u.tagged(Feat.INF) || ruler.cat == Cat.AUX && (isShort(u) || u.tagged(Feat.SUBJ));
  }

  private void take(VerbGroup g, int i) {
    Unit u = units.get(i);
    boolean ruled = !g.verbs.isEmpty();
    g.verbs.add(u);
    g.main = u;
    g.from = Math.min(g.from, i);
    g.to = Math.max(g.to, i + 1);
    g.passive = u.tagged(Feat.PART);
    if (!ruled) {
      g.finite = (u.tags & Feat.FINITE) != 0 || isShort(u);
      g.infinitive = !g.finite && u.tagged(Feat.INF);
      g.future = g.finite && u.tagged(Feat.FUTURE);
    }
  }

  /** A short participle is a predicate; a declined one is not. */
  static boolean isShort(Unit u) {
    return u.tagged(Feat.PART) && !isDeclined(u);
  }

  static boolean isDeclined(Unit u) {
    return u.readings.length > 0 && (u.readings[0] & Feat.CASES) != 0;
  }
}
