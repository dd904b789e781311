package org.dateline.standalone.operate;

/**
 * What the doctor found.
 *
 * @param fault whether Dateline cannot be trusted to work so
 * @param what what is, in a sentence
 * @param next the next command, or what else to do; empty where all is well
 */
record Finding(boolean fault, String what, String next) {
  static Finding well(String what) {
    return new Finding(false, what, "");
  }

  static Finding fault(String what, String next) {
    return new Finding(true, what, next);
  }

  @Override
  public String toString() {
    return (fault ? "FAULT " : "ok    ") + what + (next.isEmpty() ? "" : "\n      next: " + next);
  }
}
