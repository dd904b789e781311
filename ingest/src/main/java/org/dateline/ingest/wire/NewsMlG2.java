package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.unreadable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * NewsML-G2: a news item, or a news message with any number of them. Packages order items by
 * reference and hold no story themselves; references are never followed.
 */
final class NewsMlG2 implements WireFormat {

  private static final Set<String> ROOTS =
      Set.of("newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public boolean accepts(String mediaType) {
    return mediaType.startsWith("application/vnd.iptc.g2.") && mediaType.endsWith("+xml");
  }

  @Override
  public boolean reads(String root) {
    return ROOTS.contains(root);
  }

  @Override
  public List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException {
    XmlElement root = XmlTree.read(content, delivery.charset());
    if (root.name().equals("newsItem")) {
      return List.of(Reading.of(new NewsMlG2Item(root, delivery).story(name())));
    }
    if (!root.name().equals("newsMessage")) {
      throw unreadable(
          reads(root.name())
              ? "a <" + root.name() + "> holds no story of its own; send its newsItems"
              : "<" + root.name() + "> is no NewsML-G2: <newsItem> or <newsMessage> was expected",
          root.place());
    }
    List<Reading> readings = new ArrayList<>();
    for (XmlElement set : root.children("itemSet")) {
      for (XmlElement item : set.children("newsItem")) {
        String place = "newsItem " + (readings.size() + 1) + " (line " + item.place().line() + ")";
        readings.add(Reading.of(place, () -> new NewsMlG2Item(item, delivery).story(name())));
      }
    }
    if (readings.isEmpty()) {
      throw unreadable("the newsMessage holds no newsItem", root.place());
    }
    return readings;
  }
}
