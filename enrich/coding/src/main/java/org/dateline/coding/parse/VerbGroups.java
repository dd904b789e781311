package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** Gathers the verbs of a sentence into the groups that make its clauses. */
final class VerbGroups {
  /** How long what is inserted between auxiliary and participle may be. */
  private static final int FARTHEST = 14;

  private final List<Unit> units;
  private final boolean clitics;

  /**
   * @param clitics object pronouns stand before the verb
   */
  VerbGroups(List<Unit> units, boolean clitics) {
    this.units = units;
    this.clitics = clitics;
  }

  List<VerbGroup> find() {
    List<VerbGroup> groups = new ArrayList<>();
    VerbGroup open = null;
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      boolean to = isInfinitiveMark(i);
      if (to && open != null && (open.main != null || isReady(open, i))) {
        open = null;
      }
      if (u.cat.isVerbal() || to) {
        if (open != null && !continues(open, u, i)) {
          open = null;
        }
        if (open == null) {
          open = new VerbGroup();
          open.from = withClitics(open, i);
          groups.add(open);
        }
        open.add(u, to);
        open.to = i + 1;
      } else if (open != null && open.main == null && u.first.is("\"")) {
        open.to = i + 1;
      } else if (open != null
          && (open.main == null && isClitic(u) || u.cat == Cat.PRON && u.first.hyphenated)) {
        open.pronoun(u);
        open.to = i + 1;
      } else if (open != null && (u.cat == Cat.ADV || u.cat == Cat.NEG || u.cat == Cat.OTHER)) {
        open.negated |= u.cat == Cat.NEG;
        open.to = i + 1;
        if (open.main != null && u.cat != Cat.NEG) {
          open = null;
        }
      } else if (open != null && open.main == null && floats(i)) {
        open.to = i + 1;
      } else if (open != null && open.main == null && interrupted(i) > 0) {
        i += interrupted(i) - 1;
        open.to = i + 1;
      } else if (open != null && open.main == null && inserted(open, i) > 0) {
        i += inserted(open, i) - 1;
        open.to = i + 1;
      } else {
        if (u.cat == Cat.NEG
            && open == null
            && i + 1 < units.size()
            && units.get(i + 1).cat.isVerbal()) {
          continue;
        }
        open = null;
      }
    }
    groups.removeIf(g -> g.main == null && g.verbs.isEmpty());
    for (VerbGroup g : groups) {
      if (g.main == null) {
        g.main = g.verbs.get(g.verbs.size() - 1);
      }
      if (g.from > 0 && units.get(g.from - 1).cat == Cat.NEG) {
        g.negated = true;
      }
    }
    return groups;
  }

  /** The first of the object pronouns before a verb, which the group takes note of. */
  private int withClitics(VerbGroup group, int verb) {
    int first = verb;
    for (int k = verb - 1; k >= 0 && (isClitic(units.get(k)) || units.get(k).cat == Cat.NEG); k--) {
      if (isClitic(units.get(k))) {
        group.pronoun(units.get(k));
        first = k;
      } else {
        group.negated = true;
      }
    }
    return first;
  }

  /** A pronoun that can be no subject: "l'a accusé", "se sont rencontrés". */
  private boolean isClitic(Unit u) {
    return clitics
        && u.cat == Cat.PRON
        && (u.has(Feat.ACC) || u.has(Feat.DAT) || u.has(Feat.REFL))
        && !u.has(Feat.NOM);
  }

  /** "is ready to": what is said of the subject stands between, and no verb goes on. */
  private boolean isReady(VerbGroup g, int i) {
    return !g.verbs.isEmpty()
        && g.verbs.get(g.verbs.size() - 1).cat == Cat.AUX
        && units.get(i - 1).cat == Cat.OTHER;
  }

  /** "will both attend": a word for all of the subject, amid the verbs. */
  private boolean floats(int i) {
    return units.get(i).functionOf("det") != null
        && i + 1 < units.size()
        && units.get(i + 1).cat.isVerbal();
  }

  /** "had earlier in the week turned": how many words of time part the verbs, or 0. */
  private int interrupted(int i) {
    int k = i;
    while (k < units.size() && k < i + 6) {
      Unit u = units.get(k);
      boolean time = u.phrase != null && u.phrase.date || u.cat == Cat.ADV || u.cat == Cat.NEG;
      boolean before =
          u.cat == Cat.PREP
              && k + 1 < units.size()
              && (units.get(k + 1).cat == Cat.DET
                  || units.get(k + 1).phrase != null && units.get(k + 1).phrase.date);
      boolean article =
          u.cat == Cat.DET
              && k + 1 < units.size()
              && units.get(k + 1).phrase != null
              && units.get(k + 1).phrase.date;
      if (!time && !before && !article) {
        break;
      }
      k++;
    }
    boolean verb =
        k > i
            && k < units.size()
            && units.get(k).cat == Cat.VERB
            && (units.get(k).tagged(Feat.PART) || units.get(k).tagged(Feat.GER));
    return verb ? k - i : 0;
  }

  /** "a, par ailleurs, annoncé": how many words between commas part the verbs, or 0. */
  private int inserted(VerbGroup g, int i) {
    Unit auxiliary = g.verbs.isEmpty() ? null : g.verbs.get(g.verbs.size() - 1);
    if (auxiliary == null || auxiliary.cat != Cat.AUX || !units.get(i).first.is(",")) {
      return 0;
    }
    for (int k = i + 1; k + 1 < units.size() && k < i + FARTHEST; k++) {
      Unit next = units.get(k + 1);
      if (units.get(k).cat.isVerbal()) {
        return 0;
      }
      if (units.get(k).first.is(",") && next.cat == Cat.VERB && next.tagged(Feat.PART)) {
        return k + 1 - i;
      }
    }
    return 0;
  }

  private boolean isInfinitiveMark(int i) {
    Unit u = units.get(i);
    if (u.functionOf("inf-mark") == null) {
      return false;
    }
    for (int k = i + 1; k < units.size() && k < i + 4; k++) {
      Unit next = units.get(k);
      if (next.cat.isVerbal()) {
        return next.tagged(Feat.INF);
      }
      if (next.cat != Cat.ADV && next.cat != Cat.NEG) {
        return false;
      }
    }
    return false;
  }

  /** After the main verb a new group begins, but for auxiliaries before it. */
  private static boolean continues(VerbGroup g, Unit u, int i) {
    if (g.main != null) {
      // "a fait savoir": the verb of saying is the main one
      return g.main.verbIs("let") && g.to == i && u.tagged(Feat.INF) && u.verbIs("say");
    }
    return g.to == i || i - g.to <= 2;
  }
}
