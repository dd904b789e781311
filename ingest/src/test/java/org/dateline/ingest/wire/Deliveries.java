package org.dateline.ingest.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
