package org.dateline.coding.pack;

import java.util.Set;

/**
 * A word of a pack whatever its form.
 *
 * @param name citation form, such as {@code auffordern}
 * @param classes the classes that frames and steps know it by, such as {@code say}
 */
public record Lemma(String name, Set<String> classes) {
  public boolean is(String wordClass) {
    return classes.contains(wordClass);
  }
}
