package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.ingest.wire.Deliveries.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final Map<String, String> FACTS =
      Map.of("uri", "1", "provider", "azertac", "language", "de", "headline", "Über Gräben");

  @Test
  void takesTheFactsFromTheDelivery() throws Exception {
    WireStory story =
        Deliveries.only(
            new PlainText(), utf8("\n\nBaku, 31. Mai\r\n\r\nEin Satz.\n"), Deliveries.with(FACTS));

    assertThat(story.getId()).isEqualTo("azertac:1");
    assertThat(story.getLanguage()).isEqualTo("de");
    assertThat(story.getHeadline()).isEqualTo("Über Gräben");
    assertThat(story.getBody()).isEqualTo("Baku, 31. Mai\n\nEin Satz.");
    assertThat(story.getFormat()).isEqualTo("text");
  }

  @Test
  void decodesTheDeclaredCharset() throws Exception {
    Charset windows = Charset.forName("windows-1252");
    WireStory story =
        Deliveries.only(
            new PlainText(), "„Für“ 5 €".getBytes(windows), Deliveries.in(windows, FACTS));

    assertThat(story.getBody()).isEqualTo("„Für“ 5 €");
  }

  @Test
  void refusesBytesThatAreNotTheDeclaredCharset() {
    RejectedStoryException rejected =
        catchThrowableOfType(
            RejectedStoryException.class,
            () ->
                new PlainText().read(utf8("Für"), Deliveries.in(StandardCharsets.US_ASCII, FACTS)));

    assertThat(rejected).hasMessage("byte 0xC3 is not US-ASCII (line 1, column 2)");
  }

  @Test
  void refusesATruncatedCharacter() {
    byte[] whole = utf8("Gräben über");
    byte[] cut = java.util.Arrays.copyOf(whole, 3);

    RejectedStoryException rejected =
        catchThrowableOfType(
            RejectedStoryException.class, () -> new PlainText().read(cut, Deliveries.with(FACTS)));

    assertThat(rejected).hasMessageContaining("byte 0xC3 is not UTF-8");
  }

  @Test
  void refusesAnEmptyTextWithoutAHeadline() {
    RejectedStoryException rejected =
        catchThrowableOfType(
            RejectedStoryException.class,
            () ->
                new PlainText()
                    .read(new byte[0], Deliveries.with(Map.of("uri", "1", "provider", "p"))));

    assertThat(rejected.field()).contains("body");
  }

  @Test
  void takesAReplacementCharacterThatTheWireItselfWrote() throws Exception {
    WireStory story = Deliveries.only(new PlainText(), utf8("A \uFFFD b"), Deliveries.with(FACTS));

    assertThat(story.getBody()).isEqualTo("A \uFFFD b");
  }

  @Test
  void refusesANul() {
    RejectedStoryException rejected =
        catchThrowableOfType(
            RejectedStoryException.class,
            () -> new PlainText().read(utf8("a\nb\0c"), Deliveries.with(FACTS)));

    assertThat(rejected).hasMessage("body: holds a NUL (line 2, column 2 of its text)");
  }
}
