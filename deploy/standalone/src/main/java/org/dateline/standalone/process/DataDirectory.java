package org.dateline.standalone.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dateline.standalone.Refusal;

/** Where a pipeline's data are, for one pipeline at a time. */
final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the directory where it is not there.
   *
   * @throws Refusal where it cannot be written, or another pipeline runs on it
   */
  static DataDirectory open(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root.resolve("logs"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!taken(channel)) {
        channel.close();
        throw Refusal.badInput("--data %s: another dateline runs on it".formatted(root));
      }
      return new DataDirectory(root, channel);
    } catch (IOException e) {
      throw Refusal.badInput("--data %s: cannot be written: %s".formatted(root, reason(e)));
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }

  /** A part's own directory, made where it is not there. */
  Path of(Part part) {
    try {
      return Files.createDirectories(root.resolve(part.label()));
    } catch (IOException e) {
      throw Refusal.failed("%s: %s".formatted(root.resolve(part.label()), reason(e)));
    }
  }

  Path log(Part part) {
    return root.resolve("logs").resolve(part.label() + ".log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Refusal.failed("%s: %s".formatted(root, reason(e)));
    }
  }
}
