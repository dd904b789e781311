package org.dateline.coding.parse;

import java.util.HashMap;
import java.util.Map;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;

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
          cases |= Feat.valueOf(c.toUpperCase(java.util.Locale.ROOT)).bit();
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
    if (article && p.head != null && p.head.actor != null) {
      cases = byGender(p.head.actor.lemma().classes(), first, cases);
    }
    return cases == 0 ? Feat.CASES : cases;
  }

  /** "der" is nominative before a masculine noun, genitive or dative before a feminine one. */
  private static long byGender(java.util.Set<String> classes, Unit article, long cases) {
    long feats = article.function.feats();
    boolean ambiguous = Feat.NOM.in(cases) && Feat.GEN.in(cases);
    if (!ambiguous) {
      return cases;
    }
    if (classes.contains("m") && Feat.M.in(feats)) {
      return Feat.NOM.bit();
    }
    if (classes.contains("f")) {
      return Feat.mask(Feat.GEN, Feat.DAT);
    }
    return classes.contains("pl") ? Feat.GEN.bit() : cases;
  }
}
