package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.schemas.WireStory;

/** Deliveries to test with. */
final class Deliveries {

  static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

  private Deliveries() {}

  static Delivery bare() {
    return with(Map.of());
  }

  static Delivery with(Map<String, String> facts) {
    return new Delivery("http", RECEIVED, Optional.empty(), facts);
  }

  static Delivery in(Charset charset, Map<String, String> facts) {
    return new Delivery("http", RECEIVED, Optional.of(charset), facts);
  }

  /** The story of a document that holds one. */
  static WireStory only(WireFormat format, byte[] content, Delivery delivery)
      throws RejectedStoryException {
    List<Reading> readings = format.read(content, delivery);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).place()).isEmpty();
    return readings.get(0).story().orElseThrow();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
