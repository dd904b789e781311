package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;

/** Finds noun phrases in a language of cases: words that stand together and agree. */
final class CasePhrases {
  private final List<Unit> units;
  private final List<Phrase> phrases = new ArrayList<>();

  CasePhrases(List<Unit> units) {
    this.units = units;
  }

  List<Phrase> find() {
    Unit prep = null;
    Unit waiting = null;
    long[] open = Agreement.UNKNOWN;
    int i = 0;
    while (i < units.size()) {
      Unit u = units.get(i);
      if (u.cat == Cat.PREP) {
        prep = u;
        i++;
        continue;
      }
      Phrase p = null;
      if (u.cat == Cat.DATE || u.cat == Cat.TIME) {
        p = date(i);
      } else if (u.cat == Cat.PRON || u.cat == Cat.REL && u.readings.length > 0) {
        p = new Phrase(i);
        p.to = i + 1;
        p.pronoun = u;
        p.units.add(u);
        p.readings = CaseReadings.of(u);
      } else {
        p = read(i);
      }
      if (p == null) {
        boolean inside = u.cat.premodifies() || u.cat == Cat.ADV || u.cat == Cat.OTHER;
        if (prep != null && isParticiple(u)) {
          // "с назначенным в Москву послом": the preposition waits for the participle's noun
          waiting = prep;
          open = u.readings;
        }
        waiting = u.first.isPunct() && !u.first.is("\"") ? null : waiting;
        prep = inside || u.first.is("\"") ? prep : null;
        i++;
        continue;
      }
      if (waiting != null && prep == null && Agreement.common(p.readings, open) != null) {
        prep = waiting;
        waiting = null;
      }
      CaseReadings.govern(p, prep);
      prep = null;
      phrases.add(p);
      p.units.forEach(unit -> unit.phrase = unit.phrase == null ? last() : unit.phrase);
      i = p.to;
    }
    new CaseLinks(units, phrases).link();
    return phrases;
  }

  private static boolean isParticiple(Unit u) {
    return u.cat == Cat.ADJ && (u.tagged(Feat.PART) || u.tagged(Feat.GER));
  }

  private Phrase last() {
    return phrases.get(phrases.size() - 1);
  }

  private Phrase date(int i) {
    Phrase p = new Phrase(i);
    int k = i;
    while (k < units.size()
        && (units.get(k).cat == Cat.DATE
            || units.get(k).cat == Cat.TIME
            || units.get(k).cat == Cat.NUM)) {
      p.units.add(units.get(k));
      k++;
    }
    p.to = k;
    p.date = true;
    return p;
  }

  private Phrase read(int from) {
    int k = from;
    long[] readings = Agreement.UNKNOWN;
    boolean counted = false;
    Phrase p = new Phrase(from);
    while (k < units.size() && premodifies(k)) {
      Unit u = units.get(k);
      if (u.cat == Cat.NUM && k + 1 < units.size() && units.get(k + 1).cat == Cat.DATE) {
        return null;
      }
      counted |= u.cat == Cat.NUM && CaseReadings.of(u).length == 0;
      if (u.cat.premodifies() && u.cat != Cat.NUM) {
        long[] agreed = Agreement.common(readings, CaseReadings.of(u));
        if (agreed == null) {
          return null;
        }
        readings = agreed.clone();
      }
      if (u.cat == Cat.POSS) {
        p.possessive = u;
      }
      if (!u.first.isPunct()) {
        p.units.add(u);
      }
      k++;
    }
    if (k >= units.size() || !units.get(k).cat.isNominal()) {
      return null;
    }
    if (counted) {
      // "23 британских дипломата": behind a number they agree in case alone
      for (int r = 0; r < readings.length; r++) {
        readings[r] &= Feat.CASES;
      }
    }
    readings = Agreement.common(readings, CaseReadings.of(units.get(k)));
    if (readings == null) {
      return null;
    }
    p.readings = readings;
    nominal(p, units.get(k));
    k++;
    while (k < units.size() && joins(p, k)) {
      Unit u = units.get(k);
      long[] agreed = Agreement.common(p.readings, CaseReadings.of(u));
      if (agreed == null) {
        if (!u.first.hyphenated) {
          break;
        }
        agreed = p.readings;
      }
      p.readings = agreed;
      nominal(p, u);
      k++;
    }
    p.to = k;
    if (counted && (Agreement.cases(p.readings) & Feat.GEN.bit()) != 0) {
      long[] more = java.util.Arrays.copyOf(p.readings, p.readings.length + 1);
      more[more.length - 1] = CaseReadings.BARE | Feat.PL.bit();
      p.readings = more;
    }
    return p;
  }

  private boolean premodifies(int k) {
    Unit u = units.get(k);
    if (u.cat.premodifies()) {
      return true;
    }
    Unit before = k > 0 ? units.get(k - 1) : null;
    Unit after = k + 1 < units.size() ? units.get(k + 1) : null;
    if (before == null || after == null || !before.cat.premodifies()) {
      return false;
    }
    boolean adjectives =
        (before.cat == Cat.ADJ || before.cat == Cat.CADJ)
            && (after.cat == Cat.ADJ || after.cat == Cat.CADJ);
    if (u.cat == Cat.CONJ || u.first.is(",")) {
      return adjectives && Agreement.common(before.readings, after.readings) != null;
    }
    return u.first.is("\"") && after.cat.isNominal() || u.cat == Cat.ADV && after.cat == Cat.ADJ;
  }

  private static void nominal(Phrase p, Unit u) {
    p.units.add(u);
    if (isName(u)) {
      p.names.add(u);
    } else if (p.head == null || !(p.head.actor != null && u.country != null && u.actor == null)) {
      p.head = u;
    }
  }

  private static boolean isName(Unit u) {
    return u.cat == Cat.NAME
        || u.person != null && u.country == null && u.actor == null && u.noun == null;
  }

  /** True where the noun goes on with the phrase, if it agrees. */
  private boolean joins(Phrase p, int k) {
    Unit u = units.get(k);
    Unit before = units.get(k - 1);
    if (!u.cat.isNominal()) {
      return false;
    }
    if (u.first.hyphenated) {
      return true;
    }
    if (isName(u)) {
      if (before.first.allCaps && !u.first.allCaps) {
        return false;
      }
      return isName(before) || before.actor != null && isPerson(before.actor.kind());
    }
    if (u.country != null && u.actor == null) {
      return before.actor != null
          && (before.actor.kind().equals("country") || before.actor.kind().equals("title"));
    }
    return before.actor != null && before.actor.kind().equals("title");
  }

  static boolean isPerson(String kind) {
    return kind.equals("person")
        || kind.equals("leader")
        || kind.equals("counterpart")
        || kind.equals("title");
  }
}
