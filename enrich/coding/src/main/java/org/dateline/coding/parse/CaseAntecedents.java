package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;

/** Finds what a relative pronoun or a participle goes with, by agreement. */
final class CaseAntecedents {
  private final List<Phrase> phrases;

  CaseAntecedents(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  /** The nearest phrase before that agrees in number and gender. */
  Phrase of(Unit word, int index) {
    Phrase nearest = null;
    for (int k = phrases.size() - 1; k >= 0; k--) {
      Phrase p = phrases.get(k);
      if (p.to > index || p.date || p.pronoun != null) {
        continue;
      }
      nearest = nearest == null ? p : nearest;
      if (index - p.to > 8) {
        break;
      }
      if (agreesWith(p, word)) {
        return p.apposed && p.head == null ? owner(p) : p;
      }
    }
    return nearest;
  }

  private Phrase owner(Phrase name) {
    for (Phrase p : phrases) {
      if (p.apposition == name) {
        return p;
      }
    }
    return name;
  }

  private boolean agreesWith(Phrase p, Unit word) {
    boolean relative = word.cat == Cat.REL;
    for (long r : p.readings) {
      for (long w : word.readings) {
        long own = relative ? w & ~Feat.CASES : w;
        long theirs = relative ? r & ~Feat.CASES : r;
        if (Agreement.common(own, theirs) != 0) {
          return true;
        }
      }
    }
    return p.readings.length == 0;
  }
}
