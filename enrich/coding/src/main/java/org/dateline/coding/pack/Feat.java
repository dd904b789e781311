package org.dateline.coding.pack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Grammatical features of a form, as the packs write them in lower case; sets of them are bit
 * masks.
 */
public enum Feat {
  NOM,
  GEN,
  DAT,
  ACC,
  M,
  F,
  N,
  SG,
  PL,
  DEF,
  INDEF,
  SELF,
  OF,
  AGENT,
  AT,
  LIST,
  ADVERSATIVE,
  OR,
  COMP,
  COND,
  CAUSE,
  TIME,
  CONCESS,
  QUESTION,
  PURPOSE,
  MANNER,
  HUMAN,
  DEM,
  WE,
  REFL,
  RECIP,
  CAN,
  MAY,
  MUST,
  SHALL,
  WANT,
  WOULD,
  REAL,
  UNREAL,
  FUTURE,
  HAVE,
  BE,
  BECOME,
  DO,
  GET,
  PRES,
  PAST,
  SUBJ,
  INF,
  PART,
  GER,
  LIKELY,
  AGAIN,
  ALSO,
  RECALL,
  NOW,
  TOGETHER,
  PLAIN,
  INS,
  LOC,
  POST,
  REPORTED,
  BOTH,
  ZU;

  private static final Map<String, Feat> BY_NAME = new HashMap<>();

  static {
    for (Feat f : values()) {
      BY_NAME.put(f.name().toLowerCase(Locale.ROOT), f);
    }
  }

  /** Cases of a noun phrase. */
  public static final long CASES = mask(NOM, GEN, DAT, ACC, INS, LOC);

  public static final long NUMBERS = mask(SG, PL);

  public static final long GENDERS = mask(M, F, N);

  /** Forms of a verb that can carry a clause. */
  public static final long FINITE = mask(PRES, PAST, SUBJ);

  /** All forms of a verb. */
  public static final long FORMS = mask(PRES, PAST, SUBJ, FUTURE, INF, PART, GER, ZU);

  public long bit() {
    return 1L << ordinal();
  }

  public boolean in(long mask) {
    return (mask & bit()) != 0;
  }

  public static long mask(Feat... feats) {
    long mask = 0;
    for (Feat f : feats) {
      mask |= f.bit();
    }
    return mask;
  }

  /** The features that a cell names, as a mask. */
  static long maskOf(Table.Row row, String names) {
    long mask = 0;
    for (String name : names.strip().split(" +")) {
      Feat feat = named(name);
      if (feat == null && !name.equals("-") && !name.isEmpty()) {
        throw row.wrong("unknown feature '" + name + "'");
      }
      mask |= feat == null ? 0 : feat.bit();
    }
    return mask;
  }

  /** The feature of that name, or null. */
  static Feat named(String name) {
    return BY_NAME.get(name);
  }
}
