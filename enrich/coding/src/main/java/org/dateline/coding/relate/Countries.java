package org.dateline.coding.relate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/**
 * Which country a word names in this story: by the year, and for words that mean other things too,
 * by their company.
 */
final class Countries {
  private final int year;
  private final Set<String> sure = new HashSet<>();

  /**
   * @param year the story's year, by which old names are told from new ones
   */
  Countries(List<Sentence> sentences, int year, String datelineCountry) {
    this.year = year;
    if (datelineCountry != null) {
      sure.add(datelineCountry);
    }
    // first those that one word alone names; by them the words of two countries are told apart
    for (int most = 1; most <= 2; most++) {
      for (Sentence s : sentences) {
        for (Unit u : s.units()) {
          if (u.country != null && (most > 1 || codes(u).size() == 1) && !namesPerson(u)) {
            Sense.Country c = best(u, false, "seat", false);
            if (c != null) {
              sure.add(c.code());
            }
          }
        }
      }
    }
  }

  private Set<String> codes(Unit u) {
    Set<String> codes = new HashSet<>();
    for (Sense s : u.senses) {
      if (s instanceof Sense.Country c && !c.weak() && isNow(c)) {
        codes.add(c.code());
      }
    }
    return codes;
  }

  private boolean isNow(Sense.Country c) {
    return year >= c.from() && year <= c.to();
  }

  /** The country that a unit names, of any kind of word, or null. */
  Sense.Country of(Unit u) {
    // "in Brussels" is a place, whoever has his seat there
    boolean place = u.phrase != null && u.phrase.prep != null && u.phrase.prep.has(Feat.AT);
    return supported(u, place ? "capital" : "seat", place);
  }

  /** The country where the word can stand for its government, or null: a city cannot. */
  Sense.Country acting(Unit u) {
    Sense.Country c = supported(u, "seat", false);
    return c == null || c.kind().equals("city") ? null : c;
  }

  /** A name by itself, with no given name before it and no family name after it. */
  private static boolean isPhrase(Unit u) {
    return u.phrase != null && u.phrase.units.size() == 1;
  }

  private Sense.Country supported(Unit u, String kind, boolean place) {
    if (u.country == null || namesPerson(u)) {
      return null;
    }
    Sense.Country strong = best(u, false, kind, place);
    if (strong != null) {
      return strong;
    }
    Sense.Country weak = best(u, true, kind, place);
    return weak != null
            && (sure.contains(weak.code())
                || place && weak.kind().equals("capital")
                || isPhrase(u) && weak.flags().contains("lone")
                || hasOfficeBeside(u, weak.code()))
        ? weak
        : null;
  }

  /** "Georgia's foreign minister", "Jordan's King Abdullah": who acts for a state names one. */
  private static boolean hasOfficeBeside(Unit u, String code) {
    return u.phrase != null
        && (u.phrase.head != null && u.phrase.head.actor != null
            || u.phrase.units.stream()
                .anyMatch(w -> w.person != null && w.person.leader().country().equals(code)));
  }

  /**
   * Of what the word can name, what the story is sure to speak of, else the pack's first.
   *
   * @param kind the kind that is rather meant
   * @param above true where the kind goes before what is sure
   */
  private Sense.Country best(Unit u, boolean weak, String kind, boolean above) {
    Sense.Country best = null;
    int most = -1;
    for (Sense s : u.senses) {
      if (s instanceof Sense.Country c && c.weak() == weak && isNow(c)) {
        int score = sure.contains(c.code()) ? 2 : 0;
        score += !c.kind().equals(kind) ? 0 : above ? 3 : 1;
        if (score > most) {
          best = c;
          most = score;
        }
      }
    }
    return best;
  }

  /** "Michael Jordan": a name beside other names, and no office. */
  private static boolean namesPerson(Unit u) {
    Phrase p = u.phrase;
    if (p == null
        || u.country.kind().equals("adj")
        || u.country.kind().equals("organ")
        || p.names.isEmpty()) {
      return false;
    }
    boolean weak = u.country.weak() || u.country.kind().equals("city");
    int i = p.units.indexOf(u);
    boolean nameBefore = i > 0 && p.names.contains(p.units.get(i - 1)) && !u.first.hyphenated;
    boolean nameAfter = i + 1 < p.units.size() && p.names.contains(p.units.get(i + 1)) && weak;
    return nameBefore && p.owners.indexOf(u) < 0 && weak
        || nameAfter && weak && p.owners.indexOf(u) < 0;
  }
}
