package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Caps;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.pack.Lexicon;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/** Looks a sentence's words up and sorts what each can be. */
final class UnitFinder {
  private static final int SHORTEST_GUESS = 6;

  private final Lexicon lexicon;

  private final Map<String, Long> verbEndings = new LinkedHashMap<>();

  UnitFinder(Pack pack) {
    lexicon = pack.lexicon();
    for (String rule : pack.settings().getOrDefault("verb-endings", "").split(";")) {
      String[] sides = rule.strip().split("=");
      if (sides.length == 2) {
        long tags = 0;
        for (String tag : sides[1].strip().split(" +")) {
          tags |= Feat.valueOf(tag.toUpperCase(Locale.ROOT)).bit();
        }
        verbEndings.put(sides[0].strip(), tags);
      }
    }
  }

  List<Unit> find(List<Token> tokens, int from, int to, boolean titleCase, boolean shouting) {
    List<Unit> units = new ArrayList<>(to - from);
    boolean open = true;
    for (int i = from; i < to; ) {
      Token t = tokens.get(i);
      Lexicon.Match match =
          t.isPunct() ? null : lexicon.find(tokens, i, to, open || titleCase, shouting);
      if (match != null && Portfolios.among(match) != null) {
        Sense held = Portfolios.held(match, units);
        match =
            held == null
                ? lexicon.find(tokens, i, i + 1, open || titleCase, shouting)
                : new Lexicon.Match(match.tokens(), new Sense[] {held}, false, match.readings());
      }
      int length = match == null ? 1 : match.tokens();
      if (!t.isPunct() && hasInnerDot(tokens, i + length, to)) {
        length++;
      }
      Unit unit =
          new Unit(
              units.size(),
              t,
              tokens.get(i + length - 1),
              match == null ? guess(t) : match.senses(),
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

  /** An unknown word with the ending of a verb's form is taken for one, or null. */
  private Sense[] guess(Token t) {
    if (!t.isWord() || t.capital || t.norm.length() < SHORTEST_GUESS) {
      return null;
    }
    for (Map.Entry<String, Long> e : verbEndings.entrySet()) {
      if (t.norm.endsWith(e.getKey())) {
        return new Sense[] {
          new Sense.Verb(Caps.LOWER, new Lemma(t.norm, Set.of()), null, e.getValue())
        };
      }
    }
    return null;
  }

  /** A stop inside a sentence belongs to the number or abbreviation before it: 31. Mai, Dr. Who. */
  private static boolean hasInnerDot(List<Token> tokens, int at, int to) {
    return at + 1 < to
        && tokens.get(at).is(".")
        && tokens.get(at).glued
        && !tokens.get(at + 1).isPunct();
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
