package org.dateline.coding.pack;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of the knowledge packs are. */
@FunctionalInterface
public interface PackFiles {
  /**
   * Opens a file.
   *
   * @param name path below the packs' folder, such as {@code de/verbs.tsv}
   * @return its bytes, or null where there is no such file
   */
  InputStream open(String name) throws IOException;

  /** The packs on the class path. */
  static PackFiles ofClassPath() {
    return name -> PackFiles.class.getResourceAsStream("/org/dateline/coding/packs/" + name);
  }
}
