package org.dateline.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormat;
import org.dateline.ingest.wire.WireFormats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in one file: reads it, publishes what it holds, moves it away. */
final class FileIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final StoryReceiver receiver;
  private final Clock clock;

  FileIntake(StoryReceiver receiver, Clock clock) {
    this.receiver = receiver;
    this.clock = clock;
  }

  /**
   * Takes a whole file in.
   *
   * @return whether it is done with; false where it is to be tried again later
   */
  boolean take(Wire wire, Path file) {
    Optional<String> format = Optional.empty();
    try {
      byte[] content = content(file);
      WireFormat wireFormat = WireFormats.of(null, content);
      format = Optional.of(wireFormat.name());
      if (!wire.maySend(wireFormat.name())) {
        throw RejectedStoryException.field(
            "format", "the wire may send " + wire.formats() + ", not " + wireFormat.name());
      }
      List<String> refused = publish(wireFormat.read(content, delivery(wire, file)));
      refused.forEach(
          reason ->
              receiver.turnedAway(
                  Optional.of(wire.id()), Optional.of(wireFormat.name()), Outcome.REFUSED));
      return refused.isEmpty() ? move(file, "done") : fail(file, String.join("\n", refused));
    } catch (RejectedStoryException rejected) {
      receiver.turnedAway(Optional.of(wire.id()), format, Outcome.REFUSED);
      return fail(file, rejected.getMessage());
    } catch (NotPublishedException again) {
      return false;
    } catch (IOException unreadable) {
      LOG.error("The file {} could not be taken in: {}", file, unreadable.toString());
      return false;
    }
  }

  private static byte[] content(Path file) throws IOException, RejectedStoryException {
    // Opened without following: a link put there in the meantime leads out of the folder.
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw RejectedStoryException.field("file", "is larger than 10 MiB, the most that is taken");
      }
      return content;
    }
  }

  /** A text file's name is its identifier, so that the same name again is a correction. */
  private Delivery delivery(Wire wire, Path file) {
    Map<String, String> facts = wire.facts();
    String name = file.getFileName().toString();
    facts.put("uri", name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    return new Delivery(
        "folder", clock.instant().truncatedTo(ChronoUnit.MILLIS), Optional.empty(), facts);
  }

  /** Publishes all; returns why some cannot be. */
  private List<String> publish(List<Reading> readings) throws NotPublishedException {
    List<String> refused = new ArrayList<>();
    for (Reading reading : readings) {
      reading.refusal().ifPresent(why -> refused.add(reading.place() + ": " + why.getMessage()));
    }
    refused.addAll(
        receiver.receiveAll(readings.stream().flatMap(r -> r.story().stream()).toList()));
    return refused;
  }

  private boolean fail(Path file, String reason) {
    LOG.warn("{} cannot be taken in: {}", file, reason);
    try {
      Path moved = moved(file, "failed");
      Files.writeString(
          moved.resolveSibling(moved.getFileName() + ".reason.txt"),
          reason + "\n",
          StandardCharsets.UTF_8);
      return true;
    } catch (IOException denied) {
      LOG.error("{} could not be moved: {}", file, denied.toString());
      return false;
    }
  }

  private boolean move(Path file, String where) {
    try {
      moved(file, where);
      return true;
    } catch (IOException denied) {
      LOG.error("{} could not be moved: {}", file, denied.toString());
      return false;
    }
  }

  private Path moved(Path file, String where) throws IOException {
    Path directory = file.resolveSibling(where);
    if (Files.isSymbolicLink(directory)) {
      throw new IOException(directory + " is a link");
    }
    Files.createDirectories(directory);
    Path target = directory.resolve(file.getFileName());
    for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
      target = directory.resolve(file.getFileName() + "." + i);
    }
    return Files.move(file, target);
  }
}
