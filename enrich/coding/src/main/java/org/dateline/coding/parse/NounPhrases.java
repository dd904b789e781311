package org.dateline.coding.parse;

import java.util.List;
import java.util.Set;
import org.dateline.coding.pack.Pack;

/** Reads one noun phrase, or a possessor and what is possessed, from where it begins. */
final class NounPhrases {
  /** Letters of a small word inside a name. */
  private static final int SHORT = 3;

  private final Pack pack;
  private final boolean caseEndings;
  private final boolean postAdjectives;
  private final Set<String> nameParticles;
  private final PhraseCases cases;
  private final NounSequences sequences;

  NounPhrases(Pack pack) {
    this.pack = pack;
    caseEndings = "true".equals(pack.settings().get("case-endings"));
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
    nameParticles =
        Set.of(pack.settings().getOrDefault("name-particles", "").strip().split("[; ]+"));
    cases = new PhraseCases(pack);
    sequences = new NounSequences(pack);
  }

  /** The phrase that begins at a unit, or null. */
  Phrase read(List<Unit> units, int from) {
    int k = from;
    while (k < units.size() && isPremodifier(units, k)) {
      k++;
    }
    if (k >= units.size() || !units.get(k).cat.isNominal()) {
      return pack.capitalNouns() ? elided(units, from, k) : null;
    }
    Phrase p = new Phrase(from);
    if (units.get(from).article != null) {
      premodify(p, units.get(from).article);
    }
    for (int m = from; m < k; m++) {
      premodify(p, units.get(m));
    }
    while (k < units.size()) {
      Unit u = units.get(k);
      Unit before = p.units.isEmpty() ? null : p.last();
      if (u.cat.isNominal()
          && (before == null
              || !sequences.endsNominal(p)
              || sequences.joins(p, before, u, k, units))) {
        if (before != null
            && u.country != null
            && u.actor == null
            && (NounSequences.isTitle(before) || NounSequences.isSurname(before, u))) {
          name(p, u);
        } else {
          p.units.add(u);
          nominal(p, u);
        }
      } else if (u.cat == Cat.CLITIC && p.units.size() > 0) {
        own(p, u);
      } else if (nameParticle(units, k, p)) {
        for (int end = afterParticles(units, k); k < end; k++) {
          p.units.add(units.get(k));
          units.get(k).cat = Cat.OTHER;
        }
        name(p, units.get(k));
      } else if (before != null && before.cat == Cat.CLITIC && isPremodifier(units, k)
          || before != null && before.cat.premodifies() && isPremodifier(units, k)
          || before != null
              && NounSequences.isQuantity(before)
              && (u.cat == Cat.CADJ || u.cat == Cat.ADJ)) {
        premodify(p, u);
      } else if (postAdjectives
          && p.head != null
          && (u.cat == Cat.CADJ
              || u.cat == Cat.ADJ
              || u.cat == Cat.CONJ && isPremodifier(units, k)
              || isQuoted(units, k, p))) {
        p.units.add(u);
      } else {
        break;
      }
      k++;
    }
    if (p.head != null && NounSequences.isTitle(p.head) && !p.names.isEmpty()) {
      p.head = office(p);
    }
    if (p.last().cat == Cat.CLITIC) {
      // "the minister's" with no noun after it: the owner is the phrase
      p.head = p.owners.isEmpty() ? p.head : p.owners.get(p.owners.size() - 1);
    }
    p.to = k;
    p.cases = cases.of(p);
    return p;
  }

  /** "dem belgischen und dem dänischen Minister": the noun stands with the last adjective only. */
  private Phrase elided(List<Unit> units, int from, int end) {
    Unit adjective = end > from ? units.get(end - 1) : null;
    if (adjective == null
        || adjective.cat != Cat.CADJ
        || end + 1 >= units.size()
        || units.get(end).cat != Cat.CONJ && !units.get(end).first.is(",")) {
      return null;
    }
    int k = end + 1;
    boolean country = false;
    while (k < units.size() && units.get(k).cat.premodifies()) {
      country |= units.get(k).cat == Cat.CADJ;
      k++;
    }
    if (!country || k >= units.size() || units.get(k).actor == null) {
      return null;
    }
    Phrase p = new Phrase(from);
    for (Unit u : units.subList(from, end)) {
      premodify(p, u);
    }
    adjective.actor = units.get(k).actor;
    p.head = adjective;
    p.to = end;
    p.cases = cases.of(p);
    return p;
  }

  private static boolean isPremodifier(List<Unit> units, int k) {
    Cat c = units.get(k).cat;
    if (c.premodifies()) {
      return true;
    }
    if (c == Cat.CONJ && k > 0 && k + 1 < units.size()) {
      // "deutsche und französische Soldaten"
      Cat left = units.get(k - 1).cat;
      Cat right = units.get(k + 1).cat;
      return left == Cat.CADJ && right == Cat.CADJ || left == Cat.ADJ && right == Cat.ADJ;
    }
    return c == Cat.PUNCT
        && units.get(k).first.is("\"")
        && k + 1 < units.size()
        && k > 0
        && units.get(k - 1).cat.premodifies()
        && (units.get(k + 1).cat.isNominal()
            || units.get(k + 1).cat == Cat.ADJ
                && k + 2 < units.size()
                && units.get(k + 2).cat.isNominal());
  }

  /** "una operación «limitada»": the marks about an adjective behind its noun. */
  private static boolean isQuoted(List<Unit> units, int k, Phrase p) {
    if (units.get(k).cat != Cat.PUNCT || !units.get(k).first.is("\"")) {
      return false;
    }
    boolean opens =
        k + 2 < units.size()
            && (units.get(k + 1).cat == Cat.ADJ || units.get(k + 1).cat == Cat.CADJ)
            && units.get(k + 2).first.is("\"");
    return opens || p.last().cat == Cat.ADJ && isMark(p, p.units.size() - 2);
  }

  private static boolean isMark(Phrase p, int at) {
    return at >= 0 && p.units.get(at).first.is("\"");
  }

  private static void premodify(Phrase p, Unit u) {
    p.units.add(u);
    if (u.cat == Cat.POSS) {
      p.possessive = u;
    }
  }

  private void nominal(Phrase p, Unit u) {
    if (u.cat == Cat.NAME
        || u.person != null && u.country == null && u.actor == null && u.noun == null) {
      p.names.add(u);
    } else {
      if (p.head != null && p.head != u && isGenitiveOwner(p.head)) {
        p.owners.add(p.head);
      } else if (p.head == null && pack.capitalNouns()) {
        // "Putins Besuch", "die Trump-Regierung"
        p.owners.addAll(p.names);
        p.names.clear();
      }
      boolean country = u.country != null && u.actor == null && u.noun == null;
      boolean owner =
          country && caseEndings && p.head != null && p.head.noun != null && p.head.actor == null;
      if (owner) {
        p.owners.add(u);
      }
      boolean apposedCountry = country && p.head != null && p.head.actor != null;
      if (!apposedCountry && !owner) {
        p.head = u;
      }
    }
  }

  private void own(Phrase p, Unit clitic) {
    for (Unit u : p.units) {
      if (!p.owners.contains(u) && u.cat != Cat.DET) {
        p.owners.add(u);
      }
    }
    p.names.clear();
    p.units.add(clitic);
  }

  /** "der Emir Scheich X": the office before the title, or null. */
  private static Unit office(Phrase p) {
    Unit office = null;
    for (Unit u : p.units) {
      if (u.actor != null && !NounSequences.isTitle(u) && !u.actor.kind().equals("modifier")) {
        office = u;
      }
    }
    return office;
  }

  private boolean isGenitiveOwner(Unit u) {
    return u.country != null || pack.capitalNouns() && u.norm().endsWith("s");
  }

  /** Whatever else the word may be, here it is a part of a person's name. */
  private static void name(Phrase p, Unit u) {
    u.cat = Cat.NAME;
    u.country = null;
    p.units.add(u);
    p.names.add(u);
  }

  private boolean nameParticle(List<Unit> units, int k, Phrase p) {
    if (p.names.isEmpty() && (p.head == null || p.head.actor == null) || k + 1 >= units.size()) {
      return false;
    }
    Unit u = units.get(k);
    int after = afterParticles(units, k);
    if (after == units.size()) {
      return false;
    }
    Unit next = units.get(after);
    return u.cat == Cat.OTHER && u.norm().length() <= SHORT && next.cat == Cat.NAME
        || nameParticles.contains(u.norm())
            && next.first.capital
            && (next.cat.isNominal() || next.cat == Cat.CADJ);
  }

  /** "van der Zande": small words may follow a particle before the name goes on. */
  private static int afterParticles(List<Unit> units, int k) {
    int after = k + 1;
    while (after < units.size()
        && after <= k + 2
        && !units.get(after).first.capital
        && units.get(after).first.isWord()
        && units.get(after).norm().length() <= SHORT) {
      after++;
    }
    return after;
  }
}
