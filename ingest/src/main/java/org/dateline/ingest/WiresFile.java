package org.dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;

/** Reads the file of wires: JSON, {@code {"wires": [{"id": "apa", ...}]}}. */
final class WiresFile {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Set<String> DOORS = Set.of("http", "folder", "feed", "queue");
  private static final Set<String> FORMATS = Set.of("ninjs", "newsml-g2", "nitf", "feed", "text");
  private static final int KEYS = 2;
  private static final int SHORTEST_SECRET = 32;
  private static final int SHA_256 = 32;
  private static final int STANDARD_RATE = 100;
  private static final int STANDARD_EVERY = 300;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(File.class);

  private record File(List<Entry> wires) {}

  private record Entry(
      String id,
      List<String> doors,
      List<String> formats,
      List<String> tokens,
      List<String> secrets,
      RateEntry rate,
      String language,
      String zone,
      List<SourceEntry> feeds,
      SourceEntry queue) {}

  private record RateEntry(Integer perSecond, Integer burst) {}

  private record SourceEntry(
      String url, Integer everySeconds, String token, Boolean privateAddresses) {}

  private final Path path;

  private WiresFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException saying what is wrong, and in which wire
   */
  static Wires read(Path path) {
    WiresFile file = new WiresFile(path);
    try {
      File entries = JSON.readValue(Files.readAllBytes(path));
      if (entries == null || entries.wires() == null) {
        throw file.wrong("has no \"wires\"");
      }
      Set<String> ids = new HashSet<>();
      List<Wire> wires = new ArrayList<>();
      for (Entry entry : entries.wires()) {
        Wire wire = file.wire(entry);
        if (!ids.add(wire.id())) {
          throw file.wrong("names the wire " + wire.id() + " twice");
        }
        wires.add(wire);
      }
      return new Wires(wires);
    } catch (JsonProcessingException broken) {
      throw file.wrong(where(broken) + ": " + broken.getOriginalMessage());
    } catch (IOException unreadable) {
      throw file.wrong("cannot be read: " + unreadable.getMessage());
    }
  }

  private static String where(JsonProcessingException broken) {
    String line =
        broken.getLocation() == null ? "" : " in line " + broken.getLocation().getLineNr();
    return "is wrong"
        + line
        + (broken instanceof JsonMappingException mapping
            ? " at " + mapping.getPathReference()
            : "");
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("the file of wires " + path + " " + what);
  }

  private IllegalArgumentException wrong(Entry entry, String field, String what) {
    return wrong("is wrong: wire " + entry.id() + ", " + field + ": " + what);
  }

  private Wire wire(Entry entry) {
    if (entry == null || entry.id() == null || !ID.matcher(entry.id()).matches()) {
      throw wrong("has a wire whose id is not 1 to 64 of a-z 0-9 . _ -: " + entry);
    }
    return new Wire(
        entry.id(),
        known(entry, "doors", entry.doors() == null ? List.of("http") : entry.doors(), DOORS),
        known(entry, "formats", entry.formats() == null ? List.of() : entry.formats(), FORMATS),
        tokens(entry),
        secrets(entry),
        rate(entry),
        Optional.ofNullable(entry.language()),
        zone(entry),
        entry.feeds() == null
            ? List.of()
            : entry.feeds().stream().map(source -> source(entry, "feeds", source)).toList(),
        Optional.ofNullable(entry.queue()).map(source -> source(entry, "queue", source)));
  }

  private Set<String> known(Entry entry, String field, List<String> values, Set<String> known) {
    for (String value : values) {
      if (!known.contains(value)) {
        throw wrong(entry, field, "expected some of " + known + ", found " + value);
      }
    }
    return Set.copyOf(values);
  }

  private List<byte[]> tokens(Entry entry) {
    return keys(entry, "tokens", entry.tokens()).stream()
        .map(
            token -> {
              byte[] hash = hex(token.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", ""));
              if (hash.length != SHA_256) {
                throw wrong(
                    entry, "tokens", "expected the SHA-256 of a token, 64 hexadecimal digits");
              }
              return hash;
            })
        .toList();
  }

  private static byte[] hex(String digits) {
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException notHex) {
      return new byte[0];
    }
  }

  private List<byte[]> secrets(Entry entry) {
    return keys(entry, "secrets", entry.secrets()).stream()
        .map(
            secret -> {
              byte[] key = base64(secret);
              if (key.length < SHORTEST_SECRET) {
                throw wrong(entry, "secrets", "expected at least 32 bytes in Base64");
              }
              return key;
            })
        .toList();
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private List<String> keys(Entry entry, String field, List<String> keys) {
    List<String> given = keys == null ? List.of() : keys;
    if (given.size() > KEYS) {
      throw wrong(entry, field, "at most two, while one replaces the other, found " + given.size());
    }
    return given;
  }

  private Wire.Rate rate(Entry entry) {
    RateEntry rate = entry.rate() == null ? new RateEntry(null, null) : entry.rate();
    int perSecond = rate.perSecond() == null ? STANDARD_RATE : rate.perSecond();
    int burst = rate.burst() == null ? perSecond * 2 : rate.burst();
    if (perSecond < 1 || burst < 1) {
      throw wrong(entry, "rate", "perSecond and burst are whole numbers from 1");
    }
    return new Wire.Rate(perSecond, burst);
  }

  private Optional<String> zone(Entry entry) {
    try {
      return Optional.ofNullable(entry.zone()).map(zone -> ZoneId.of(zone).getId());
    } catch (DateTimeException unknown) {
      throw wrong(
          entry, "zone", "expected an IANA time zone such as Asia/Baku, found " + entry.zone());
    }
  }

  private Wire.Source source(Entry entry, String field, SourceEntry source) {
    try {
      URI url = URI.create(source.url());
      int every = source.everySeconds() == null ? STANDARD_EVERY : source.everySeconds();
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme()) && every > 0) {
        return new Wire.Source(
            source.url(),
            every,
            Optional.ofNullable(source.token()),
            Boolean.TRUE.equals(source.privateAddresses()));
      }
    } catch (IllegalArgumentException | NullPointerException noUrl) {
      // said below
    }
    throw wrong(
        entry, field, "expected an http or https url and everySeconds from 1, found " + source);
  }
}
