package org.dateline.coding.text;

import java.util.Arrays;
import java.util.List;

/**
 * One-bit MinHash over shingles of two words: of two texts' 64 bits about half of the share differ
 * that their shingles do not have in common. Against SimHash it tells a reprint with its tail cut,
 * or with a paragraph more, better from another story of the same happening.
 */
public final class Fingerprint {
  private static final long[] MULTIPLIERS = new long[Long.SIZE];

  static {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      MULTIPLIERS[bit] = mix(bit + 1) | 1;
    }
  }

  private Fingerprint() {}

  /** The 64-bit fingerprint of a text; 0 where it has no words. */
  public static long of(String text) {
    List<Token> tokens = new Tokenizer(Tokenizer.Apostrophe.SUFFIX).tokenize(text);
    long[] least = new long[Long.SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    long before = 0;
    int words = 0;
    for (Token t : tokens) {
      if (t.isWord()) {
        long word = mix(t.norm.hashCode());
        words++;
        if (words > 1) {
          add(least, mix(before * 31 + word));
        }
        before = word;
      }
    }
    if (words == 0) {
      return 0;
    }
    if (words == 1) {
      add(least, before);
    }
    long print = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      // The high bits of a least value tell little: most are as low as can be.
      print |= (least[bit] >>> Integer.SIZE & 1) << bit;
    }
    return print;
  }

  private static void add(long[] least, long shingle) {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      least[bit] = Math.min(least[bit], shingle * MULTIPLIERS[bit]);
    }
  }

  private static long mix(long x) {
    long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
