package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.unreadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.dateline.ingest.wire.RejectedStoryException.Place;
import org.jsoup.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML that a stranger wrote: a document type may be named, is never fetched, and may declare
 * no entities; nesting and number of elements are bounded.
 */
final class XmlReader extends DefaultHandler2 {

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 100_000;
  private static final String FEATURE = "http://xml.org/sax/features/";

  private final ContentHandler handler;
  private Locator locator;
  private int depth;
  private int elements;

  private XmlReader(ContentHandler handler) {
    this.handler = handler;
  }

  /**
   * Gives the document's parts to a handler.
   *
   * @param charset what the delivery declares; else the document's own declaration counts
   * @throws RejectedStoryException where it is not well-formed, or larger than a story needs
   */
  static void read(byte[] content, Optional<Charset> charset, ContentHandler handler)
      throws RejectedStoryException {
    XmlReader reader = new XmlReader(handler);
    InputSource source = new InputSource(new ByteArrayInputStream(content));
    charset.map(Charset::name).ifPresent(source::setEncoding);
    try {
      XMLReader parser = parser();
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.setEntityResolver(reader);
      parser.setProperty("http://xml.org/sax/properties/declaration-handler", reader);
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
      parser.parse(source);
    } catch (SAXParseException broken) {
      throw unreadable(
          "not XML that is read here: " + broken.getMessage(),
          new Place(Math.max(1, broken.getLineNumber()), Math.max(1, broken.getColumnNumber())));
    } catch (SAXException | IOException broken) {
      throw unreadable("not XML that is read here: " + broken.getMessage(), reader.place());
    }
  }

  private static XMLReader parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://javax.xml.XMLConstants/feature/secure-processing", true);
      factory.setFeature(FEATURE + "external-general-entities", false);
      factory.setFeature(FEATURE + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException everyJavaHasThem) {
      throw new IllegalStateException(everyJavaHasThem);
    }
  }

  private Place place() {
    return locator == null
        ? new Place(1, 1)
        : new Place(Math.max(1, locator.getLineNumber()), Math.max(1, locator.getColumnNumber()));
  }

  private SAXParseException refused(String why) {
    return new SAXParseException(why, locator);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    handler.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    handler.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    handler.endDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    handler.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    handler.endPrefixMapping(prefix);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw refused("elements are nested more than " + DEEPEST + " deep");
    }
    if (++elements > MOST_ELEMENTS) {
      throw refused("more than " + MOST_ELEMENTS + " elements");
    }
    handler.startElement(uri, local, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    depth--;
    handler.endElement(uri, local, qualified);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    handler.characters(text, start, length);
  }

  /** An entity of a document type that was not fetched: HTML's are known without it. */
  @Override
  public void skippedEntity(String name) throws SAXException {
    String written = "&" + name + ";";
    String meant = Parser.unescapeEntities(written, true);
    if (meant.equals(written)) {
      throw refused("the entity " + written + " is not known");
    }
    handler.characters(meant.toCharArray(), 0, meant.length());
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    throw refused("the document type declares the entity " + name + "; none may be declared");
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId)
      throws SAXException {
    throw refused("the document type declares the entity " + name + "; none may be declared");
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void error(SAXParseException fault) throws SAXException {
    throw fault;
  }

  @Override
  public void fatalError(SAXParseException fault) throws SAXException {
    throw fault;
  }
}
