package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Lexicon;
import org.dateline.coding.pack.Sense;

/** What a minister or ministry is for, where the country stands between: ministre russe [de X]. */
final class Portfolios {
  private static final int FARTHEST = 5;

  private Portfolios() {}

  /** The portfolio that a form of the pack can be, or null. */
  static Sense.Actor among(Lexicon.Match match) {
    for (Sense s : match.senses()) {
      if (s instanceof Sense.Actor a && a.kind().equals("portfolio")) {
        return a;
      }
    }
    return null;
  }

  /** The portfolio as the office of whom stands before it; null where nobody does. */
  static Sense held(Lexicon.Match match, List<Unit> before) {
    Sense.Actor portfolio = among(match);
    Sense.Actor holder = holder(before);
    return holder == null
        ? null
        : new Sense.Actor(portfolio.caps(), portfolio.lemma(), portfolio.role(), holder.kind());
  }

  private static Sense.Actor holder(List<Unit> units) {
    for (int k = units.size() - 1; k >= 0 && k >= units.size() - FARTHEST; k--) {
      Unit u = units.get(k);
      boolean adjective = u.senses.length == 0 && !u.first.isPunct();
      for (Sense s : u.senses) {
        if (s instanceof Sense.Actor a && (a.kind().equals("person") || a.kind().equals("organ"))) {
          return a;
        }
        adjective |=
            s instanceof Sense.Country c && c.kind().equals("adj")
                || s instanceof Sense.Actor a && a.kind().equals("modifier")
                || s instanceof Sense.Function f && (f.is("conj") || f.is("adj"));
      }
      if (!adjective) {
        return null;
      }
    }
    return null;
  }
}
