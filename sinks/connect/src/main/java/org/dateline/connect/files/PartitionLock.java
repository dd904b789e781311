package org.dateline.connect.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Held by the one task that writes a partition's files. The operating system keeps it, so that a
 * task that lost its partition without knowing shuts its successor out, and a killed one does not.
 */
final class PartitionLock implements AutoCloseable {
  // A process that opens and closes a locked file again loses its lock: so ask here first.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private PartitionLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock; empty while another holds it. */
  static Optional<PartitionLock> take(Path root, FileFormat format, TopicPartition partition)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve(".locks")).toRealPath();
    Path file = folder.resolve("%s.%s.lock".formatted(partition, format.extension()));
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        release(file, channel);
      }
    }
    return lock == null ? Optional.empty() : Optional.of(new PartitionLock(file, channel));
  }

  @Override
  public void close() throws IOException {
    release(file, channel);
  }

  private static void release(Path file, FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(file);
    }
  }
}
