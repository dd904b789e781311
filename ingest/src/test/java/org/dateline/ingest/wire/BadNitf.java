package org.dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;

/** NITF that must be refused. */
final class BadNitf {

  static final String SOUND =
      "<nitf><head><docdata><doc-id id-string=\"1\"/><date.issue norm=\"20260228T100000Z\"/>"
          + "<du-key version=\"1\"/></docdata></head><body><body.head><hedline><hl1>Words</hl1>"
          + "</hedline></body.head><body.content><p>%s</p></body.content></body></nitf>";

  private BadNitf() {}

  static List<BadInput> all() {
    BadXml xml = new BadXml("nitf", "application/nitf+xml", SOUND);
    List<BadInput> bad = new ArrayList<>(xml.everywhere());
    bad.add(xml.bad("no guid", "<doc-id id-string=\"1\"/>", "", "uri: is missing"));
    bad.add(xml.bad("a blank guid", "id-string=\"1\"", "id-string=\" \"", "uri: is missing"));
    bad.add(
        xml.bad("a guid with a line end", "\"1\"/><date", "\"a&#10;b\"/><date", "visible char"));
    bad.add(xml.bad("a negative version", "version=\"1\"", "version=\"-1\"", "whole number from"));
    bad.add(
        xml.bad(
            "a huge version",
            "version=\"1\"",
            "version=\"99999999999999999999\"",
            "whole number from 0"));
    bad.add(xml.bad("no version number", "version=\"1\"", "version=\"1b\"", "whole number from 0"));
    bad.add(xml.bad("30 February", "20260228", "20260230", "versioncreated: expected a date-time"));
    bad.add(xml.bad("the year 0", "20260228", "00000101", "year 0 cannot be right"));
    bad.add(xml.bad("the year 9999", "20260228", "99990101", "9999 cannot be right"));
    bad.add(xml.bad("a date in words", "20260228T100000Z", "yesterday", "expected a date-time"));
    bad.add(xml.bad("an hour 25", "T100000Z", "T250000Z", "expected a date-time"));
    bad.add(
        xml.bad(
            "an unknown status",
            "<docdata>",
            "<docdata management-status=\"lost\">",
            "expected usable"));
    bad.add(
        xml.bad(
            "an unknown urgency", "<docdata>", "<docdata><urgency ed-urg=\"0\"/>", "1 (flash)"));
    bad.add(xml.bad("an unknown language", "<nitf>", "<nitf xml:lang=\"zz\">", "language tag"));
    bad.add(
        xml.bad(
            "no words",
            "<hl1>Words</hl1></hedline></body.head><body.content><p>words</p></body.content>",
            "</hedline></body.head>",
            "needs a headline or a body"));
    bad.add(
        xml.endless(
            "an endless headline", "<hl1>Words", "<hl1>", "", "characters long, at most 10,000"));
    bad.add(
        xml.bad(
            "a guid of a mebibyte",
            "id-string=\"1\"",
            "id-string=\"" + "x".repeat(1 << 20) + "\"",
            "1 to 512 visible"));
    return bad;
  }
}
