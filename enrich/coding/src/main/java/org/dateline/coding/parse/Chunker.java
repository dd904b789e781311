package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;

/** Finds the noun phrases of a sentence. */
final class Chunker {
  private final Pack pack;
  private final boolean caseEndings;
  private final boolean postAdjectives;
  private final Map<String, Long> endings = new HashMap<>();

  Chunker(Pack pack) {
    this.pack = pack;
    caseEndings = "true".equals(pack.settings().get("case-endings"));
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
    for (String rule : pack.settings().getOrDefault("adjective-endings", "").split(";")) {
      String[] sides = rule.strip().split("=");
      if (sides.length == 2) {
        long cases = 0;
        for (String c : sides[1].strip().split(" +")) {
          cases |= Feat.valueOf(c.toUpperCase(java.util.Locale.ROOT)).bit();
        }
        endings.put(sides[0].strip(), cases);
      }
    }
  }

  List<Phrase> chunk(List<Unit> units) {
    List<Phrase> phrases = new ArrayList<>();
    Unit prep = null;
    int i = 0;
    while (i < units.size()) {
      Unit u = units.get(i);
      if (u.cat == Cat.PREP) {
        prep = u;
        i++;
        continue;
      }
      if (u.cat == Cat.DATE || u.cat == Cat.TIME) {
        i = date(units, i, prep, phrases);
        prep = null;
        continue;
      }
      Phrase p = u.cat == Cat.PRON ? pronoun(u) : read(units, i);
      if (p == null) {
        if (u.cat != Cat.DET
            && u.cat != Cat.ADV
            && u.cat != Cat.ADJ
            && u.cat != Cat.NUM
            && u.cat != Cat.CADJ
            && !(u.cat == Cat.PUNCT && u.first.is("\""))) {
          prep = null;
        }
        i++;
        continue;
      }
      p.prep = prep;
      if (prep != null) {
        p.cases = prep.function.feats() & Feat.CASES;
      }
      prep = null;
      phrases.add(p);
      for (Unit part : p.units) {
        part.phrase = p;
      }
      i = p.to;
    }
    attach(units, phrases);
    return phrases;
  }

  private static int date(List<Unit> units, int i, Unit prep, List<Phrase> phrases) {
    Phrase p = new Phrase(i);
    int k = i;
    while (k < units.size()
        && (units.get(k).cat == Cat.DATE
            || units.get(k).cat == Cat.TIME
            || units.get(k).cat == Cat.NUM)) {
      p.units.add(units.get(k));
      units.get(k).phrase = p;
      k++;
    }
    p.to = k;
    p.prep = prep;
    p.date = true;
    phrases.add(p);
    return k;
  }

  private static Phrase pronoun(Unit u) {
    Phrase p = new Phrase(u.index);
    p.to = u.index + 1;
    p.pronoun = u;
    p.units.add(u);
    long cases = u.function.feats() & Feat.CASES;
    p.cases = cases == 0 ? Feat.CASES : cases;
    return p;
  }

  private Phrase read(List<Unit> units, int from) {
    int k = from;
    while (k < units.size() && isPremodifier(units, k)) {
      k++;
    }
    if (k >= units.size() || !units.get(k).cat.isNominal()) {
      return null;
    }
    Phrase p = new Phrase(from);
    for (int m = from; m < k; m++) {
      premodify(p, units.get(m));
    }
    while (k < units.size()) {
      Unit u = units.get(k);
      Unit before = p.units.isEmpty() ? null : p.last();
      if (u.cat.isNominal()
          && (before == null || !before.cat.isNominal() || joins(p, before, u, k, units))) {
        p.units.add(u);
        nominal(p, u);
      } else if (u.cat == Cat.CLITIC && p.units.size() > 0) {
        own(p, u);
      } else if (u.cat == Cat.OTHER && nameParticle(units, k, p)) {
        p.units.add(u);
      } else if (before != null && before.cat == Cat.CLITIC && isPremodifier(units, k)
          || before != null && before.cat.premodifies() && isPremodifier(units, k)) {
        premodify(p, u);
      } else if (postAdjectives && (u.cat == Cat.CADJ || u.cat == Cat.ADJ) && p.head != null) {
        p.units.add(u);
      } else {
        break;
      }
      k++;
    }
    if (p.last().cat == Cat.CLITIC) {
      // "the minister's" with no noun after it: the owner is the phrase
      p.head = p.owners.isEmpty() ? p.head : p.owners.get(p.owners.size() - 1);
    }
    p.to = k;
    p.cases = cases(p);
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
        && units.get(k + 1).cat.isNominal();
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
      }
      boolean apposedCountry =
          p.head != null && p.head.actor != null && u.country != null && u.actor == null;
      if (!apposedCountry) {
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

  private boolean isGenitiveOwner(Unit u) {
    return u.country != null || pack.capitalNouns() && u.norm().endsWith("s");
  }

  private static boolean nameParticle(List<Unit> units, int k, Phrase p) {
    return (!p.names.isEmpty() || p.head != null && p.head.actor != null)
        && units.get(k).norm().length() <= 3
        && k + 1 < units.size()
        && units.get(k + 1).cat == Cat.NAME;
  }

  /** True where a noun goes on with the phrase and does not begin the next. */
  private boolean joins(Phrase p, Unit before, Unit u, int k, List<Unit> units) {
    if (u.first.hyphenated) {
      return true;
    }
    if (u.cat == Cat.NAME) {
      return true;
    }
    boolean countryName = u.country != null && u.actor == null && u.noun == null;
    boolean personName = u.person != null && u.country == null && u.actor == null && u.noun == null;
    if (personName) {
      return before.cat == Cat.NAME
          || before.actor != null
          || before.noun != null && !pack.capitalNouns()
          || before.person != null;
    }
    if (countryName) {
      if (before.actor != null
          && (before.actor.kind().equals("country")
              || before.actor.kind().equals("neighbour")
              || before.actor.kind().equals("title")
              || before.actor.kind().equals("side"))) {
        return true;
      }
      if (caseEndings) {
        boolean genitive = pack.capitalNouns() ? u.last.norm.endsWith("s") : true;
        return genitive && (before.actor != null || before.noun != null);
      }
      return !pack.capitalNouns()
          && before.cat == Cat.NAME
          && before.person == null
          && u.country.weak();
    }
    if (pack.capitalNouns()) {
      boolean owner =
          (before.country != null || before.cat == Cat.NAME || before.person != null)
              && before.norm().endsWith("s")
              && p.units.size() <= 4;
      boolean title = before.actor != null && before.actor.kind().equals("title");
      boolean bareCountry = before.country != null && before.first.allCaps;
      return owner || title || bareCountry && u.actor != null && u.first.glued;
    }
    if (before.country != null && before.actor == null && postAdjectives) {
      return false;
    }
    if (caseEndings) {
      return before.actor != null && u.actor != null && u.actor.kind().equals("person")
          || before.actor != null && before.actor.kind().equals("title");
    }
    return !postAdjectives || before.actor != null && before.actor.kind().equals("title");
  }

  private long cases(Phrase p) {
    Unit first = p.first();
    boolean article = (first.cat == Cat.DET || first.cat == Cat.POSS) && first.function != null;
    long cases = article ? first.function.feats() & Feat.CASES : Feat.CASES;
    if (cases == 0) {
      cases = Feat.CASES;
    }
    if (!caseEndings) {
      return Feat.mask(Feat.NOM, Feat.ACC, Feat.DAT);
    }
    if (!article && (first.cat == Cat.ADJ || first.cat == Cat.CADJ)) {
      for (int length = 2; length >= 1; length--) {
        String norm = first.last.norm;
        Long byEnding =
            norm.length() > length ? endings.get(norm.substring(norm.length() - length)) : null;
        if (byEnding != null) {
          cases &= byEnding;
          break;
        }
      }
    }
    if (article && p.head != null && p.head.actor != null) {
      cases = byGender(p.head.actor.lemma().classes(), first, cases);
    }
    return cases == 0 ? Feat.CASES : cases;
  }

  /** "der" is nominative before a masculine noun, genitive or dative before a feminine one. */
  private static long byGender(java.util.Set<String> classes, Unit article, long cases) {
    long feats = article.function.feats();
    boolean ambiguous = Feat.NOM.in(cases) && Feat.GEN.in(cases);
    if (!ambiguous) {
      return cases;
    }
    if (classes.contains("m") && Feat.M.in(feats)) {
      return Feat.NOM.bit();
    }
    if (classes.contains("f")) {
      return Feat.mask(Feat.GEN, Feat.DAT);
    }
    return classes.contains("pl") ? Feat.GEN.bit() : cases;
  }

  /** Hangs genitives, of-phrases, appositions and lists on what they belong to. */
  private void attach(List<Unit> units, List<Phrase> phrases) {
    Phrase[] byStart = new Phrase[units.size() + 1];
    for (Phrase p : phrases) {
      byStart[p.from] = p;
    }
    for (int i = 1; i < phrases.size(); i++) {
      Phrase p = phrases.get(i);
      Phrase before = phrases.get(i - 1);
      int border = p.prep == null ? p.from : p.prep.index;
      if (before.date
          || p.date
          || before.pronoun != null
          || p.pronoun != null
          || before.to != border) {
        continue;
      }
      boolean genitive =
          p.prep == null
              && caseEndings
              && p.can(Feat.GEN)
              && (p.first().cat.premodifies()
                  || p.head != null && p.head.country != null && p.last().norm().endsWith("s"));
      boolean of = p.prep != null && p.prep.has(Feat.OF);
      boolean placed =
          p.prep != null
              && p.prep.has(Feat.AT)
              && before.head != null
              && before.head.actor != null
              && !before.head.actor.kind().equals("person")
              && p.head != null
              && p.head.country != null;
      if (genitive || of || placed) {
        p.qualifies = before;
        before.qualifiers.add(p);
      }
    }
    new Coordination(units, phrases).join();
  }
}
