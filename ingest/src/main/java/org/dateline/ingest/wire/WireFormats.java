package org.dateline.ingest.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that Dateline reads. */
public final class WireFormats {

  private static final WireFormat JSON = new Ninjs();
  private static final WireFormat TEXT = new PlainText();
  private static final List<WireFormat> XML = List.of(new NewsMlG2(), new Nitf(), new Feed());
  private static final Set<String> SAYS_LITTLE =
      Set.of("application/xml", "text/xml", "application/octet-stream");

  // The root's name stands within the first lines, after declarations and comments.
  private static final int LOOKED_AT = 4096;
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z_][\\w.-]{0,40})[\\s/>]");

  private WireFormats() {}

  /** What a content type can name, for messages. */
  public static final String READ =
      "application/json, text/plain, application/vnd.iptc.g2.newsitem+xml,"
          + " application/vnd.iptc.g2.newsmessage+xml, application/nitf+xml, application/rss+xml,"
          + " application/atom+xml, application/xml";

  /**
   * Whether a content type, without its parameters and in lower case, can be read: as a format of
   * its own, or by looking at the document.
   */
  public static boolean canRead(String mediaType) {
    return SAYS_LITTLE.contains(mediaType) || forMediaType(mediaType).isPresent();
  }

  /**
   * The format of a document.
   *
   * @param mediaType the content type, without its parameters and in lower case; null where none is
   *     given
   * @throws RejectedStoryException where it is not one that is read here
   */
  public static WireFormat of(String mediaType, byte[] content) throws RejectedStoryException {
    Optional<WireFormat> named = mediaType == null ? Optional.empty() : forMediaType(mediaType);
    return named.isPresent() ? named.get() : byLooking(content);
  }

  private static Optional<WireFormat> forMediaType(String mediaType) {
    if (JSON.accepts(mediaType)) {
      return Optional.of(JSON);
    }
    return TEXT.accepts(mediaType)
        ? Optional.of(TEXT)
        : XML.stream().filter(format -> format.accepts(mediaType)).findFirst();
  }

  private static WireFormat byLooking(byte[] content) throws RejectedStoryException {
    int length = Math.min(content.length, LOOKED_AT);
    // Zeros are UTF-16's; what is looked for is ASCII in any charset.
    String start =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^[^\\p{Graph}]*(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?", "")
            .strip();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JSON;
    }
    if (!start.startsWith("<")) {
      return TEXT;
    }
    Matcher root = ROOT.matcher(start);
    String name = root.find() ? root.group(1) : "";
    return XML.stream()
        .filter(format -> format.reads(name))
        .findFirst()
        .orElseThrow(
            () ->
                RejectedStoryException.unreadable(
                    "<"
                        + name
                        + "> begins no format that is read here: NewsML-G2, NITF, RSS, Atom"));
  }
}
