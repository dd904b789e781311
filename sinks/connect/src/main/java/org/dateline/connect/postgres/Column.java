package org.dateline.connect.postgres;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of a table and where its value comes from.
 *
 * @param name its name in the table
 * @param type its PostgreSQL type
 * @param value finds the value in what a row is made from; null gives NULL
 */
record Column<R>(String name, String type, Function<R, Object> value) {
  /** The driver sends arrays of these as they are; all others it writes out as text. */
  private static final Map<String, Class<?>> BINARY =
      Map.of(
          "text", String.class,
          "bool", Boolean.class,
          "int4", Integer.class,
          "int8", Long.class,
          "float8", Double.class);

  /** An array for that many of its values. */
  Object[] array(int length) {
    return (Object[]) Array.newInstance(BINARY.getOrDefault(type, Object.class), length);
  }
}
