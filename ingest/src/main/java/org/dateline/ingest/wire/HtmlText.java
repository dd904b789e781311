package org.dateline.ingest.wire;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** HTML to plain paragraphs. */
final class HtmlText implements NodeFilter {

  private static final int NONE = 0;
  private static final int SPACE = 1;
  private static final int LINE = 2;
  private static final int PARAGRAPH = 3;
  private static final String[] WRITTEN = {"", " ", "\n", "\n\n"};

  private final StringBuilder text = new StringBuilder();
  private int owed = NONE;

  private HtmlText() {}

  /** The text of an HTML fragment or page, paragraphs separated by an empty line. */
  static String paragraphs(String html) {
    return paragraphs(Jsoup.parse(html).body());
  }

  /** The text of an element, paragraphs separated by an empty line. */
  static String paragraphs(Element element) {
    HtmlText reader = new HtmlText();
    NodeTraversor.filter(reader, element);
    return reader.text.toString().stripTrailing();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        // What they hold is not the story's text; captions belong to pictures.
        case "script", "style", "noscript", "template", "figure", "iframe", "object", "svg" -> {
          return FilterResult.SKIP_ENTIRELY;
        }
        case "br" -> owe(owed >= LINE ? PARAGRAPH : LINE);
        default -> breakAt(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      breakAt(element);
    }
    return FilterResult.CONTINUE;
  }

  private void breakAt(Element element) {
    if (element.isBlock() && !element.nameIs("br")) {
      owe(PARAGRAPH);
    }
  }

  // White space is owed until words follow, so that none piles up and none trails.
  private void owe(int space) {
    owed = text.isEmpty() ? NONE : Math.max(owed, space);
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        owe(SPACE);
      } else {
        text.append(WRITTEN[owed]).append(c);
        owed = NONE;
      }
    }
  }
}
