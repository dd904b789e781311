package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.wire.Deliveries.RECEIVED;
import static org.dateline.ingest.wire.Deliveries.utf8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;

class NinjsTest {

  private static final String FLAT =
      """
      {
        "uri": "urn:newsml:azertac:1584321",
        "provider": "AZERTAC",
        "type": "text",
        "version": "3",
        "pubstatus": "usable",
        "firstcreated": "2020-05-31T13:55:00+04:00",
        "versioncreated": "2020-05-31T14:05:00+04:00",
        "language": "de",
        "urgency": 4,
        "headline": "Außenminister  telefonieren",
        "body_text": "Baku, 31. Mai, AZERTAC\\r\\n\\r\\nBei einem Telefonat 🕊.",
        "byline": "Von A. B.",
        "slugline": "aserbaidschan-afghanistan",
        "ednote": "Neu: Zitat",
        "creditline": "AZERTAC",
        "located": "Baku",
        "zone": "Asia/Baku"
      }
      """;

  private static WireStory read(String json) throws RejectedStoryException {
    return Deliveries.only(new Ninjs(), utf8(json), Deliveries.bare());
  }

  @Test
  void readsEveryFieldOfAFlatStory() throws Exception {
    WireStory story = read(FLAT);

    assertThat(story.getId()).isEqualTo("azertac:urn:newsml:azertac:1584321");
    assertThat(story.getProvider()).isEqualTo("azertac");
    assertThat(story.getGuid()).isEqualTo("urn:newsml:azertac:1584321");
    assertThat(story.getVersion()).isEqualTo(3);
    assertThat(story.getStatus()).isEqualTo("usable");
    assertThat(story.getFirstCreated()).isEqualTo(Instant.parse("2020-05-31T09:55:00Z"));
    assertThat(story.getVersionCreated()).isEqualTo(Instant.parse("2020-05-31T10:05:00Z"));
    assertThat(story.getReceived()).isEqualTo(RECEIVED);
    assertThat(story.getEmbargoed()).isFalse();
    assertThat(story.getEmbargoedUntil()).isNull();
    assertThat(story.getLanguage()).isEqualTo("de");
    assertThat(story.getUrgency()).isEqualTo(4);
    assertThat(story.getHeadline()).isEqualTo("Außenminister telefonieren");
    assertThat(story.getBody()).isEqualTo("Baku, 31. Mai, AZERTAC\n\nBei einem Telefonat 🕊.");
    assertThat(story.getByline()).isEqualTo("Von A. B.");
    assertThat(story.getSlug()).isEqualTo("aserbaidschan-afghanistan");
    assertThat(story.getEditorialNote()).isEqualTo("Neu: Zitat");
    assertThat(story.getCredit()).isEqualTo("AZERTAC");
    assertThat(story.getLocated()).isEqualTo("Baku");
    assertThat(story.getZone()).isEqualTo("Asia/Baku");
    assertThat(story.getFormat()).isEqualTo("ninjs");
    assertThat(story.getDoor()).isEqualTo("http");
    assertThat(story.getContentHash()).matches("[0-9a-f]{64}");
  }

  @Test
  void readsTheArraysAndNamesOfNinjs3() throws Exception {
    WireStory story =
        read(
            """
            {"uri": "u", "provider": "dpa", "version": 2, "pubStatus": "withheld",
             "versionCreated": "2019-05-10T16:02:28.123+0200", "by": "Von X, dpa",
             "headlines": [{"role": "short", "value": "Kurz"}, {"role": "main", "value": "Lang"}],
             "bodies": [
               {"role": "html", "contentType": "text/html", "value": "<p>HTML</p>"},
               {"role": "text", "contentType": "text/plain", "value": "Text"}]}
            """);

    assertThat(story.getVersion()).isEqualTo(2);
    assertThat(story.getStatus()).isEqualTo("withheld");
    assertThat(story.getVersionCreated()).isEqualTo(Instant.parse("2019-05-10T14:02:28.123Z"));
    assertThat(story.getByline()).isEqualTo("Von X, dpa");
    assertThat(story.getHeadline()).isEqualTo("Lang");
    assertThat(story.getBody()).isEqualTo("Text");
  }

  @Test
  void takesParagraphsFromHtmlWhereThereIsNoPlainText() throws Exception {
    WireStory story =
        read(
            """
            {"uri": "u", "provider": "p", "body_html":
             "<article><h2>Lead</h2><p>One&nbsp;<b>bold</b>\\n word.</p><script>x()</script>\
            <figure><figcaption>Picture</figcaption></figure><p>Two<br>lines</p></article>"}
            """);

    assertThat(story.getBody()).isEqualTo("Lead\n\nOne\u00a0bold word.\n\nTwo\nlines");
  }

  @Test
  void takesTheDescriptionWhereThereIsNoBody() throws Exception {
    WireStory story =
        read(
            """
            {"uri": "u", "provider": "ntb", "headline": "H",
             "descriptions": [{"role": "text", "value": "Lead."}]}
            """);

    assertThat(story.getBody()).isEqualTo("Lead.");
  }

  @Test
  void makesParagraphsOfLinesThatAreTooLongToBeWrapped() throws Exception {
    String longLine = "word ".repeat(40).strip();
    WireStory story =
        read("{\"uri\":\"u\",\"provider\":\"p\",\"body_text\":\"" + longLine + "\\nNext.\"}");

    assertThat(story.getBody()).isEqualTo(longLine + "\n\nNext.");
  }

  @Test
  void leavesWrappedLinesAlone() throws Exception {
    WireStory story = read("{\"uri\":\"u\",\"provider\":\"p\",\"body_text\":\"one\\ntwo\"}");

    assertThat(story.getBody()).isEqualTo("one\ntwo");
  }

  @Test
  void holdsAnEmbargoUntilItsTime() throws Exception {
    WireStory story =
        read(
            "{\"uri\":\"u\",\"provider\":\"p\",\"headline\":\"h\","
                + "\"embargoed\":\"2026-04-01T06:00:00Z\"}");

    assertThat(story.getEmbargoed()).isTrue();
    assertThat(story.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-04-01T06:00:00Z"));
  }

  @Test
  void holdsAnEmptyEmbargoWithoutATime() throws Exception {
    WireStory story =
        read("{\"uri\":\"u\",\"provider\":\"p\",\"headline\":\"h\",\"embargoed\":\"\"}");

    assertThat(story.getEmbargoed()).isTrue();
    assertThat(story.getEmbargoedUntil()).isNull();
  }

  @Test
  void takesAKillWithoutWords() throws Exception {
    WireStory story = read("{\"uri\":\"u\",\"provider\":\"p\",\"pubstatus\":\"canceled\"}");

    assertThat(story.getStatus()).isEqualTo("canceled");
    assertThat(story.getHeadline()).isEmpty();
    assertThat(story.getBody()).isEmpty();
  }

  @Test
  void fillsWhatTheStoryLeavesOutFromTheFacts() throws Exception {
    WireStory story =
        Deliveries.only(
            new Ninjs(),
            utf8("{\"uri\":\"u\",\"headline\":\"h\",\"language\":\"en\"}"),
            Deliveries.with(Map.of("provider", "ntb", "language", "nb", "zone", "Europe/Oslo")));

    assertThat(story.getId()).isEqualTo("ntb:u");
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getZone()).isEqualTo("Europe/Oslo");
  }

  @Test
  void readsATimeWithoutOffsetInTheZone() throws Exception {
    WireStory story =
        read(
            "{\"uri\":\"u\",\"provider\":\"p\",\"headline\":\"h\",\"zone\":\"Asia/Baku\","
                + "\"versioncreated\":\"2020-05-31T14:05:00\"}");

    assertThat(story.getVersionCreated()).isEqualTo(Instant.parse("2020-05-31T10:05:00Z"));
  }

  @Test
  void hashesTheContentAndNothingElse() throws Exception {
    String again = FLAT.replace("\"Baku\"", "\"Bakı\"").replace("\"3\"", "3");
    String changed = FLAT.replace("Telefonat", "Telefongespräch");
    String killed = FLAT.replace("usable", "canceled");

    assertThat(read(again).getContentHash()).isEqualTo(read(FLAT).getContentHash());
    assertThat(read(changed).getContentHash()).isNotEqualTo(read(FLAT).getContentHash());
    assertThat(read(killed).getContentHash()).isNotEqualTo(read(FLAT).getContentHash());
  }

  @Test
  void readsPastAByteOrderMark() throws Exception {
    assertThat(read("\uFEFF" + FLAT).getVersion()).isEqualTo(3);
  }

  @Test
  void readsAnArrayOfStoriesOneByOne() throws Exception {
    String array =
        "["
            + FLAT
            + ",{\"uri\":\"u2\",\"provider\":\"p\",\"version\":-1},"
            + "{\"uri\":\"u3\",\"provider\":\"p\",\"headline\":\"h\"}]";

    List<Reading> readings = new Ninjs().read(utf8(array), Deliveries.bare());

    assertThat(readings).extracting(Reading::place).containsExactly("[0]", "[1]", "[2]");
    assertThat(readings.get(1).refusal().orElseThrow().field()).contains("version");
    assertThat(readings.get(2).story().orElseThrow().getId()).isEqualTo("p:u3");
  }
}
