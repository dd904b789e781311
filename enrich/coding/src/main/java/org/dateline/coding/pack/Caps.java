package org.dateline.coding.pack;

/** How a form must be capitalised in the text to be meant. */
public enum Caps {
  /** Lower case, but any case where the text capitalises everything there. */
  LOWER,
  /** At least a capital first letter. */
  CAPITAL,
  /** Capitals only, such as US. */
  EXACT,
  /** Any case. */
  ANY;

  /** What the spelling of a pack's form asks for. */
  static Caps of(String form) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    if (upper > 1 && lower == 0) {
      return EXACT;
    }
    int first = form.codePointAt(0);
    return Character.isUpperCase(first) ? CAPITAL : LOWER;
  }
}
