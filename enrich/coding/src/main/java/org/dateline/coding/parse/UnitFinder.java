package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Lexicon;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/** Looks a sentence's words up and sorts what each can be. */
final class UnitFinder {
  private final Lexicon lexicon;

  UnitFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Unit> find(List<Token> tokens, int from, int to, boolean titleCase, boolean shouting) {
    List<Unit> units = new ArrayList<>(to - from);
    boolean open = true;
    for (int i = from; i < to; ) {
      Token t = tokens.get(i);
      Lexicon.Match match =
          t.isPunct() ? null : lexicon.find(tokens, i, to, open || titleCase, shouting);
      int length = match == null ? 1 : match.tokens();
      Unit unit =
          new Unit(
              units.size(),
              t,
              tokens.get(i + length - 1),
              match == null ? null : match.senses(),
              match != null && match.compound());
      unit.tags = verbTags(unit);
      unit.readings = match == null ? Agreement.UNKNOWN : match.readings();
      units.add(unit);
      open =
          t.isPunct()
              && (open
                  || t.is("\"")
                  || t.is(":")
                  || t.is("(")
                  || t.is("-")
                  || t.is("–")
                  || t.is("—")
                  || t.is("--"));
      i += length;
    }
    return units;
  }

  private static long verbTags(Unit unit) {
    long tags = 0;
    for (Sense s : unit.senses) {
      if (s instanceof Sense.Verb v) {
        tags |= v.tags();
      } else if (s instanceof Sense.Function f && (f.is("aux") || f.is("modal"))) {
        tags |=
            f.feats()
                & Feat.mask(
                    Feat.PRES, Feat.PAST, Feat.SUBJ, Feat.INF, Feat.PART, Feat.GER, Feat.ZU);
      }
    }
    return tags;
  }
}
