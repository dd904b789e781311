package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.schemas.WireStory;

/** One newsItem of NewsML-G2. */
final class NewsMlG2Item {

  private static final Set<String> WRITTEN = Set.of("text", "composite");

  private final XmlElement item;
  private final Delivery delivery;

  NewsMlG2Item(XmlElement item, Delivery delivery) {
    this.item = item;
    this.delivery = delivery;
  }

  WireStory story(String format) throws RejectedStoryException {
    String itemClass = code(item.find("itemMeta", "itemClass"));
    if (itemClass != null && !WRITTEN.contains(itemClass)) {
      throw field("itemClass", "only text and composite are read, found " + Text.quoted(itemClass));
    }
    StoryFields fields = new StoryFields(delivery);
    fields.putIfAny("uri", item.attribute("guid"));
    fields.putIfAny("version", item.attribute("version"));
    fields.putIfAny("language", item.attribute("lang"));
    management(fields);
    // What the words say of themselves comes first, and what is said about them counts more.
    words(fields);
    metadata(fields);
    return fields.toStory(format);
  }

  private void management(StoryFields fields) throws RejectedStoryException {
    Optional<XmlElement> meta = item.find("itemMeta");
    if (!fields.has("provider")) {
      fields.putIfAny("provider", provider(meta.flatMap(m -> m.find("provider"))));
    }
    fields.putIfAny("pubstatus", code(meta.flatMap(m -> m.find("pubStatus"))));
    fields.putIfAny("firstcreated", text(meta, "firstCreated"));
    fields.putIfAny("versioncreated", text(meta, "versionCreated"));
    Optional<XmlElement> embargoed = meta.flatMap(m -> m.find("embargoed"));
    if (embargoed.isPresent()) {
      // Its empty form is an embargo without a time.
      fields.put("embargoed", embargoed.get().text().strip());
    }
    fields.putIfAny("ednote", text(meta, "edNote"));
    fields.putIfAny("signal", code(meta.flatMap(m -> m.find("signal"))));
  }

  private void metadata(StoryFields fields) throws RejectedStoryException {
    Optional<XmlElement> meta = item.find("contentMeta");
    fields.putIfAny("urgency", text(meta, "urgency"));
    fields.putIfAny("headline", text(meta, "headline"));
    fields.putIfAny("slugline", text(meta, "slugline"));
    fields.putIfAny("byline", text(meta, "by"));
    fields.putIfAny("creditline", text(meta, "creditline"));
    fields.putIfAny(
        "language",
        meta.flatMap(m -> m.find("language")).map(l -> l.attribute("tag")).orElse(null));
    Optional<XmlElement> located = meta.flatMap(m -> m.find("located"));
    String name = text(located, "name");
    fields.putIfAny("located", name == null ? code(located) : name);
  }

  private void words(StoryFields fields) throws RejectedStoryException {
    List<XmlElement> contents = item.find("contentSet").map(XmlElement::children).orElse(List.of());
    for (XmlElement content : contents) {
      String type = content.attribute("contenttype");
      if (content.name().equals("inlineXML")) {
        inlineXml(content, type, fields);
        return;
      }
      if (content.name().equals("inlineData")) {
        inlineData(content, type, fields);
        return;
      }
    }
  }

  private static void inlineXml(XmlElement content, String type, StoryFields fields)
      throws RejectedStoryException {
    List<XmlElement> documents = content.children();
    if (documents.isEmpty()) {
      return;
    }
    XmlElement document = documents.get(0);
    switch (document.name()) {
      case "nitf" -> Nitf.words(document, fields);
      case "html" ->
          fields.put(
              StoryFields.BODY,
              document
                  .find("body")
                  .map(body -> HtmlText.paragraphs(body.toHtml(Map.of())))
                  .orElse(""));
      case "div", "p", "section", "article" ->
          fields.put(
              StoryFields.BODY, HtmlText.paragraphs(content.toHtml(Map.of("inlineXML", "div"))));
      default ->
          throw field(
              "inlineXML",
              "NITF and XHTML are read, found <"
                  + document.name()
                  + "> as "
                  + Text.quoted(type == null ? "" : type));
    }
  }

  private static void inlineData(XmlElement content, String type, StoryFields fields)
      throws RejectedStoryException {
    if (content.attribute("encoding") != null) {
      throw field("inlineData", "encoded data is not read");
    }
    boolean html = type != null && type.contains("html");
    fields.put(StoryFields.BODY, html ? HtmlText.paragraphs(content.text()) : content.text());
  }

  private static String provider(Optional<XmlElement> provider) {
    String code = code(provider);
    String named = code == null ? text(provider, "name") : code;
    return named == null ? null : named.strip().replaceAll("\\s+", "-");
  }

  /** A controlled value: its code without the scheme's prefix, else its literal. */
  private static String code(Optional<XmlElement> element) {
    String code = element.map(e -> e.attribute("qcode")).orElse(null);
    if (code == null) {
      return element.map(e -> e.attribute("literal")).orElse(null);
    }
    return code.substring(code.indexOf(':') + 1).strip();
  }

  private static String text(Optional<XmlElement> parent, String child) {
    return parent
        .flatMap(p -> p.find(child))
        .map(e -> e.text().strip().replaceAll("\\s+", " "))
        .filter(t -> !t.isEmpty())
        .orElse(null);
  }
}
