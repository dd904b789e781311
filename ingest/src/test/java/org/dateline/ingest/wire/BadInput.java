package org.dateline.ingest.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that a wire may send and that must be refused.
 *
 * @param format the format that it claims to be
 * @param what what is wrong with it
 * @param mediaType its content type
 * @param facts what its delivery says beside it
 * @param bytes makes it; some are large
 * @param reason what the refusal must say
 */
public record BadInput(
    String format,
    String what,
    String mediaType,
    Map<String, String> facts,
    Supplier<byte[]> bytes,
    String reason) {

  /** The longest body that a door takes, but for the frame around the words. */
  static final int LONG = 10 * 1024 * 1024 - 4096;

  /** All of them, of every format. */
  public static Stream<BadInput> all() {
    return Stream.of(BadNinjs.all(), BadNewsMl.all(), BadNitf.all(), BadFeed.all(), BadText.all())
        .flatMap(List::stream);
  }

  static BadInput of(String format, String mediaType, String what, String content, String reason) {
    return new BadInput(
        format, what, mediaType, Map.of("provider", "p"), () -> Deliveries.utf8(content), reason);
  }

  @Override
  public String toString() {
    return format + ", " + what;
  }
}
