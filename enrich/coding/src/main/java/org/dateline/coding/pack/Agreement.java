package org.dateline.coding.pack;

/**
 * Agreement of inflected forms in case, number and gender. A reading is one bit mask of {@link
 * Feat}; a form that can be read in several ways has several; none means that nothing is known.
 */
public final class Agreement {
  /** The reading of what nothing is known about. */
  public static final long[] UNKNOWN = {};

  private Agreement() {}

  /** What two readings have in common, or 0 where they do not agree. */
  public static long common(long a, long b) {
    long cases = both(a, b, Feat.CASES);
    long numbers = both(a, b, Feat.NUMBERS);
    if (cases < 0 || numbers < 0) {
      return 0;
    }
    if (numbers == Feat.PL.bit()) {
      return cases | numbers;
    }
    long genders = both(a, b, Feat.GENDERS);
    return genders < 0 ? 0 : cases | numbers | genders;
  }

  /** The common part in one dimension; the other's where one says nothing; -1 where they differ. */
  private static long both(long a, long b, long dimension) {
    long left = a & dimension;
    long right = b & dimension;
    if (left == 0 || right == 0) {
      return left | right;
    }
    return (left & right) == 0 ? -1 : left & right;
  }

  /** The readings in which two forms agree: null where they do not. */
  public static long[] common(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    long[] found = new long[a.length * b.length];
    int n = 0;
    for (long x : a) {
      for (long y : b) {
        long z = common(x, y);
        if (z != 0) {
          found[n++] = z;
        }
      }
    }
    return n == 0 ? null : java.util.Arrays.copyOf(found, n);
  }

  /** The cases that the readings allow; all where nothing is known. */
  public static long cases(long[] readings) {
    long cases = 0;
    for (long r : readings) {
      cases |= r & Feat.CASES;
    }
    return cases == 0 ? Feat.CASES : cases;
  }

  /** The readings in one of the cases; the same where nothing is known or none is left. */
  public static long[] inCases(long[] readings, long cases) {
    long[] found = new long[readings.length];
    int n = 0;
    for (long r : readings) {
      if ((r & cases) != 0) {
        found[n++] = r & (cases | ~Feat.CASES);
      }
    }
    return n == 0 ? readings : java.util.Arrays.copyOf(found, n);
  }
}
