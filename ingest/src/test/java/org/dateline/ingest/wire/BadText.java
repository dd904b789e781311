package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.Deliveries.utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Plain text that must be refused. */
final class BadText {

  private static final Map<String, String> FACTS = Map.of("provider", "p", "uri", "1");

  private BadText() {}

  static List<BadInput> all() {
    List<BadInput> bad = new ArrayList<>();
    bad.add(words("nothing", () -> new byte[0], "needs a headline or a body"));
    bad.add(words("white space", () -> utf8(" \r\n\t\n"), "needs a headline or a body"));
    bad.add(words("a NUL", () -> utf8("a\nb\0c"), "holds a NUL (line 2, column 2"));
    bad.add(words("cut in a character", () -> new byte[] {'G', 'r', (byte) 0xC3}, "0xC3 is not"));
    bad.add(
        words("Latin-1", () -> "für".getBytes(StandardCharsets.ISO_8859_1), "0xFC is not UTF-8"));
    bad.add(words("UTF-16", () -> "für".getBytes(StandardCharsets.UTF_16), "0xFE is not UTF-8"));
    bad.add(words("an overlong slash", () -> new byte[] {(byte) 0xC0, (byte) 0xAF}, "0xC0 is not"));
    bad.add(
        words(
            "half a surrogate pair in UTF-8",
            () -> new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            "is not UTF-8"));
    bad.add(
        words(
            "a picture",
            () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
            "0x89 is not UTF-8"));
    bad.add(words("ten mebibytes of NUL", () -> new byte[BadInput.LONG], "holds a NUL (line 1"));
    bad.add(
        words(
            "ten mebibytes, the last byte wrong",
            () -> {
              byte[] long_ = utf8("x".repeat(BadInput.LONG));
              long_[long_.length - 1] = (byte) 0xFF;
              return long_;
            },
            "0xFF is not UTF-8"));
    bad.add(fact("no guid", "uri", " ", "uri: is missing"));
    bad.add(fact("a guid with a NUL", "uri", "a\0b", "uri: holds a NUL"));
    bad.add(fact("no wire", "provider", "", "provider: is missing"));
    bad.add(fact("a wire with a colon", "provider", "a:b", "the wire's short name"));
    bad.add(fact("a negative version", "version", "-1", "whole number from 0"));
    bad.add(fact("a huge version", "version", "9223372036854775808", "whole number from 0"));
    bad.add(fact("30 February", "versioncreated", "2026-02-30T10:00:00Z", "expected a date-time"));
    bad.add(fact("the year 0", "firstcreated", "0000-01-01T00:00:00Z", "year 0 cannot be right"));
    bad.add(fact("the year 9999", "embargoed", "9999-12-31T23:59:59Z", "9999 cannot be right"));
    bad.add(fact("an unknown language", "language", "klingon", "a BCP 47 language tag"));
    bad.add(fact("an unknown zone", "zone", "Mars/Olympus", "an IANA time zone"));
    bad.add(fact("an unknown status", "pubstatus", "lost", "expected usable, withheld or"));
    bad.add(fact("an urgency of 10", "urgency", "10", "1 (flash) to 9"));
    return bad;
  }

  private static BadInput words(String what, Supplier<byte[]> bytes, String reason) {
    return new BadInput("text", what, "text/plain", FACTS, bytes, reason);
  }

  private static BadInput fact(String what, String name, String value, String reason) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.put(name, value);
    return new BadInput("text", what, "text/plain", facts, () -> utf8("Words."), reason);
  }
}
