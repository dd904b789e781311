package org.dateline.coding.text;

import java.text.Normalizer;

/** Names as wires write them that have no accents. */
public final class Accents {
  private static final String BARRED = "łŁđĐøØıəƏ";
  private static final String PLAIN = "lLdDoOieE";

  private Accents() {}

  /** The text with plain Latin letters for accented ones; other scripts stay as they are. */
  public static String without(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int barred = BARRED.indexOf(c);
      if (barred >= 0) {
        out.append(PLAIN.charAt(barred));
      } else if (c >= 0x80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
