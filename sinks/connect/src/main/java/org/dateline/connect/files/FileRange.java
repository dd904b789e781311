package org.dateline.connect.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * The records that a file's rows come from, as its name tells. All files that are written together
 * have the same name, each in its own folder.
 *
 * @param first offset of the first record
 * @param last offset of the last record
 */
record FileRange(TopicPartition partition, long first, long last) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<hidden>\\.?)(?<topic>[^/]+)-(?<partition>\\d+)-(?<first>\\d{19})-(?<last>\\d{19})"
              + "\\.(?<extension>[a-z]+)(?<unfinished>(\\.tmp)?)");

  /** What a name tells, and whether it is that of a file not yet whole. */
  record Named(FileRange range, String extension, boolean unfinished) {}

  /** What a file's name tells; empty where it is no file of this sink. */
  static Optional<Named> parse(String name) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()
        || match.group("hidden").isEmpty() != match.group("unfinished").isEmpty()) {
      return Optional.empty();
    }
    try {
      FileRange range =
          new FileRange(
              new TopicPartition(match.group("topic"), Integer.parseInt(match.group("partition"))),
              Long.parseLong(match.group("first")),
              Long.parseLong(match.group("last")));
      return Optional.of(
          new Named(range, match.group("extension"), !match.group("unfinished").isEmpty()));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** The name of a whole file. */
  String name(FileFormat format) {
    return "%s-%d-%019d-%019d.%s"
        .formatted(partition.topic(), partition.partition(), first, last, format.extension());
  }

  /** The name while it is written: hidden, so that no reader's pattern takes it. */
  String unfinishedName(FileFormat format) {
    return "." + name(format) + ".tmp";
  }
}
