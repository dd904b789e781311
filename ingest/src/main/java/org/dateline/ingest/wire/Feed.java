package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.unreadable;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.dateline.schemas.WireStory;
import org.jdom2.input.sax.SAXHandler;

/** RSS 0.9 to 2.0, RSS 1.0 in RDF, and Atom, read by ROME. Each entry is a story. */
final class Feed implements WireFormat {

  private static final Set<String> MEDIA_TYPES =
      Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public boolean accepts(String mediaType) {
    return MEDIA_TYPES.contains(mediaType);
  }

  @Override
  public boolean reads(String root) {
    return root.equals("rss") || root.equals("RDF") || root.equals("feed");
  }

  @Override
  public List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException {
    // ROME's own parser would refuse every document type; ours reads them, and fetches none.
    SAXHandler document = new SAXHandler();
    XmlReader.read(content, delivery.charset(), document);
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(document.getDocument());
    } catch (FeedException | RuntimeException broken) {
      // ROME meets what it does not expect with whatever it stumbles over.
      throw unreadable(
          "neither RSS nor Atom: <%s> has not the parts of a feed that is read here"
              .formatted(document.getDocument().getRootElement().getName()));
    }
    FeedDates dates = FeedDates.of(document.getDocument());
    List<Reading> readings = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      int place = readings.size();
      readings.add(
          Reading.of(
              "entry " + (place + 1),
              () -> {
                dates.check(place);
                return story(feed, entry, delivery);
              }));
    }
    return readings;
  }

  private static WireStory story(SyndFeed feed, SyndEntry entry, Delivery delivery)
      throws RejectedStoryException {
    StoryFields fields = new StoryFields(delivery);
    // The link tells apart the entries of feeds that give no identifiers.
    fields.putIfAny("uri", entry.getUri() == null ? entry.getLink() : entry.getUri());
    fields.putIfAny("language", language(feed));
    fields.putIfAny("headline", headline(entry));
    fields.putIfAny("byline", entry.getAuthor());
    fields.putIfAny("firstcreated", time(entry.getPublishedDate()));
    fields.putIfAny(
        "versioncreated",
        time(entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate()));
    fields.putIfAny(StoryFields.BODY, body(entry));
    return fields.toStory(feed.getFeedType().startsWith("atom") ? "atom" : "rss");
  }

  /** The title; one that is too long for a headline is refused as it is, before it costs more. */
  private static String headline(SyndEntry entry) {
    String title = entry.getTitle();
    return title == null || title.length() > StoryFields.LONGEST_LINE
        ? title
        : HtmlText.paragraphs(title);
  }

  // Feeds name their language by hand, and a slip there says nothing of the entries.
  private static String language(SyndFeed feed) {
    try {
      String language = feed.getLanguage();
      return language == null ? null : FieldValues.language("language", language);
    } catch (RejectedStoryException noTag) {
      return null;
    }
  }

  /** The whole content where the feed gives it, else the summary. */
  private static String body(SyndEntry entry) {
    SyndContent content =
        entry.getContents().isEmpty() ? entry.getDescription() : entry.getContents().get(0);
    if (content == null || content.getValue() == null) {
      return null;
    }
    boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    return plain ? content.getValue() : HtmlText.paragraphs(content.getValue());
  }

  private static String time(Date date) {
    return date == null ? null : date.toInstant().toString();
  }
}
