package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** The two countries that a story is about, where it is about two. */
final class Principals {
  private static final int HEADLINE_WEIGHT = 2;

  /** By how much the second must outweigh the third. */
  private static final double CLEAR = 2.5;

  private final List<String> two = new ArrayList<>(2);

  Principals(List<Sentence> sentences, Countries countries) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Country c = countries.acting(u);
        if (c != null && !isPlace(u)) {
          weights.merge(c.code(), s.headline() ? HEADLINE_WEIGHT : 1, Integer::sum);
        }
      }
    }
    List<Map.Entry<String, Integer>> byWeight = new ArrayList<>(weights.entrySet());
    byWeight.sort((a, b) -> b.getValue() - a.getValue());
    boolean clear =
        byWeight.size() == 2
            || byWeight.size() > 2
                && byWeight.get(1).getValue() >= CLEAR * byWeight.get(2).getValue();
    if (clear) {
      two.add(byWeight.get(0).getKey());
      two.add(byWeight.get(1).getKey());
    }
  }

  /** "In the Ethiopian capital": where something happens, and no actor. */
  private static boolean isPlace(Unit u) {
    return u.phrase != null
        && u.phrase.prep != null
        && u.phrase.prep.has(Feat.AT)
        && (u.phrase.head == null || u.phrase.head.actor == null);
  }

  /** The two, or none. */
  List<String> both() {
    return two;
  }

  /** The other of the two, or null. */
  String other(String code) {
    int i = two.indexOf(code);
    return i < 0 ? null : two.get(1 - i);
  }
}
