package org.dateline.topology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the wires that report an event on their own: the connected groups of wires, where one that
 * credits another, or whose text is nearly the same as another's, hangs together with it.
 *
 * <p>Ties between two wires are counted, so that a mention can go as it came: a group falls apart
 * with the last tie that held it.
 */
final class IndependentWires {
  /**
   * Texts whose fingerprints differ in at most so many of their 64 bits are nearly the same. More
   * would find more of the reprints, and join two texts of an event with many mentions by chance.
   */
  static final int NEAR = 14;

  private record Tie(String one, String other) {
    static Tie of(String wire, String other) {
      return wire.compareTo(other) < 0 ? new Tie(wire, other) : new Tie(other, wire);
    }
  }

  private final Map<String, Integer> mentionsByWire = new HashMap<>();
  private final Map<Tie, Integer> ties = new HashMap<>();

  // Side by side, as each that comes or goes is compared with all of them.
  private long[] fingerprints = new long[2];
  private String[] wires = new String[2];
  private int texts;

  private int groups;
  private boolean counted = true;

  /**
   * @return how many groups there are among the mentions that were added and not removed
   */
  int count() {
    if (!counted) {
      groups = countGroups();
      counted = true;
    }
    return groups;
  }

  void add(String wire, long fingerprint, List<String> credits) {
    count(mentionsByWire, wire, 1);
    for (String credited : credits) {
      tie(wire, credited, 1);
    }
    if (fingerprint != 0) {
      tieToSimilar(wire, fingerprint, 1);
      if (texts == fingerprints.length) {
        fingerprints = Arrays.copyOf(fingerprints, texts * 2);
        wires = Arrays.copyOf(wires, texts * 2);
      }
      fingerprints[texts] = fingerprint;
      wires[texts] = wire;
      texts++;
    }
  }

  /** Takes back what {@link #add} was given. */
  void remove(String wire, long fingerprint, List<String> credits) {
    count(mentionsByWire, wire, -1);
    for (String credited : credits) {
      tie(wire, credited, -1);
    }
    if (fingerprint != 0) {
      tieToSimilar(wire, fingerprint, -1);
      int place = 0;
      while (fingerprints[place] != fingerprint || !wires[place].equals(wire)) {
        place++;
      }
      texts--;
      fingerprints[place] = fingerprints[texts];
      wires[place] = wires[texts];
      wires[texts] = null;
    }
  }

  private void tieToSimilar(String wire, long fingerprint, int change) {
    for (int i = 0; i < texts; i++) {
      if (Long.bitCount(fingerprint ^ fingerprints[i]) <= NEAR) {
        tie(wire, wires[i], change);
      }
    }
  }

  // Two that credit a third hang together even where the third's own story is not among them.
  private void tie(String wire, String other, int change) {
    if (!wire.equals(other)) {
      count(ties, Tie.of(wire, other), change);
    }
  }

  private <T> void count(Map<T, Integer> counts, T what, int change) {
    int now = counts.merge(what, change, Integer::sum);
    if (now == 0) {
      counts.remove(what);
    }
    // Only what is there now and was not, or was and is not, can change the groups.
    counted &= now != 0 && now != change;
  }

  private int countGroups() {
    Map<String, String> parents = new HashMap<>();
    for (Tie tie : ties.keySet()) {
      parents.put(group(parents, tie.one()), group(parents, tie.other()));
    }
    Set<String> found = new HashSet<>();
    mentionsByWire.keySet().forEach(wire -> found.add(group(parents, wire)));
    return found.size();
  }

  private static String group(Map<String, String> parents, String wire) {
    String group = wire;
    for (String parent = parents.get(group); parent != null && !parent.equals(group); ) {
      group = parent;
      parent = parents.get(group);
    }
    return group;
  }
}
