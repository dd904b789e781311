package org.dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;

/** RSS and Atom that must be refused. */
final class BadFeed {

  static final String RSS =
      "<rss version=\"2.0\"><channel><title>t</title><link>http://w.example/</link>"
          + "<description>d</description><item><guid>1</guid><title>Words</title>"
          + "<pubDate>Sat, 28 Feb 2026 10:00:00 GMT</pubDate>"
          + "<description>%s</description></item></channel></rss>";
  static final String ATOM =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id><title>t</title>"
          + "<updated>2026-02-28T10:00:00Z</updated><entry><id>1</id><title>Words</title>"
          + "<published>2026-02-28T10:00:00Z</published><summary>%s</summary></entry></feed>";

  private BadFeed() {}

  static List<BadInput> all() {
    List<BadInput> bad = new ArrayList<>();
    bad.addAll(rss());
    bad.addAll(atom());
    return bad;
  }

  private static List<BadInput> rss() {
    BadXml xml = new BadXml("rss", "application/rss+xml", RSS);
    List<BadInput> bad = new ArrayList<>(xml.everywhere());
    bad.add(xml.bad("no guid and no link", "<guid>1</guid>", "", "uri: is missing"));
    bad.add(
        xml.bad("a guid with a line end", "<guid>1<", "<guid>a\nb<", "uri: expected the story's"));
    bad.add(xml.bad("an unknown version", "version=\"2.0\"", "version=\"9\"", "neither RSS nor"));
    bad.add(xml.bad("no channel", "channel", "canal", "neither RSS nor Atom"));
    bad.add(xml.bad("30 February", "Sat, 28 Feb", "30 Feb", "pubDate: expected a date-time"));
    bad.add(xml.bad("the year 0", "Sat, 28 Feb 2026", "28 Feb 0000", "cannot be right"));
    bad.add(xml.bad("the year 9999", "Sat, 28 Feb 2026", "28 Feb 9999", "9999 cannot be right"));
    bad.add(xml.bad("an hour 25", "10:00:00 GMT", "25:00:00 GMT", "pubDate: expected"));
    bad.add(xml.bad("a date ahead", "Sat, 28 Feb 2026", "28 Feb 2199", "lies in the future"));
    bad.add(
        xml.bad(
            "a date in words", "Sat, 28 Feb 2026 10:00:00 GMT", "yesterday", "pubDate: expected"));
    bad.add(
        xml.document(
            "no words",
            RSS.replace("<title>Words</title>", "").formatted(" "),
            "needs a headline or a body"));
    bad.add(
        xml.endless(
            "an endless headline", "<title>Words", "<title>", "", "characters long, at most 10,0"));
    bad.add(
        xml.endless(
            "an endless author",
            "<guid>1</guid>",
            "<guid>1</guid><author>",
            "</author>",
            "byline: is"));
    return bad;
  }

  private static List<BadInput> atom() {
    BadXml xml = new BadXml("atom", "application/atom+xml", ATOM);
    List<BadInput> bad = new ArrayList<>(xml.everywhere());
    bad.add(xml.bad("no id", "<id>1</id>", "", "uri: is missing"));
    bad.add(
        xml.bad(
            "30 February",
            "<published>2026-02-28",
            "<published>2026-02-30",
            "published: expected a date-time"));
    bad.add(
        xml.bad("the year 0", "<published>2026-02-28", "<published>0000-02-28", "cannot be right"));
    bad.add(
        xml.bad(
            "the year 9999",
            "<published>2026-02-28",
            "<published>9999-02-28",
            "9999 cannot be right"));
    bad.add(xml.bad("another namespace", "2005/Atom", "1066/Atom", "neither RSS nor Atom"));
    bad.add(
        xml.endless(
            "an endless headline",
            "<title>Words",
            "<title>",
            "",
            "characters long, at most 10,000"));
    return bad;
  }
}
