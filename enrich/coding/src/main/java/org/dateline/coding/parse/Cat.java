package org.dateline.coding.parse;

/** What a unit is in its sentence. */
public enum Cat {
  DET,
  POSS,
  PREP,
  CONJ,
  SUB,
  REL,
  PRON,
  NEG,
  MODAL,
  AUX,
  VERB,
  PARTICLE,
  ADV,
  TIME,
  DATE,
  NUM,
  ADJ,
  CADJ,
  NOUN,
  NAME,
  CLITIC,
  PUNCT,
  OTHER;

  /** True for what can stand inside a noun phrase before its head. */
  boolean premodifies() {
    return this == DET || this == POSS || this == NUM || this == ADJ || this == CADJ;
  }

  public boolean isNominal() {
    return this == NOUN || this == NAME;
  }

  public boolean isVerbal() {
    return this == VERB || this == AUX || this == MODAL;
  }
}
