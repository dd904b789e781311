package org.dateline.standalone.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Something that must hold, and where it does not.
 *
 * @param name what must hold
 * @param compared how many things were compared
 * @param differences where it does not hold, the key first; empty where it does
 */
public record Law(String name, int compared, List<String> differences) {
  /** Whether it holds. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /**
   * That two tables are the same.
   *
   * @param here what the left one is called in a difference
   * @param there what the right one is called
   */
  static Law same(
      String name, String here, Map<String, ?> left, String there, Map<String, ?> right) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (String key : keys) {
      Object one = left.get(key);
      Object other = right.get(key);
      if (one == null) {
        differences.add("%s: in %s, not in %s".formatted(key, there, here));
      } else if (other == null) {
        differences.add("%s: in %s, not in %s".formatted(key, here, there));
      } else if (!one.equals(other)) {
        differences.add(
            "%s: %s, %s".formatted(key, where(one, other), "in " + here + " and in " + there));
      }
    }
    return new Law(name, keys.size(), differences);
  }

  private static String where(Object one, Object other) {
    if (one instanceof SpecificRecordBase left && other instanceof SpecificRecordBase right) {
      for (Field field : left.getSchema().getFields()) {
        if (!Objects.equals(left.get(field.pos()), right.get(field.pos()))) {
          return "%s is %s and %s"
              .formatted(field.name(), left.get(field.pos()), right.get(field.pos()));
        }
      }
    }
    if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
      for (Object column : left.keySet()) {
        if (!Objects.equals(left.get(column), right.get(column))) {
          return "%s is %s and %s".formatted(column, left.get(column), right.get(column));
        }
      }
    }
    return one + " and " + other;
  }
}
