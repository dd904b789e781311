package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.Deliveries.utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What can be wrong with a document of any format that is XML. */
final class BadXml {

  private final String format;
  private final String mediaType;
  private final String sound;

  /**
   * @param sound a sound document; {@code %s} stands where its words are
   */
  BadXml(String format, String mediaType, String sound) {
    this.format = format;
    this.mediaType = mediaType;
    this.sound = sound;
  }

  /** A document that is wrong in one place. */
  BadInput bad(String what, String part, String instead, String reason) {
    String whole = sound.formatted("words");
    if (!whole.contains(part)) {
      throw new IllegalArgumentException(part);
    }
    return document(what, whole.replace(part, instead), reason);
  }

  BadInput document(String what, String content, String reason) {
    return BadInput.of(format, mediaType, what, content, reason);
  }

  private BadInput words(String what, String words, String reason) {
    return document(what, sound.formatted(words), reason);
  }

  BadInput bytes(String what, Supplier<byte[]> bytes, String reason) {
    return new BadInput(format, what, mediaType, Map.of("provider", "p"), bytes, reason);
  }

  /** What is wrong in the same way whatever the format. */
  List<BadInput> everywhere() {
    String whole = sound.formatted("words");
    String root = whole.substring(1, whole.indexOf(whole.startsWith("<nitf") ? '>' : ' '));
    String type = "<!DOCTYPE " + root + " ";
    List<BadInput> bad = new ArrayList<>();
    bad.add(document("nothing", "", "Premature end"));
    bad.add(document("no XML", "Baku, 31. Mai", "line 1, column 1"));
    bad.add(document("truncated", whole.substring(0, whole.length() - 9), "line 1, column"));
    bad.add(document("wrong end", whole.replace("</", "</x"), "line 1, column"));
    bad.add(words("a NUL", "wo\0rds", "0x0"));
    bad.add(words("a NUL by number", "&#0;", "invalid XML character"));
    bad.add(words("half a surrogate pair", "&#xD800;", "invalid XML character"));
    bad.add(words("an attribute twice", "<b a='1' a='2'/>", "\"a\" was already specified"));
    bad.add(words("an unknown prefix", "<x:b/>", "prefix \"x\""));
    bad.add(words("an unknown entity", "&klingon;", "klingon"));
    bad.add(words("deep nesting", "<b>".repeat(200) + "</b>".repeat(200), "100 deep"));
    bad.add(
        bytes("deepest nesting", () -> utf8(sound.formatted("<b>".repeat(1_000_000))), "100 deep"));
    bad.add(
        bytes(
            "many elements",
            () -> utf8(sound.formatted("<b/>".repeat(1_000_000))),
            "more than 100000 elements"));
    bad.add(document("two roots", whole + whole, "line 1, column"));
    bad.add(document("another root", "<html><body/></html>", "html"));
    bad.add(
        document("an unknown charset", "<?xml version='1.0' encoding='klingon'?>" + whole, "klin"));
    bad.add(
        bytes(
            "Latin-1 that says UTF-8",
            () ->
                ("<?xml version='1.0' encoding='UTF-8'?>" + sound.formatted("für"))
                    .getBytes(StandardCharsets.ISO_8859_1),
            "UTF-8"));
    bad.add(
        bytes(
            "UTF-16 cut in a character",
            () -> {
              byte[] wide = whole.getBytes(StandardCharsets.UTF_16);
              return java.util.Arrays.copyOf(wide, wide.length - 1);
            },
            "line 1"));
    bad.add(
        document(
            "an entity that is a file",
            type + "[<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + sound.formatted("&x;"),
            "declares the entity x"));
    bad.add(
        document(
            "an entity that is elsewhere",
            type + "[<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]>" + whole,
            "declares the entity %x"));
    bad.add(document("a billion laughs", laughs(type, 30, "ha") + sound.formatted("&a29;"), "a0"));
    bad.add(
        bytes(
            "a quadratic blowup",
            () ->
                utf8(
                    type
                        + "[<!ENTITY a '"
                        + "x".repeat(100_000)
                        + "'>]>"
                        + sound.formatted("&a;".repeat(100_000))),
            "declares the entity a"));
    return bad;
  }

  private static String laughs(String type, int depth, String word) {
    StringBuilder laughs = new StringBuilder(type + "[<!ENTITY a0 '" + word + "'>");
    for (int i = 1; i < depth; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    return laughs + "]>";
  }

  /** A document whose one part is as long as a door takes it. */
  BadInput endless(String what, String part, String before, String after, String reason) {
    return bytes(
        what,
        () -> utf8(sound.formatted("w").replace(part, before + "x".repeat(BadInput.LONG) + after)),
        reason);
  }
}
