package org.dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;

/** NewsML-G2 that must be refused. */
final class BadNewsMl {

  static final String SOUND =
      "<newsItem guid=\"1\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
          + "<versionCreated>2026-02-28T10:00:00Z</versionCreated>"
          + "<pubStatus qcode=\"stat:usable\"/></itemMeta>"
          + "<contentMeta><headline>Words</headline></contentMeta>"
          + "<contentSet><inlineData>%s</inlineData></contentSet></newsItem>";

  private static final String PACKAGE =
      "<packageItem guid=\"p\"><groupSet root=\"G\"><group id=\"G\"><itemRef residref=\"p\"/>"
          + "<groupRef idref=\"G\"/></group></groupSet></packageItem>";

  private BadNewsMl() {}

  static List<BadInput> all() {
    BadXml xml = new BadXml("newsml-g2", "application/vnd.iptc.g2.newsitem+xml", SOUND);
    List<BadInput> bad = new ArrayList<>(xml.everywhere());
    bad.add(xml.bad("no guid", "guid=\"1\" ", "", "uri: is missing"));
    bad.add(xml.bad("a blank guid", "guid=\"1\"", "guid=\"  \"", "uri: is missing"));
    bad.add(xml.bad("a negative version", "version=\"1\"", "version=\"-3\"", "whole number from"));
    bad.add(
        xml.bad(
            "a huge version",
            "version=\"1\"",
            "version=\"9223372036854775808\"",
            "whole number from 0"));
    bad.add(xml.bad("30 February", "2026-02-28", "2026-02-30", "expected a date-time"));
    bad.add(xml.bad("the year 0", "2026-02-28", "0000-02-28", "year 0 cannot be right"));
    bad.add(xml.bad("the year 9999", "2026-02-28", "9999-12-31", "9999 cannot be right"));
    bad.add(xml.bad("a date in the future", "2026-02-28", "2100-02-28", "lies in the future"));
    bad.add(xml.bad("a time without a zone", "10:00:00Z", "10:00:00", "no offset from UTC"));
    bad.add(
        xml.bad("an unknown status", "stat:usable", "stat:lost", "expected usable, withheld or"));
    bad.add(
        xml.bad(
            "an embargo that is no time",
            "<pubStatus",
            "<embargoed>tomorrow</embargoed><pubStatus",
            "embargoed: expected a date-time"));
    bad.add(xml.bad("a picture", "ninat:text", "ninat:picture", "only text and composite"));
    bad.add(
        xml.bad(
            "packed words", "<inlineData>", "<inlineData encoding=\"b\">", "encoded data is not"));
    bad.add(
        xml.bad(
            "words in a foreign format",
            "<inlineData>words</inlineData>",
            "<inlineXML><svg/></inlineXML>",
            "NITF and XHTML are read, found <svg>"));
    bad.add(
        xml.bad(
            "no words",
            "<contentMeta><headline>Words</headline></contentMeta>"
                + "<contentSet><inlineData>words</inlineData></contentSet>",
            "",
            "needs a headline or a body"));
    bad.add(
        xml.endless(
            "an endless headline",
            "<headline>Words",
            "<headline>",
            "",
            "characters long, at most 10,000"));
    bad.add(xml.document("a package that holds itself", PACKAGE, "no story of its own"));
    bad.add(
        xml.document(
            "a message of packages that hold each other",
            "<newsMessage><itemSet>"
                + PACKAGE.replace("residref=\"p\"", "residref=\"q\"")
                + PACKAGE.replace("guid=\"p\"", "guid=\"q\"")
                + "</itemSet></newsMessage>",
            "holds no newsItem"));
    bad.add(
        xml.document(
            "messages within each other",
            "<newsMessage><itemSet>".repeat(20) + "</itemSet></newsMessage>".repeat(20),
            "holds no newsItem"));
    bad.add(
        xml.document(
            "a package in which every item is wrong",
            "<newsMessage><itemSet>"
                + "<newsItem version=\"1\"/><newsItem guid=\"2\" version=\"x\"/>"
                + "</itemSet></newsMessage>",
            "uri: is missing"));
    return bad;
  }
}
