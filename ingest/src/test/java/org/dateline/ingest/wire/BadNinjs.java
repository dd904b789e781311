package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.Deliveries.utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** JSON that must be refused. What can be wrong with single fields is in NinjsBadInputTest. */
final class BadNinjs {

  static final String SOUND =
      "{\"uri\":\"1\",\"version\":\"1\",\"versioncreated\":\"2026-02-28T10:00:00Z\","
          + "\"headline\":\"Words\",\"body_text\":\"words\"}";

  private BadNinjs() {}

  static List<BadInput> all() {
    List<BadInput> bad = new ArrayList<>();
    bad.add(document("nothing", "", "the body is empty"));
    bad.add(document("truncated", SOUND.substring(0, 60), "not JSON"));
    bad.add(document("cut in an escape", "{\"uri\":\"\\u00", "not JSON"));
    bad.add(document("no JSON", "Baku, 31. Mai", "not JSON"));
    bad.add(document("two documents", SOUND + SOUND, "not JSON"));
    bad.add(document("a key twice", "{\"uri\":\"1\",\"uri\":\"2\"}", "Duplicate field 'uri'"));
    bad.add(document("a key in two cases", "{\"uri\":\"1\",\"URI\":\"2\"}", "stands there twice"));
    bad.add(bad("a NUL", "words", "a\0b", "not JSON"));
    bad.add(bad("a NUL by number", "words", "a\\u0000b", "body: holds a NUL"));
    bad.add(bad("half a surrogate pair", "words", "\\uD83D", "half of a surrogate pair"));
    bad.add(bytes("deep arrays", () -> utf8("[".repeat(5_000_000)), "nesting depth"));
    bad.add(bytes("deep objects", () -> utf8("{\"a\":".repeat(1_000_000)), "nesting depth"));
    bad.add(
        bytes(
            "an endless number",
            () -> utf8("{\"version\":" + "9".repeat(5_000_000)),
            "Number value length"));
    bad.add(
        document(
            "an endless exponent",
            "{\"uri\":\"1\",\"version\":1e999999999}",
            "whole number from 0"));
    bad.add(
        bytes(
            "an endless name", () -> utf8("{\"" + "n".repeat(5_000_000) + "\":1}"), "Name length"));
    bad.add(document("an array of nothing", "[]", "the array is empty"));
    bad.add(document("an array of numbers", "[1,2]", "the document is the number 1"));
    bad.add(bad("no guid", "\"uri\":\"1\",", "", "uri: is missing"));
    bad.add(bad("a negative version", "\"version\":\"1\"", "\"version\":-1", "whole number from"));
    bad.add(
        bad(
            "a huge version",
            "\"version\":\"1\"",
            "\"version\":99999999999999999999",
            "whole number from 0"));
    bad.add(bad("30 February", "2026-02-28", "2026-02-30", "expected a date-time"));
    bad.add(bad("the year 0", "2026-02-28", "0000-02-28", "year 0 cannot be right"));
    bad.add(bad("the year 9999", "2026-02-28", "9999-02-28", "9999 cannot be right"));
    bad.add(
        bytes("Latin-1", () -> "{\"uri\":\"für\"}".getBytes(StandardCharsets.ISO_8859_1), "0xFC"));
    bad.add(bytes("UTF-16", () -> SOUND.getBytes(StandardCharsets.UTF_16), "0xFE is not UTF-8"));
    bad.add(
        bytes(
            "an endless headline",
            () -> utf8(SOUND.replace("Words", "x".repeat(BadInput.LONG))),
            "characters long, at most 10,000"));
    return bad;
  }

  private static BadInput document(String what, String content, String reason) {
    return BadInput.of("ninjs", "application/json", what, content, reason);
  }

  private static BadInput bad(String what, String part, String instead, String reason) {
    return document(what, SOUND.replace(part, instead), reason);
  }

  private static BadInput bytes(String what, Supplier<byte[]> bytes, String reason) {
    return new BadInput("ninjs", what, "application/json", Map.of("provider", "p"), bytes, reason);
  }
}
