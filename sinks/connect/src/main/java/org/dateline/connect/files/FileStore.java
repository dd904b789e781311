package org.dateline.connect.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A directory of files that are whole or absent, and that tell by their names how far they go.
 *
 * <p>What is written together is first written in full under hidden names, then made safe, then
 * renamed. The first rename decides: where one file of a range has its name, the others are whole
 * and are only to be renamed; where none has, none counts.
 */
final class FileStore {
  private final Path root;
  private final FileFormat format;

  FileStore(Path root, FileFormat format) {
    this.root = root;
    this.format = format;
  }

  /** The offset after the last that files hold; nothing for a partition of which there is none. */
  Map<TopicPartition, Long> next(Collection<TopicPartition> partitions) throws IOException {
    return next(partitions, found());
  }

  /** Finishes or undoes what a writer of these partitions left half done; then as {@link #next}. */
  Map<TopicPartition, Long> recover(Collection<TopicPartition> partitions) throws IOException {
    List<Found> found = found();
    Set<FileRange> decided = new HashSet<>();
    found.stream().filter(file -> !file.unfinished()).forEach(file -> decided.add(file.range()));
    for (Found file : found) {
      if (!file.unfinished() || !partitions.contains(file.range().partition())) {
        continue;
      }
      if (decided.contains(file.range())) {
        rename(file.path().getParent(), file.range());
      } else {
        Files.deleteIfExists(file.path());
      }
    }
    return next(partitions, found);
  }

  /**
   * Writes the rows of a range, each list into its folder: all of it or, with the error, nothing.
   */
  void write(FileRange range, SortedMap<String, List<GenericRecord>> rows) throws IOException {
    List<Path> hidden = new ArrayList<>();
    try {
      for (Map.Entry<String, List<GenericRecord>> part : rows.entrySet()) {
        Path folder = folder(part.getKey());
        Path file = folder.resolve(range.unfinishedName(format));
        hidden.add(file);
        Files.deleteIfExists(file);
        format.write(file, part.getValue());
        sync(file, StandardOpenOption.WRITE);
        sync(folder, StandardOpenOption.READ);
      }
    } catch (IOException | RuntimeException e) {
      for (Path file : hidden) {
        delete(file, e);
      }
      throw e;
    }
    for (Path file : hidden) {
      rename(file.getParent(), range);
    }
  }

  private void rename(Path folder, FileRange range) throws IOException {
    Files.move(
        folder.resolve(range.unfinishedName(format)),
        folder.resolve(range.name(format)),
        StandardCopyOption.ATOMIC_MOVE);
    sync(folder, StandardOpenOption.READ);
  }

  private Path folder(String name) throws IOException {
    Path folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      for (Path made = folder; !made.equals(root); made = made.getParent()) {
        sync(made.getParent(), StandardOpenOption.READ);
      }
    }
    return folder;
  }

  private record Found(Path path, FileRange range, boolean unfinished) {}

  private List<Found> found() throws IOException {
    List<Found> found = new ArrayList<>();
    for (FileTable table : FileTable.values()) {
      for (Path year : list(root.resolve(table.folder()), "year=*")) {
        for (Path month : list(year, "month=*")) {
          for (Path file : list(month, "*." + format.extension() + "*")) {
            FileRange.parse(file.getFileName().toString())
                .filter(named -> named.extension().equals(format.extension()))
                .ifPresent(named -> found.add(new Found(file, named.range(), named.unfinished())));
          }
        }
      }
    }
    return found;
  }

  private static Map<TopicPartition, Long> next(
      Collection<TopicPartition> partitions, List<Found> found) {
    Map<TopicPartition, Long> next = new HashMap<>();
    for (Found file : found) {
      if (!file.unfinished() && partitions.contains(file.range().partition())) {
        next.merge(file.range().partition(), file.range().last() + 1, Math::max);
      }
    }
    return next;
  }

  private static List<Path> list(Path folder, String pattern) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
      stream.forEach(paths::add);
    } catch (NoSuchFileException none) {
      return List.of();
    }
    return paths;
  }

  private static void sync(Path path, StandardOpenOption access) throws IOException {
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }

  private static void delete(Path file, Exception because) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
