package org.dateline.coding.pack;

/** How a form must be capitalised in the text to be meant. */
public enum Caps {
  /** Lower case, but any case where the text capitalises everything there. */
  LOWER,
  /** At least a capital first letter. */
  CAPITAL,
  /** The first and the last of several words with a capital: La Paz, and not la paz. */
  CAPITALS,
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
    if (!Character.isUpperCase(first)) {
      return LOWER;
    }
    int last = form.lastIndexOf(' ') + 1;
    return last > 0 && last < form.length() && Character.isUpperCase(form.codePointAt(last))
        ? CAPITALS
        : CAPITAL;
  }
}
