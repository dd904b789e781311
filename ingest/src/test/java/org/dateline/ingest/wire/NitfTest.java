package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.wire.Deliveries.utf8;

import java.util.Map;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfTest {

  private static final String STORY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.2/dtd/nitf-3-2.dtd">
      <nitf xml:lang="de">
        <head>
          <title>Kurztitel</title>
          <docdata management-status="usable">
            <doc-id id-string="apa.20260301.17" regsrc="APA"/>
            <urgency ed-urg="3"/>
            <date.issue norm="20260301T090500+0100"/>
            <du-key version="4" key="NORWEGEN-TREFFEN"/>
            <ed-msg info="Absatz 2 neu"/>
          </docdata>
        </head>
        <body>
          <body.head>
            <hedline><hl1>Minister in <em>Oslo</em>
              zusammengekommen</hl1></hedline>
            <byline>Von Erna Muster</byline>
            <distributor>APA</distributor>
            <dateline><location>Oslo</location>, 1. M&auml;rz (APA)</dateline>
          </body.head>
          <body.content>
            <p>Der erste&nbsp;Absatz.</p>
            <media media-type="image"><media-caption>Ein Bild</media-caption></media>
            <hl2>Zwischentitel</hl2>
            <block><p>Der zweite<br/>Absatz.</p></block>
          </body.content>
        </body>
      </nitf>
      """;

  private static WireStory read(String nitf) throws RejectedStoryException {
    return Deliveries.only(new Nitf(), utf8(nitf), Deliveries.with(Map.of("provider", "apa")));
  }

  @Test
  void readsAStoryWithItsDocumentType() throws Exception {
    WireStory story = read(STORY);

    assertThat(story.getId()).isEqualTo("apa:apa.20260301.17");
    assertThat(story.getVersion()).isEqualTo(4);
    assertThat(story.getStatus()).isEqualTo("usable");
    assertThat(story.getVersionCreated()).isEqualTo("2026-03-01T08:05:00Z");
    assertThat(story.getLanguage()).isEqualTo("de");
    assertThat(story.getHeadline()).isEqualTo("Minister in Oslo zusammengekommen");
    assertThat(story.getByline()).isEqualTo("Von Erna Muster");
    assertThat(story.getCredit()).isEqualTo("APA");
    assertThat(story.getSlug()).isEqualTo("NORWEGEN-TREFFEN");
    assertThat(story.getUrgency()).isEqualTo(3);
    assertThat(story.getLocated()).isEqualTo("Oslo");
    assertThat(story.getEditorialNote()).isEqualTo("Absatz 2 neu");
    assertThat(story.getFormat()).isEqualTo("nitf");
    assertThat(story.getBody())
        .isEqualTo(
            "Oslo, 1. März (APA)\n\nDer erste\u00A0Absatz.\n\nZwischentitel\n\nDer zweite\nAbsatz.");
  }

  @ParameterizedTest
  @CsvSource({
    "usable,    20260301T100000Z, usable,   false, ''",
    "usable,    20260302T100000Z, usable,   true,  2026-03-02T10:00:00Z",
    "embargoed, 20260302T100000Z, usable,   true,  2026-03-02T10:00:00Z",
    "embargoed, '',               usable,   true,  ''",
    "withheld,  '',               withheld, false, ''",
    "canceled,  '',               canceled, false, ''"
  })
  void readsWhatMayBePublishedWhen(
      String management, String release, String status, boolean embargoed, String until)
      throws Exception {
    String element = release.isEmpty() ? "" : "<date.release norm=\"" + release + "\"/>";
    WireStory story = read(STORY.replace("\"usable\">", '"' + management + "\">" + element));

    assertThat(story.getStatus()).isEqualTo(status);
    assertThat(story.getEmbargoed()).isEqualTo(embargoed);
    assertThat(story.getEmbargoedUntil() == null ? "" : story.getEmbargoedUntil().toString())
        .isEqualTo(until);
  }
}
