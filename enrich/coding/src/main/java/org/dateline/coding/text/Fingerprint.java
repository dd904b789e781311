package org.dateline.coding.text;

import java.util.List;

/** SimHash over shingles of three words: near-identical texts differ in few bits. */
public final class Fingerprint {
  private static final int SHINGLE = 3;

  private Fingerprint() {}

  /** The 64-bit SimHash of a text; 0 where it has no words. */
  public static long of(String text) {
    List<Token> tokens = new Tokenizer(Tokenizer.Apostrophe.SUFFIX).tokenize(text);
    int[] votes = new int[Long.SIZE];
    long[] last = new long[SHINGLE];
    int words = 0;
    for (Token t : tokens) {
      if (!t.isWord()) {
        continue;
      }
      last[words % SHINGLE] = t.norm.hashCode();
      words++;
      if (words >= SHINGLE) {
        long hash = 0;
        for (int k = 0; k < SHINGLE; k++) {
          hash = mix(hash * 31 + last[(words + k) % SHINGLE]);
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
          votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
      }
    }
    long print = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (votes[bit] > 0) {
        print |= 1L << bit;
      }
    }
    return print;
  }

  private static long mix(long x) {
    long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
