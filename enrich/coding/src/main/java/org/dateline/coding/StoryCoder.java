package org.dateline.coding;

import java.util.List;

/**
 * Reads wire stories into bilateral events. Immutable once loaded; one instance serves all threads.
 */
public final class StoryCoder {
  private StoryCoder() {}

  /** Loads the coder with the knowledge packs on its class path. */
  public static StoryCoder load() {
    return new StoryCoder();
  }

  /** Reads a story. Any text is answered; a language that no pack knows gives no events. */
  public Coding code(Story story) {
    return new Coding("und", null, List.of(), List.of(), 0, List.of(), "0.1.0", "");
  }
}
