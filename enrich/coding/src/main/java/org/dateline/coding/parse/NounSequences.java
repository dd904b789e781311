package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Pack;

/** Decides whether a noun behind a noun goes on with its phrase or begins the next one. */
final class NounSequences {
  private final boolean capitalNouns;
  private final boolean caseEndings;
  private final boolean postAdjectives;

  NounSequences(Pack pack) {
    capitalNouns = pack.capitalNouns();
    caseEndings = "true".equals(pack.settings().get("case-endings"));
    postAdjectives = "after".equals(pack.settings().get("adjectives"));
  }

  /** True where a noun goes on with the phrase and does not begin the next. */
  boolean joins(Phrase p, Unit before, Unit u, int k, List<Unit> units) {
    boolean portfolio = u.actor != null && u.actor.lemma().is("portfolio");
    if (u.first.hyphenated || portfolio) {
      return true;
    }
    if (u.cat == Cat.NAME || u.country != null && isSurname(before, u)) {
      return true;
    }
    boolean personName = u.person != null && u.actor == null && u.noun == null;
    boolean countryName =
        u.country != null && u.actor == null && u.noun == null && u.person == null;
    if (personName) {
      return before.cat == Cat.NAME
          || postAdjectives && before.cat.premodifies() && p.head.actor != null
          || before.actor != null
          || before.country != null && before.country.kind().equals("person-seat")
          || before.noun != null && !capitalNouns
          || before.person != null;
    }
    if (countryName && before.noun != null && before.noun.lemma().is("place")) {
      return true;
    }
    if (countryName) {
      boolean named = u.country.kind().equals("organ") || u.country.kind().equals("group");
      if (postAdjectives && named && p.head != null && p.head.country == null) {
        // "the movement Hamas"
        return true;
      }
      if (before.actor != null
          && (before.actor.kind().equals("country")
              || before.actor.kind().equals("neighbour")
              || before.actor.kind().equals("title")
              || before.actor.kind().equals("side"))) {
        return true;
      }
      if (caseEndings) {
        boolean genitive = capitalNouns ? u.last.norm.endsWith("s") : true;
        return genitive && (before.actor != null || before.noun != null);
      }
      boolean firstName =
          u.country.kind().equals("city")
              && before.actor != null
              && k + 1 < units.size()
              && units.get(k + 1).cat == Cat.NAME;
      return !capitalNouns
          && (firstName || before.cat == Cat.NAME && before.person == null && u.country.weak());
    }
    if (capitalNouns) {
      boolean owner =
          (before.country != null || before.cat == Cat.NAME || before.person != null)
              && before.norm().endsWith("s")
              && p.units.size() <= 4;
      boolean title = before.actor != null && before.actor.kind().equals("title");
      title |= isTitle(u) && before.actor != null && before.actor.kind().equals("person");
      title |= isQuantity(before);
      boolean bareCountry = before.country != null && before.first.allCaps;
      title |= before.country != null && before.norm().endsWith("er") && u.country == null;
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

  /** True where the phrase has its noun, and perhaps adjectives after it. */
  boolean endsNominal(Phrase p) {
    Cat last = p.last().cat;
    return last.isNominal()
        || postAdjectives && p.head != null && (last == Cat.ADJ || last == Cat.CADJ);
  }

  /** "Marta Lagos", "Michael Jordan": places are surnames too. */
  static boolean isSurname(Unit before, Unit u) {
    return before.cat == Cat.NAME
        && before.person == null
        && !before.first.allCaps
        && !u.first.glued
        && u.first == u.last
        && (u.country.weak() || u.country.kind().equals("city"))
        && !u.country.kind().equals("adj");
  }

  static boolean isTitle(Unit u) {
    return u.actor != null && u.actor.kind().equals("title");
  }

  /** "Dutzende chinesische Städte": the amount is no head where what is counted follows. */
  static boolean isQuantity(Unit u) {
    return u.noun != null && u.noun.lemma().is("quantity");
  }
}
