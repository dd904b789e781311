package org.dateline.ingest.receive;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wires that metrics name. Whoever can push can invent wires, and each would cost memory here
 * and in Prometheus for ever: the first hundred that had a story accepted have a name of their own,
 * the others share one.
 */
final class WireLabels {

  static final int MOST = 100;
  static final String OTHER = "other";

  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /** The label of a wire that had a story accepted. */
  String of(String wire) {
    if (named.contains(wire)) {
      return wire;
    }
    synchronized (named) {
      if (named.size() < MOST) {
        named.add(wire);
      }
    }
    return ifKnown(wire);
  }

  /** The label of a wire, which gains no name by it. */
  String ifKnown(String wire) {
    return named.contains(wire) ? wire : OTHER;
  }
}
