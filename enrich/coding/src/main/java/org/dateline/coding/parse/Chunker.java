package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;

/** Finds the noun phrases of a sentence and hangs them together. */
final class Chunker {
  private final boolean caseEndings;
  private final NounPhrases nounPhrases;

  Chunker(Pack pack) {
    caseEndings = "true".equals(pack.settings().get("case-endings"));
    nounPhrases = new NounPhrases(pack);
  }

  List<Phrase> chunk(List<Unit> units) {
    List<Phrase> phrases = new ArrayList<>();
    Unit prep = null;
    int i = 0;
    while (i < units.size()) {
      Unit u = units.get(i);
      if (u.cat == Cat.PREP) {
        prep = follows(u, phrases) ? null : u;
        i++;
        continue;
      }
      if (u.cat == Cat.DATE || u.cat == Cat.TIME) {
        i = date(units, i, prep, phrases);
        prep = null;
        continue;
      }
      Phrase p = u.cat == Cat.PRON ? pronoun(u) : nounPhrases.read(units, i);
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
      p.prep = p.first().index < p.from ? outer(units, p.first()) : prep;
      prep = p.prep;
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

  /** "Dem Ministerium in Wien zufolge": the preposition stands behind its phrase. */
  private static boolean follows(Unit prep, List<Phrase> phrases) {
    if (!prep.has(Feat.POST)) {
      return false;
    }
    for (int k = phrases.size() - 1, end = prep.index; k >= 0 && phrases.get(k).to == end; k--) {
      Phrase p = phrases.get(k);
      if (p.prep == null && !p.date) {
        p.prep = prep;
        return true;
      }
      end = p.start();
    }
    return false;
  }

  /** The preposition before an article whose attribute holds phrases of its own, or null. */
  private static Unit outer(List<Unit> units, Unit article) {
    Unit before = article.index > 0 ? units.get(article.index - 1) : null;
    return before != null && before.cat == Cat.PREP ? before : null;
  }

  private static int date(List<Unit> units, int i, Unit prep, List<Phrase> phrases) {
    Phrase p = new Phrase(i);
    int k = i;
    while (k < units.size() && (isDate(units, k) || k > i && isDateComma(units, k))) {
      Unit u = units.get(k);
      u.inner |= u.first.is(",");
      p.head = p.head == null && u.noun != null ? u : p.head;
      p.units.add(u);
      u.phrase = p;
      k++;
    }
    p.to = k;
    p.prep = prep;
    p.date = true;
    phrases.add(p);
    return k;
  }

  /** "am Montag 150 Polizisten": the number counts what follows. */
  private static boolean counts(List<Unit> units, int k) {
    if (k + 1 >= units.size()) {
      return false;
    }
    Unit next = units.get(k + 1);
    return next.cat == Cat.NOUN && next.date == null && !next.first.glued;
  }

  private static boolean isDate(List<Unit> units, int k) {
    Cat c = units.get(k).cat;
    return c == Cat.DATE
        || c == Cat.TIME
        || c == Cat.NUM && !counts(units, k)
        || k > 0 && units.get(k).first.is(".") && units.get(k - 1).cat == Cat.NUM
        || k + 1 < units.size() && c == Cat.DET && dayOfMonth(units, k + 1);
  }

  /** "am Dienstag, dem 26. November": the comma goes on with the date. */
  private static boolean isDateComma(List<Unit> units, int k) {
    return units.get(k).first.is(",")
        && k + 2 < units.size()
        && (dayOfMonth(units, k + 1)
            || (units.get(k + 1).cat == Cat.DET || units.get(k + 1).cat == Cat.PREP)
                && dayOfMonth(units, k + 2));
  }

  static boolean dayOfMonth(List<Unit> units, int k) {
    int month = k + 1 < units.size() && units.get(k + 1).first.is(".") ? k + 2 : k + 1;
    return units.get(k).cat == Cat.NUM && month < units.size() && units.get(month).cat == Cat.DATE;
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

  /** "der Besuch Putins": told from a name in an s by what the lexicon knows of it. */
  private static boolean isGenitiveName(Phrase p) {
    return p.head == null
        && p.last().person != null
        && p.last().norm().endsWith("s")
        && !p.last().person.leader().name().endsWith("s");
  }

  /** "der Präsident der Republik X Y Z": the name follows the country without a comma. */
  private static boolean isLateName(Phrase p, Phrase before) {
    Phrase office = before.qualifies;
    return p.prep == null
        && p.head == null
        && !p.names.isEmpty()
        && p.first().cat.isNominal()
        && office != null
        && office.apposition == null
        && office.names.isEmpty()
        && office.head != null
        && office.head.actor != null
        && office.head.actor.kind().equals("person");
  }

  /** A country's bare name has no owner: "hat Island der Ukraine geholfen". */
  private static boolean isCountryAlone(Phrase p) {
    return p.head != null
        && p.head.country != null
        && p.head.actor == null
        && p.head.noun == null
        && p.first() == p.head;
  }

  /** Hangs genitives, of-phrases, appositions and lists on what they belong to. */
  private void attach(List<Unit> units, List<Phrase> phrases) {
    for (int i = 1; i < phrases.size(); i++) {
      Phrase p = phrases.get(i);
      int border = p.prep == null ? p.first().index : p.prep.index;
      int b = i - 1;
      while (b > 0 && phrases.get(b).from > border) {
        b--;
      }
      Phrase before = phrases.get(b);
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
              && !isCountryAlone(before)
              && (isGenitiveName(p)
                  || p.can(Feat.GEN)
                      && (p.first().cat.premodifies()
                          || p.head != null
                              && p.head.country != null
                              && p.last().norm().endsWith("s")));
      boolean of = p.prep != null && p.prep.has(Feat.OF);
      boolean placed =
          p.prep != null
              && p.prep.has(Feat.AT)
              && before.head != null
              && before.head.actor != null
              && !before.head.actor.kind().equals("person")
              && before.units.stream().noneMatch(u -> u.country != null)
              && p.head != null
              && p.head.country != null;
      if (isLateName(p, before)) {
        before.qualifies.apposition = p;
        p.apposed = true;
      } else if (genitive || of || placed) {
        p.qualifies = before;
        before.qualifiers.add(p);
      }
    }
    new Coordination(units, phrases).join();
  }
}
