package org.dateline.coding;

/**
 * PLOVER 2.0's sixteen event types with their quad class, cooperation-conflict score and CAMEO root
 * code, after the PLOVER manual, draft version 2.0. Two of its tables misprint: the scores' table
 * lacks ACCUSE's minus sign, and the quad table lists SANCTION under verbal conflict, where its own
 * section says material. Where several CAMEO roots became one type, the code is one of them: 11 for
 * ACCUSE (09, 11) and 19 for ASSAULT (18 to 20).
 */
public enum EventType {
  AGREE("verbal-cooperation", 2.5, "03"),
  CONSULT("verbal-cooperation", 2.5, "04"),
  SUPPORT("verbal-cooperation", 5, "05"),
  CONCEDE("verbal-cooperation", 4.5, "08"),
  COOPERATE("material-cooperation", 9.5, "06"),
  AID("material-cooperation", 10, "07"),
  RETREAT("material-cooperation", 6.5, "08"),
  REQUEST("verbal-conflict", 0, "10"),
  ACCUSE("verbal-conflict", -3, "11"),
  REJECT("verbal-conflict", -2, "12"),
  THREATEN("verbal-conflict", -3.5, "13"),
  PROTEST("material-conflict", -5, "14"),
  SANCTION("material-conflict", -6, "16"),
  MOBILIZE("material-conflict", -5.5, "15"),
  COERCE("material-conflict", -7, "17"),
  ASSAULT("material-conflict", -9, "19");

  private final String quad;
  private final double score;
  private final String cameo;

  EventType(String quad, double score, String cameo) {
    this.quad = quad;
    this.score = score;
    this.cameo = cameo;
  }

  /** Quad class, such as {@code verbal-cooperation}. */
  public String quad() {
    return quad;
  }

  /** Score from -10 (conflict) to 10 (cooperation). */
  public double score() {
    return score;
  }

  /** CAMEO root code, two digits. */
  public String cameo() {
    return cameo;
  }
}
