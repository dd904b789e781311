package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;

/** Which cases words can be in: by their endings, and by the preposition that governs them. */
final class CaseReadings {
  static final long BARE = Feat.mask(Feat.NOM, Feat.ACC);

  private CaseReadings() {}

  /** Case, number and gender that a word by itself can have; none where nothing is known. */
  static long[] of(Unit u) {
    if (u.readings.length > 0) {
      return u.readings;
    }
    List<Long> found = new ArrayList<>();
    for (Sense s : u.senses) {
      if (u.function != null && s instanceof Sense.Function f && f.is(u.function.wordClass())) {
        long mask = f.feats() & (Feat.CASES | Feat.NUMBERS | Feat.GENDERS);
        if ((mask & Feat.CASES) == 0) {
          return Agreement.UNKNOWN;
        }
        found.add(mask);
      }
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  /** Gives a phrase its preposition and leaves it the cases that go with that. */
  static void govern(Phrase p, Unit prep) {
    long governed = prep == null ? 0 : prep.function.feats() & Feat.CASES;
    boolean fits = governed == 0 || (Agreement.cases(p.readings) & governed) != 0;
    if (!fits && prep.index + 1 != p.from) {
      // "до этого Имярек посетил": the pronoun has taken the preposition
      govern(p, null);
      return;
    }
    p.prep = prep;
    if (prep != null && prep.has(Feat.LIST) && p.first().cat == Cat.NUM) {
      // "по одному дипломату": so many each, and no place
      p.prep = null;
      p.readings = new long[] {BARE};
    } else if (governed != 0) {
      p.readings = Agreement.inCases(p.readings, governed);
    }
    p.cases = Agreement.cases(p.readings);
    if (prep == null && p.readings.length > 0) {
      // what has no preposition is not in the prepositional case
      long free = p.cases & ~Feat.LOC.bit();
      p.cases = free == 0 ? p.cases : free;
      p.readings = Agreement.inCases(p.readings, p.cases);
    }
  }
}
