package org.dateline.coding.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Sense;

/** Tells from article, adjective ending and gender which cases a noun phrase can stand in. */
final class PhraseCases {
  private final boolean caseEndings;
  private final Map<String, Long> endings = new HashMap<>();

  PhraseCases(Pack pack) {
    caseEndings = "true".equals(pack.settings().get("case-endings"));
    for (String rule : pack.settings().getOrDefault("adjective-endings", "").split(";")) {
      String[] sides = rule.strip().split("=");
      if (sides.length == 2) {
        long cases = 0;
        for (String c : sides[1].strip().split(" +")) {
          cases |= Feat.valueOf(c.toUpperCase(Locale.ROOT)).bit();
        }
        endings.put(sides[0].strip(), cases);
      }
    }
  }

  /** The bit mask of possible cases. */
  long of(Phrase p) {
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
    if (article && p.head != null && Feat.NOM.in(cases) && Feat.GEN.in(cases)) {
      cases &= byGender(p.head, first.function.feats());
    }
    return cases == 0 ? Feat.CASES : cases;
  }

  /**
   * "der" is nominative before a masculine singular, genitive or dative before a feminine one,
   * genitive before a plural.
   */
  private static long byGender(Unit head, long article) {
    long cases = 0;
    for (Sense s : head.senses) {
      if (s instanceof Sense.Actor a) {
        boolean masculine = a.lemma().is("m") && Feat.M.in(article);
        cases |= masculine ? Feat.NOM.bit() : 0;
        cases |= a.lemma().is("f") ? Feat.mask(Feat.GEN, Feat.DAT) : 0;
        cases |= a.lemma().is("pl") ? Feat.GEN.bit() : 0;
      } else if (s instanceof Sense.Noun n) {
        boolean base = head.last.norm.endsWith(n.lemma().name().toLowerCase(Locale.ROOT));
        boolean masculine = n.lemma().is("m") && base && Feat.M.in(article);
        cases |= masculine ? Feat.NOM.bit() : Feat.GEN.bit();
        cases |= n.lemma().is("f") ? Feat.DAT.bit() : 0;
      }
    }
    return cases == 0 ? Feat.CASES : cases;
  }
}
