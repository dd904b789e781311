package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watched folder: each wire has a directory of its name, and what is put there is taken in. A
 * file that has been published goes to {@code done/}, one that cannot be to {@code failed/} with
 * its reason; until then it stays, so that nothing is lost by a restart and what is read twice
 * counts once.
 */
public final class FolderDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderDoor.class);

  private final Path root;
  private final Supplier<Wires> wires;
  private final FileIntake intake;
  private final Map<Path, Look> looks = new HashMap<>();
  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "folder"));

  /**
   * Watches a folder.
   *
   * @param root where the wires' directories are; they are made where they are missing
   * @param everyMillis how often it is looked at; a file that has not changed between two looks is
   *     whole
   * @throws IllegalStateException where the folder cannot be written to
   */
  public FolderDoor(
      Path root, long everyMillis, Supplier<Wires> wires, StoryReceiver receiver, Clock clock) {
    this.root = root;
    this.wires = wires;
    this.intake = new FileIntake(receiver, clock);
    try {
      for (Wire wire : wires.get().all()) {
        if (wire.doors().contains("folder")) {
          Files.createDirectories(root.resolve(wire.id()));
        }
      }
    } catch (IOException denied) {
      throw new IllegalStateException("the folder " + root + " cannot be used: " + denied, denied);
    }
    watching.scheduleWithFixedDelay(this::look, 0, everyMillis, TimeUnit.MILLISECONDS);
  }

  /**
   * A file as it was at one look.
   *
   * @param bytes its size
   * @param changed when it was last written
   */
  private record Look(long bytes, long changed) {}

  private void look() {
    try {
      Map<Path, Look> now = new HashMap<>();
      for (Wire wire : wires.get().all()) {
        if (wire.doors().contains("folder")) {
          look(wire, now);
        }
      }
      looks.clear();
      looks.putAll(now);
    } catch (RuntimeException failure) {
      // The schedule ends with an exception; the next look may find all well.
      LOG.error("The folder {} could not be read", root, failure);
    }
  }

  private void look(Wire wire, Map<Path, Look> now) {
    Path directory = root.resolve(wire.id());
    for (Path file : files(directory)) {
      Look look = lookAt(file);
      if (look == null) {
        continue;
      }
      if (look.equals(looks.get(file))) {
        if (!intake.take(wire, file)) {
          // What is behind the door is away: the other files would fare no better.
          now.put(file, look);
          return;
        }
      } else {
        now.put(file, look);
      }
    }
  }

  /** The wire's own files, by name: no links, nothing below, nothing hidden or half written. */
  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> files = new ArrayList<>();
      entries
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !isUnfinished(path.getFileName().toString()))
          .sorted()
          .forEach(files::add);
      return files;
    } catch (IOException unreadable) {
      LOG.error("The folder {} could not be read: {}", directory, unreadable.toString());
      return List.of();
    }
  }

  private static boolean isUnfinished(String name) {
    return name.startsWith(".")
        || name.endsWith(".tmp")
        || name.endsWith(".part")
        || name.endsWith("~");
  }

  private static Look lookAt(Path file) {
    try {
      return new Look(
          Files.size(file), Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis());
    } catch (IOException gone) {
      return null;
    }
  }

  /** Ends after the file that is being taken in. */
  @Override
  public void close() {
    watching.shutdown();
    try {
      if (!watching.awaitTermination(30, TimeUnit.SECONDS)) {
        watching.shutdownNow();
      }
    } catch (InterruptedException e) {
      watching.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
