package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The dates of a feed's entries as they are written. ROME leaves out a date that it cannot read,
 * and makes 2 March of 30 February: the story's events would fall on another day.
 */
final class FeedDates {

  private static final Set<String> DATES =
      Set.of("pubDate", "published", "updated", "issued", "modified", "created", "date");
  private static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?!\\d).*");
  private static final Pattern RFC_DAY =
      Pattern.compile("(?:\\p{Alpha}+,?\\s+)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d+).*");
  private static final Pattern TIME = Pattern.compile("(?:.*[\\sT])?(\\d\\d?):(\\d\\d)(?!\\d).*");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final List<Element> entries;

  private FeedDates(List<Element> entries) {
    this.entries = entries;
  }

  static FeedDates of(Document feed) {
    Element root = feed.getRootElement();
    Element parent =
        root.getName().equals("rss") ? root.getChild("channel", root.getNamespace()) : root;
    return new FeedDates(
        parent == null
            ? List.of()
            : parent.getChildren().stream()
                .filter(child -> child.getName().equals("item") || child.getName().equals("entry"))
                .toList());
  }

  /**
   * Sees to it that all dates of an entry can be read.
   *
   * @param place the entry's place in the feed, from 0
   */
  void check(int place) throws RejectedStoryException {
    if (place >= entries.size()) {
      return;
    }
    Element entry = entries.get(place);
    for (Element child : entry.getChildren()) {
      boolean known =
          child.getNamespace().equals(entry.getNamespace())
              || child.getNamespace().equals(DUBLIN_CORE);
      String written = child.getTextTrim();
      if (known
          && DATES.contains(child.getName())
          && !written.isEmpty()
          && (!isDay(written) || DateParser.parseDate(written, Locale.US) == null)) {
        throw field(
            child.getName(),
            "expected a date-time such as Sat, 28 Feb 2026 10:00:00 GMT, found "
                + Text.quoted(written));
      }
    }
  }

  /** Whether the day and the time of day, where they are written so, are ones that there are. */
  private static boolean isDay(String written) {
    try {
      Matcher iso = ISO_DAY.matcher(written);
      Matcher rfc = RFC_DAY.matcher(written);
      if (iso.matches()) {
        LocalDate.parse(iso.group(1));
      } else if (rfc.matches()) {
        int month = MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(rfc.group(3));
        LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(rfc.group(1)));
      }
      Matcher time = TIME.matcher(written);
      if (time.matches()) {
        LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
      }
      return true;
    } catch (DateTimeException | NumberFormatException noSuchDay) {
      return false;
    }
  }
}
