package org.dateline.ingest.wire;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.wire.RejectedStoryException.Place;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Builds elements from an XML document. */
final class XmlTree extends DefaultHandler {

  private final Deque<XmlElement> open = new ArrayDeque<>();
  private StringBuilder text = new StringBuilder();
  private Locator locator;
  private XmlElement root;

  private XmlTree() {}

  /** The document's root. */
  static XmlElement read(byte[] content, Optional<Charset> charset) throws RejectedStoryException {
    XmlTree tree = new XmlTree();
    XmlReader.read(content, charset, tree);
    return tree.root;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    flush();
    Map<String, String> values = attributes.getLength() == 0 ? Map.of() : new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      values.put(attributes.getLocalName(i), attributes.getValue(i));
    }
    XmlElement element =
        new XmlElement(
            local, values, new Place(locator.getLineNumber(), locator.getColumnNumber()));
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().add(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    flush();
    open.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  private void flush() {
    if (!text.isEmpty()) {
      open.peek().add(text.toString());
      text = new StringBuilder();
    }
  }
}
