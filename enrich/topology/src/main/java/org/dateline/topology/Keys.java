package org.dateline.topology;

/**
 * Keys of store rows, such that the rows of one thing stand together. Rows sort by their UTF-8
 * bytes.
 */
final class Keys {
  // Lower than any character of an id, so that no row of another thing stands among these.
  private static final char SEPARATOR = 0;
  private static final char AFTER = 1;

  private Keys() {}

  static String row(String whole, String part) {
    return whole + SEPARATOR + part;
  }

  /** What {@link #row} was given as whole. */
  static String whole(String row) {
    return row.substring(0, row.indexOf(SEPARATOR));
  }

  /** What {@link #row} was given as part. */
  static String part(String row) {
    return row.substring(row.indexOf(SEPARATOR) + 1);
  }

  static String first(String whole) {
    return whole + SEPARATOR;
  }

  static String afterLast(String whole) {
    return whole + AFTER;
  }

  /** Milliseconds, so that later ones sort after earlier ones. */
  static String time(long millis) {
    return "%016x".formatted(millis);
  }
}
