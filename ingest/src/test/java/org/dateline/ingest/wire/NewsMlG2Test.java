package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.ingest.wire.Deliveries.utf8;

import java.util.List;
import java.util.Map;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2Test {

  private static final String ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:apa.at:20260301:17"
                version="3" standard="NewsML-G2" standardversion="2.29" xml:lang="de-AT">
        <itemMeta>
          <itemClass qcode="ninat:text"/>
          <provider qcode="prov:APA"/>
          <versionCreated>2026-03-01T09:05:00+01:00</versionCreated>
          <firstCreated>2026-03-01T08:00:00+01:00</firstCreated>
          <pubStatus qcode="stat:usable"/>
          <edNote>Absatz 2 neu</edNote>
          <signal qcode="sig:correction"/>
        </itemMeta>
        <contentMeta>
          <urgency>3</urgency>
          <located qcode="city:OSL"><name>Oslo</name></located>
          <creditline>APA/dpa</creditline>
          <by>Erna Muster</by>
          <language tag="de"/>
          <slugline>NORWEGEN-TREFFEN</slugline>
          <headline>Minister in Oslo zusammengekommen</headline>
        </contentMeta>
        <contentSet>
          <inlineXML contenttype="application/xhtml+xml">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>
            <body><p>Der erste Absatz.</p><p>Der <b>zweite</b>.</p></body></html>
          </inlineXML>
        </contentSet>
      </newsItem>
      """;

  private static WireStory read(String item) throws RejectedStoryException {
    return Deliveries.only(new NewsMlG2(), utf8(item), Deliveries.bare());
  }

  @Test
  void readsANewsItem() throws Exception {
    WireStory story = read(ITEM);

    assertThat(story.getId()).isEqualTo("apa:urn:newsml:apa.at:20260301:17");
    assertThat(story.getVersion()).isEqualTo(3);
    assertThat(story.getStatus()).isEqualTo("usable");
    assertThat(story.getVersionCreated()).isEqualTo("2026-03-01T08:05:00Z");
    assertThat(story.getFirstCreated()).isEqualTo("2026-03-01T07:00:00Z");
    assertThat(story.getEmbargoed()).isFalse();
    assertThat(story.getLanguage()).isEqualTo("de");
    assertThat(story.getHeadline()).isEqualTo("Minister in Oslo zusammengekommen");
    assertThat(story.getBody()).isEqualTo("Der erste Absatz.\n\nDer zweite.");
    assertThat(story.getSlug()).isEqualTo("NORWEGEN-TREFFEN");
    assertThat(story.getByline()).isEqualTo("Erna Muster");
    assertThat(story.getCredit()).isEqualTo("APA/dpa");
    assertThat(story.getUrgency()).isEqualTo(3);
    assertThat(story.getLocated()).isEqualTo("Oslo");
    assertThat(story.getEditorialNote()).isEqualTo("Absatz 2 neu");
    assertThat(story.getSignal()).isEqualTo("correction");
    assertThat(story.getFormat()).isEqualTo("newsml-g2");
  }

  @Test
  void anEmptyEmbargoIsOneWithoutATime() throws Exception {
    WireStory story = read(ITEM.replace("<pubStatus", "<embargoed/><pubStatus"));

    assertThat(story.getEmbargoed()).isTrue();
    assertThat(story.getEmbargoedUntil()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canceled", "withheld"})
  void readsTheStatus(String status) throws Exception {
    assertThat(read(ITEM.replace("stat:usable", "stat:" + status)).getStatus()).isEqualTo(status);
  }

  @Test
  void readsNitfAndPlainTextInside() throws Exception {
    String nitf =
        "<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.head><hedline><hl1>Hl"
            + "</hl1></hedline></body.head><body.content><p>Aus NITF.</p></body.content></body>"
            + "</nitf></inlineXML>";
    String plain = "<inlineData contenttype=\"text/plain\">Eins.\n\nZwei.</inlineData>";

    assertThat(read(withContent(nitf)).getBody()).isEqualTo("Aus NITF.");
    assertThat(read(withContent(nitf)).getHeadline()).startsWith("Minister in Oslo");
    assertThat(read(withContent(plain)).getBody()).isEqualTo("Eins.\n\nZwei.");
  }

  private static String withContent(String content) {
    int start = ITEM.indexOf("<contentSet>") + "<contentSet>".length();
    return ITEM.substring(0, start) + content + ITEM.substring(ITEM.indexOf("</contentSet>"));
  }

  @Test
  void readsEveryItemOfAMessage() throws Exception {
    String message =
        "<newsMessage><itemSet><packageItem guid=\"p\"/>"
            + ITEM
            + ITEM.replace("version=\"3\"", "version=\"x\"")
            + ITEM.replace("20260301:17", "20260301:18")
            + "</itemSet></newsMessage>";

    List<Reading> readings = new NewsMlG2().read(utf8(message), Deliveries.bare());

    assertThat(readings).hasSize(3);
    assertThat(readings.get(1).place()).startsWith("newsItem 2 (line ");
    assertThat(readings.get(1).refusal().orElseThrow().field()).contains("version");
    assertThat(readings.get(2).story().orElseThrow().getGuid()).endsWith("18");
  }

  @Test
  void takesTheWireThatTheDeliveryNames() throws Exception {
    WireStory story =
        Deliveries.only(
            new NewsMlG2(), utf8(ITEM), Deliveries.with(Map.of("provider", "apa-basis")));

    assertThat(story.getProvider()).isEqualTo("apa-basis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"packageItem", "conceptItem", "knowledgeItem"})
  void refusesWhatHoldsNoStory(String root) {
    RejectedStoryException refused =
        catchThrowableOfType(
            RejectedStoryException.class,
            () -> new NewsMlG2().read(utf8("<" + root + "/>"), Deliveries.bare()));

    assertThat(refused).hasMessageContaining("holds no story of its own");
    assertThat(refused.place()).isPresent();
  }
}
