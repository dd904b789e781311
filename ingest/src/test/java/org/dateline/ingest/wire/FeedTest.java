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

class FeedTest {

  private static final Delivery DELIVERY = Deliveries.with(Map.of("provider", "kaspi"));

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>K</title><link>http://kaspi.example/</link><description>d</description>
          <language>de</language>
          <item>
            <title>Minister &amp;amp; Botschafter</title>
            <link>http://kaspi.example/1</link>
            <guid isPermaLink="false">k-1</guid>
            <pubDate>Sun, 01 Mar 2026 10:00:00 +0400</pubDate>
            <description>Kurz.</description>
            <content:encoded><![CDATA[<p>Baku, 1. März.</p><p>Lang.</p>]]></content:encoded>
          </item>
          <item><title>Nur ein Titel</title><link>http://kaspi.example/2</link></item>
          <item><description>Ohne alles</description></item>
        </channel>
      </rss>
      """;

  @Test
  void readsEachItemOfRss() throws Exception {
    List<Reading> readings = new Feed().read(utf8(RSS), DELIVERY);

    assertThat(readings).hasSize(3);
    WireStory first = readings.get(0).story().orElseThrow();
    assertThat(first.getId()).isEqualTo("kaspi:k-1");
    assertThat(first.getHeadline()).isEqualTo("Minister & Botschafter");
    assertThat(first.getBody()).isEqualTo("Baku, 1. März.\n\nLang.");
    assertThat(first.getVersionCreated()).isEqualTo("2026-03-01T06:00:00Z");
    assertThat(first.getLanguage()).isEqualTo("de");
    assertThat(first.getFormat()).isEqualTo("rss");
    assertThat(readings.get(1).story().orElseThrow().getGuid()).isEqualTo("http://kaspi.example/2");
    assertThat(readings.get(2).refusal().orElseThrow().field()).contains("uri");
  }

  @Test
  void readsAtom() throws Exception {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>K</title><id>urn:k</id>
          <updated>2026-03-01T10:00:00Z</updated>
          <entry><id>urn:k:1</id><title>Treffen in Oslo</title>
            <published>2026-03-01T08:00:00Z</published><updated>2026-03-01T09:00:00Z</updated>
            <author><name>Erna Muster</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p>
            </div></content></entry>
        </feed>
        """;

    WireStory story = new Feed().read(utf8(atom), DELIVERY).get(0).story().orElseThrow();

    assertThat(story.getId()).isEqualTo("kaspi:urn:k:1");
    assertThat(story.getFirstCreated()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(story.getVersionCreated()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(story.getByline()).isEqualTo("Erna Muster");
    assertThat(story.getBody()).isEqualTo("Eins.\n\nZwei.");
    assertThat(story.getFormat()).isEqualTo("atom");
  }

  @Test
  void aSlipInTheFeedsLanguageKeepsNoEntryOut() throws Exception {
    Reading reading = new Feed().read(utf8(RSS.replace(">de<", ">Deutsch!<")), DELIVERY).get(0);

    assertThat(reading.story().orElseThrow().getLanguage()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<rss version=\"9\"><channel/></rss>", "<feed/>", "<rss", ""})
  void refusesWhatIsNoFeed(String broken) {
    RejectedStoryException refused =
        catchThrowableOfType(
            RejectedStoryException.class, () -> new Feed().read(utf8(broken), DELIVERY));

    assertThat(refused).as(broken).isNotNull();
  }
}
