package org.dateline.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.topology.state.MentionRow;

/**
 * Counts the wires that report an event on their own: the connected groups of wires, where one that
 * credits another, or whose text is nearly the same as another's, hangs together with it.
 */
final class IndependentWires {
  /** Texts whose SimHashes differ in at most so many of their 64 bits are nearly the same. */
  static final int NEAR = 7;

  // Two hashes that differ in at most seven bits agree in one of their eight bytes at least, so
  // only those that share a byte are compared.
  private static final int BANDS = NEAR + 1;

  private final Map<String, String> parents = new HashMap<>();

  private IndependentWires() {}

  /**
   * @param mentions an event's mentions that are not withdrawn
   * @return 0 for none
   */
  static int count(Collection<MentionRow> mentions) {
    IndependentWires wires = new IndependentWires();
    mentions.forEach(wires::joinCredited);
    wires.joinReprints(mentions);
    Set<String> groups = new HashSet<>();
    mentions.forEach(mention -> groups.add(wires.group(mention.getProvider())));
    return groups.size();
  }

  // Two that credit a third hang together even where the third's own story is not among them.
  private void joinCredited(MentionRow mention) {
    for (String credited : mention.getCredits()) {
      join(mention.getProvider(), credited);
    }
  }

  private void joinReprints(Collection<MentionRow> mentions) {
    Map<Integer, Map<Long, String>> bands = new HashMap<>();
    for (MentionRow mention : mentions) {
      long fingerprint = mention.getFingerprint();
      for (int band = 0; band < BANDS && fingerprint != 0; band++) {
        int bucket = band << Byte.SIZE | (int) (fingerprint >>> band * Byte.SIZE & 0xff);
        Map<Long, String> others = bands.computeIfAbsent(bucket, key -> new HashMap<>());
        others.forEach(
            (other, provider) -> {
              if (Long.bitCount(fingerprint ^ other) <= NEAR) {
                join(mention.getProvider(), provider);
              }
            });
        others.put(fingerprint, mention.getProvider());
      }
    }
  }

  private void join(String one, String other) {
    parents.put(group(one), group(other));
  }

  private String group(String wire) {
    String parent = parents.getOrDefault(wire, wire);
    if (parent.equals(wire)) {
      return wire;
    }
    String group = group(parent);
    parents.put(wire, group);
    return group;
  }
}
