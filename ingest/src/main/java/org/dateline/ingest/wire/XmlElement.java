package org.dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.wire.RejectedStoryException.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** An XML element. Names are local ones: wires disagree on prefixes, not on names. */
final class XmlElement {

  private final String name;
  private final Map<String, String> attributes;
  private final Place place;

  /** Strings and elements, in the order of the document. */
  private final List<Object> content = new ArrayList<>(2);

  XmlElement(String name, Map<String, String> attributes, Place place) {
    this.name = name;
    this.attributes = attributes;
    this.place = place;
  }

  void add(XmlElement child) {
    content.add(child);
  }

  void add(String text) {
    content.add(text);
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  /** An attribute's value; null where it is absent. */
  String attribute(String attribute) {
    return attributes.get(attribute);
  }

  List<XmlElement> children() {
    return content.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .toList();
  }

  List<XmlElement> children(String child) {
    return children().stream().filter(element -> element.name.equals(child)).toList();
  }

  /** The first element that a path of names leads to. */
  Optional<XmlElement> find(String... path) {
    Optional<XmlElement> found = Optional.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children(step).stream().findFirst());
    }
    return found;
  }

  /** All characters within. */
  String text() {
    if (content.size() == 1 && content.get(0) instanceof String alone) {
      return alone;
    }
    StringBuilder text = new StringBuilder();
    addText(text);
    return text.toString();
  }

  private void addText(StringBuilder text) {
    for (Object part : content) {
      if (part instanceof XmlElement child) {
        child.addText(text);
      } else {
        text.append(part);
      }
    }
  }

  /**
   * The same content as HTML, so that every body becomes paragraphs by the same rules.
   *
   * @param names HTML names for those that HTML does not know
   */
  Element toHtml(Map<String, String> names) {
    Element html = new Element(names.getOrDefault(name, name));
    for (Object part : content) {
      html.appendChild(
          part instanceof XmlElement child ? child.toHtml(names) : new TextNode((String) part));
    }
    return html;
  }
}
