package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import org.dateline.ingest.receive.Wires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wires of a file that may change while the process runs, so that keys rotate without a
 * restart. A file that has become wrong is told of, and the wires stay as they were.
 */
final class WiresWatch implements Supplier<Wires> {

  private static final Logger LOG = LoggerFactory.getLogger(WiresWatch.class);
  private static final long LOOK_NANOS = 5_000_000_000L;

  private final Path file;
  private Wires wires;
  private FileTime seen;
  private long looked;

  /**
   * @throws IllegalArgumentException where the file is wrong at the start
   */
  WiresWatch(Path file) {
    this.file = file;
    this.seen = changed();
    this.wires = WiresFile.read(file);
    this.looked = System.nanoTime();
  }

  @Override
  public synchronized Wires get() {
    if (System.nanoTime() - looked > LOOK_NANOS) {
      looked = System.nanoTime();
      FileTime now = changed();
      if (now != null && !now.equals(seen)) {
        seen = now;
        reread();
      }
    }
    return wires;
  }

  private void reread() {
    try {
      wires = WiresFile.read(file);
      LOG.info("The file of wires has changed: {} wires", wires.all().size());
    } catch (IllegalArgumentException wrong) {
      LOG.error("The wires stay as they were: {}", wrong.getMessage());
    }
  }

  private FileTime changed() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      LOG.error("The wires stay as they were: {} cannot be read", file);
      return null;
    }
  }
}
