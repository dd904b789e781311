package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schemas.WireStory;
import org.jsoup.nodes.Element;

/**
 * NITF, the IPTC's News Industry Text Format, 3.0 to 3.6, with or without its document type. The
 * guid is {@code doc-id}, the version that of {@code du-key}.
 */
final class Nitf implements WireFormat {

  /** NITF's own elements as the HTML that means the same; what is left out is no text. */
  private static final Map<String, String> HTML =
      Map.ofEntries(
          Map.entry("body.content", "div"),
          Map.entry("block", "div"),
          Map.entry("hl1", "h1"),
          Map.entry("hl2", "h2"),
          Map.entry("bq", "blockquote"),
          Map.entry("credit", "p"),
          Map.entry("nitf-table", "table"),
          Map.entry("media", "figure"),
          Map.entry("custom-table", "figure"),
          Map.entry("fn", "p"),
          Map.entry("note", "figure"));

  // 20161121T152106-0500, as ISO 8601's short form writes it.
  private static final Pattern SHORT_TIME =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public boolean accepts(String mediaType) {
    return mediaType.equals("application/nitf+xml") || mediaType.equals("text/vnd.iptc.nitf");
  }

  @Override
  public boolean reads(String root) {
    return root.equals("nitf");
  }

  @Override
  public List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException {
    XmlElement root = XmlTree.read(content, delivery.charset());
    if (!reads(root.name())) {
      throw RejectedStoryException.unreadable(
          "<" + root.name() + "> is no NITF: <nitf> was expected", root.place());
    }
    return List.of(Reading.of(story(root, delivery)));
  }

  private WireStory story(XmlElement nitf, Delivery delivery) throws RejectedStoryException {
    StoryFields fields = new StoryFields(delivery);
    Optional<XmlElement> facts = nitf.find("head", "docdata");
    fields.putIfAny("uri", attribute(facts, "doc-id", "id-string"));
    fields.putIfAny("version", attribute(facts, "du-key", "version"));
    fields.putIfAny("slugline", attribute(facts, "du-key", "key"));
    fields.putIfAny("urgency", attribute(facts, "urgency", "ed-urg"));
    fields.putIfAny("ednote", attribute(facts, "ed-msg", "info"));
    fields.putIfAny("versioncreated", time(attribute(facts, "date.issue", "norm")));
    status(fields, facts);
    fields.putIfAny("language", nitf.attribute("lang"));
    fields.putIfAny("headline", text(nitf.find("head", "title")));
    words(nitf, fields);
    return fields.toStory(name());
  }

  /** Puts headline, lines and body of an NITF document, which NewsML-G2 carries too. */
  static void words(XmlElement nitf, StoryFields fields) throws RejectedStoryException {
    Optional<XmlElement> head = nitf.find("body", "body.head");
    fields.putIfAny("headline", text(head.flatMap(h -> h.find("hedline", "hl1"))));
    fields.putIfAny("byline", text(head.flatMap(h -> h.find("byline"))));
    fields.putIfAny("creditline", text(head.flatMap(h -> h.find("distributor"))));
    fields.putIfAny("located", text(head.flatMap(h -> h.find("dateline", "location"))));
    Optional<XmlElement> body = nitf.find("body", "body.content");
    Element html = body.map(b -> b.toHtml(HTML)).orElseGet(() -> new Element("div"));
    String dateline = text(head.flatMap(h -> h.find("dateline")));
    String words = HtmlText.paragraphs(html);
    // Set apart in the head, the dateline would be lost to the reader of the body.
    fields.putIfAny(
        StoryFields.BODY, dateline == null || words.isEmpty() ? words : dateline + "\n\n" + words);
  }

  private static void status(StoryFields fields, Optional<XmlElement> facts)
      throws RejectedStoryException {
    String status = facts.map(f -> f.attribute("management-status")).orElse(null);
    String release = attribute(facts, "date.release", "norm");
    if (status == null || status.equals("usable")) {
      fields.putIfAny("embargoed", fields.isAhead(time(release)) ? time(release) : null);
    } else if (status.equals("embargoed")) {
      fields.put("embargoed", release == null ? "" : time(release));
    } else {
      fields.put("pubstatus", status);
    }
  }

  /** ISO 8601 in its long form; null for null. */
  private static String time(String norm) throws RejectedStoryException {
    if (norm == null) {
      return null;
    }
    String stripped = norm.strip();
    Matcher shortForm = SHORT_TIME.matcher(stripped);
    if (stripped.matches("\\d{8}")) {
      return time(stripped + "T000000Z");
    }
    if (!shortForm.matches()) {
      return stripped;
    }
    String seconds = shortForm.group(6) == null ? "00" : shortForm.group(6);
    String offset = shortForm.group(7) == null ? "" : shortForm.group(7);
    if (offset.length() == 3) {
      offset += ":00";
    }
    if (shortForm.group(1).equals("0000")) {
      throw field("date", "the year 0 cannot be right: " + Text.quoted(norm));
    }
    return "%s-%s-%sT%s:%s:%s%s"
        .formatted(
            shortForm.group(1),
            shortForm.group(2),
            shortForm.group(3),
            shortForm.group(4),
            shortForm.group(5),
            seconds,
            offset);
  }

  private static String attribute(Optional<XmlElement> parent, String child, String attribute) {
    return parent.flatMap(p -> p.find(child)).map(c -> c.attribute(attribute)).orElse(null);
  }

  private static String text(Optional<XmlElement> element) {
    return element
        .map(e -> e.text().strip().replaceAll("\\s+", " "))
        .filter(t -> !t.isEmpty())
        .orElse(null);
  }
}
