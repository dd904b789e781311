package org.dateline.viewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the file of tokens: JSON, {@code {"tokens": [{"name": "desk", "sha256": "..."}]}}. */
final class TokensFile {

  private static final Pattern SHA_256 = Pattern.compile("[0-9A-Fa-f]{64}");

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(File.class);

  private record File(List<Entry> tokens) {}

  /**
   * A token.
   *
   * @param name whose it is, for those who keep the file
   * @param sha256 its SHA-256, hexadecimal
   */
  private record Entry(String name, String sha256) {}

  private TokensFile() {}

  /**
   * Reads the file.
   *
   * @return the SHA-256 of each token
   * @throws IllegalArgumentException saying what is wrong
   */
  static List<byte[]> read(Path path) {
    try {
      File file = JSON.readValue(Files.readAllBytes(path));
      if (file == null || file.tokens == null || file.tokens.isEmpty()) {
        throw wrong(path, "has no \"tokens\"");
      }
      return file.tokens.stream().map(entry -> hash(path, entry)).toList();
    } catch (JsonProcessingException broken) {
      String line =
          broken.getLocation() == null ? "" : " in line " + broken.getLocation().getLineNr();
      throw wrong(path, "is wrong" + line + ": " + broken.getOriginalMessage());
    } catch (IOException unreadable) {
      throw wrong(path, "cannot be read: " + unreadable.getMessage());
    }
  }

  private static byte[] hash(Path path, Entry entry) {
    if (entry == null || entry.sha256 == null || !SHA_256.matcher(entry.sha256).matches()) {
      throw wrong(
          path,
          "is wrong: token %s: expected \"sha256\", 64 hexadecimal digits"
              .formatted(entry == null ? null : entry.name));
    }
    return HexFormat.of().parseHex(entry.sha256);
  }

  private static IllegalArgumentException wrong(Path path, String what) {
    return new IllegalArgumentException("the file of tokens " + path + " " + what);
  }
}
