package org.dateline.ingest.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.dateline.schemas.WireStory;

/** The hash by which a repeat is known: equal when a wire sends the same version again. */
final class ContentHash {

  private ContentHash() {}

  /** SHA-256 over status, times, headline and body, in lower-case hexadecimal. */
  static String of(WireStory story) {
    MessageDigest digest = sha256();
    add(digest, story.getStatus());
    add(digest, time(story.getFirstCreated()));
    add(digest, time(story.getVersionCreated()));
    add(digest, Boolean.toString(story.getEmbargoed()));
    add(digest, time(story.getEmbargoedUntil()));
    add(digest, story.getHeadline());
    add(digest, story.getBody());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String time(Instant time) {
    return time == null ? "" : Long.toString(time.toEpochMilli());
  }

  // The length before each field keeps "ab" + "c" and "a" + "bc" apart.
  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
