package org.dateline.coding;

/**
 * PLOVER 2.0's sixteen event types with their quad class, cooperation-conflict score and CAMEO root
 * code (PLOVER manual 2.0; ACCUSE scores -3 and SANCTION is material conflict, which the manual's
 * table misprints).
 */
public enum EventType {
  AGREE("verbal-cooperation", 5, "03"),
  CONSULT("verbal-cooperation", 4, "04"),
  SUPPORT("verbal-cooperation", 5, "05"),
  CONCEDE("verbal-cooperation", 3, "08"),
  COOPERATE("material-cooperation", 7, "06"),
  AID("material-cooperation", 7, "07"),
  RETREAT("material-cooperation", 6, "08"),
  REQUEST("verbal-conflict", -1, "10"),
  ACCUSE("verbal-conflict", -3, "11"),
  REJECT("verbal-conflict", -4, "12"),
  THREATEN("verbal-conflict", -5, "13"),
  PROTEST("material-conflict", -6, "14"),
  SANCTION("material-conflict", -7, "16"),
  MOBILIZE("material-conflict", -8, "15"),
  COERCE("material-conflict", -8, "17"),
  ASSAULT("material-conflict", -10, "19");

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
