package org.dateline.coding.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The verbs, or the nouns, that a pack knows, by name and by class. */
final class Vocabulary {
  private record First(Lemma lemma, int line) {}

  private final Map<String, First> lemmas = new HashMap<>();
  private final Set<String> inflected = new HashSet<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  /**
   * Takes a line's lemma in. A lemma may have several lines, one for each way to inflect it, with
   * the same classes.
   *
   * @param inflection the cells that tell its forms
   * @param classCell the cell that tells its classes
   */
  Lemma add(String name, Table.Row row, String inflection, int classCell) {
    Lemma lemma = new Lemma(name, Set.copyOf(new LinkedHashSet<>(row.items(classCell))));
    First first = lemmas.putIfAbsent(name, new First(lemma, row.line()));
    if (!inflected.add(name + '\t' + inflection)) {
      throw row.wrong("'%s' stands in line %d already".formatted(name, first.line()));
    }
    if (first != null && !first.lemma().equals(lemma)) {
      throw row.wrong(
          "'%s' has the classes %s here, but %s in line %d"
              .formatted(name, lemma.classes(), first.lemma().classes(), first.line()));
    }
    for (String c : lemma.classes()) {
      classes.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(name);
    }
    return lemma;
  }

  boolean knows(String name) {
    return lemmas.containsKey(name);
  }

  /** The lemmas of a class, or null where it has none. */
  Set<String> ofClass(String name) {
    return classes.get(name);
  }
}
