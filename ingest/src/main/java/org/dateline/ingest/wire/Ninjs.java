package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;
import static org.dateline.ingest.wire.RejectedStoryException.unreadable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.wire.RejectedStoryException.Place;
import org.dateline.schemas.WireStory;

/**
 * ninjs, the IPTC's News in JSON, versions 1 to 3: names in lower or camel case, headline and body
 * as single fields ({@code body_text}) or as arrays of roles ({@code bodies}). A JSON story of
 * one's own need only use its names.
 */
final class Ninjs implements WireFormat {

  private static final ObjectReader READER =
      new JsonMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  .build())
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Where each field stands, the first that is there counts. */
  private static final Map<String, List<String>> SCALARS =
      Map.ofEntries(
          Map.entry("uri", List.of("uri")),
          Map.entry("provider", List.of("provider")),
          Map.entry("version", List.of("version")),
          Map.entry("pubstatus", List.of("pubstatus")),
          Map.entry("firstcreated", List.of("firstcreated")),
          Map.entry("versioncreated", List.of("versioncreated")),
          Map.entry("embargoed", List.of("embargoed")),
          Map.entry("language", List.of("language")),
          Map.entry("slugline", List.of("slugline")),
          Map.entry("byline", List.of("byline", "by")),
          Map.entry("creditline", List.of("creditline")),
          Map.entry("ednote", List.of("ednote")),
          Map.entry("urgency", List.of("urgency")),
          Map.entry("located", List.of("located")),
          Map.entry("zone", List.of("zone")));

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Set<String> NUMBERS = Set.of("version", "urgency");
  private static final Set<String> WRITTEN_TYPES = Set.of("text", "composite");

  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public boolean accepts(String mediaType) {
    return mediaType.equals("application/json") || mediaType.matches("application/[^/]+\\+json");
  }

  @Override
  public List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException {
    if (!delivery.charset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8)) {
      throw RejectedStoryException.charset(
          "JSON is UTF-8, but the content type says " + delivery.charset().get().name());
    }
    JsonNode document = parse(content);
    if (!document.isArray()) {
      return List.of(Reading.of(story(document, delivery)));
    }
    if (document.isEmpty()) {
      throw unreadable("the array is empty: a story or an array of stories was expected");
    }
    List<Reading> readings = new ArrayList<>();
    for (JsonNode element : document) {
      readings.add(Reading.of("[" + readings.size() + "]", () -> story(element, delivery)));
    }
    return readings;
  }

  private WireStory story(JsonNode document, Delivery delivery) throws RejectedStoryException {
    JsonFields json = JsonFields.of(document);
    String type = json.text("type");
    if (type != null && !WRITTEN_TYPES.contains(type)) {
      throw field("type", "only text and composite are read, found " + Text.quoted(type));
    }
    StoryFields fields = new StoryFields(delivery);
    for (Map.Entry<String, List<String>> scalar : SCALARS.entrySet()) {
      for (String name : scalar.getValue()) {
        String value = NUMBERS.contains(name) ? json.textOrNumber(name) : json.text(name);
        if (value != null) {
          fields.put(scalar.getKey(), value);
          break;
        }
      }
    }
    NinjsWords words = new NinjsWords(json);
    put(fields, "headline", words.headline());
    put(fields, StoryFields.BODY, words.body());
    return fields.toStory(name());
  }

  private static void put(StoryFields fields, String name, String value)
      throws RejectedStoryException {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static JsonNode parse(byte[] content) throws RejectedStoryException {
    // Jackson itself takes some bytes that are not UTF-8. What is decoded here is dropped: parsing
    // the bytes spares half of the memory that a long story takes.
    if (Text.decode(content, StandardCharsets.UTF_8).isBlank()) {
      throw unreadable("the body is empty: a JSON object was expected");
    }
    int start = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
    try {
      return READER.readTree(content, start, content.length - start);
    } catch (JsonProcessingException broken) {
      throw unreadable("not JSON: " + broken.getOriginalMessage(), place(content, broken));
    } catch (IOException bytesAreAlwaysThere) {
      throw new UncheckedIOException(bytesAreAlwaysThere);
    }
  }

  private static boolean startsWithMark(byte[] content) {
    int length = BYTE_ORDER_MARK.length;
    return content.length > length && Arrays.equals(content, 0, length, BYTE_ORDER_MARK, 0, length);
  }

  private static Place place(byte[] content, JsonProcessingException broken) {
    JsonLocation location = broken.getLocation();
    int read = location == null ? 0 : (int) Math.max(0, location.getByteOffset());
    String before = new String(content, 0, Math.min(read, content.length), StandardCharsets.UTF_8);
    return Text.place(before, before.length());
  }
}
