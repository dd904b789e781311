package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dateline.schemas.WireStory;

/** A story's fields as a wire wrote them, by their ninjs names, on their way to a WireStory. */
public final class StoryFields {

  /** The fields that a delivery may give as facts: all but the body. */
  public static final Set<String> FACTS =
      Set.of(
          "uri",
          "provider",
          "version",
          "pubstatus",
          "firstcreated",
          "versioncreated",
          "embargoed",
          "language",
          "headline",
          "slugline",
          "byline",
          "creditline",
          "ednote",
          "signal",
          "urgency",
          "located",
          "zone");

  static final String BODY = "body";

  /** The longest field of one line, in characters. */
  static final int LONGEST_LINE = 10_000;

  private static final Duration CLOCKS_APART = Duration.ofDays(1);

  private final Map<String, String> values = new HashMap<>();
  private final Delivery delivery;

  /** Fields that start out as the delivery's facts. */
  StoryFields(Delivery delivery) throws RejectedStoryException {
    this.delivery = delivery;
    for (Map.Entry<String, String> fact : delivery.facts().entrySet()) {
      values.put(fact.getKey(), safe(fact.getKey(), fact.getValue()));
    }
  }

  /** Takes a field from the story itself, which counts more than the delivery's facts. */
  void put(String name, String value) throws RejectedStoryException {
    String fact = values.put(name, safe(name, value));
    // Who sends is the delivery's to say: a story may repeat it, not change it.
    if (name.equals("provider") && fact != null && !fact.strip().equalsIgnoreCase(value.strip())) {
      throw field(
          name,
          "the story says " + Text.quoted(value) + ", its delivery says " + Text.quoted(fact));
    }
  }

  /** Takes a field where the story gives it: null and blank change nothing. */
  void putIfAny(String name, String value) throws RejectedStoryException {
    if (value != null && !value.isBlank()) {
      put(name, value);
    }
  }

  /** Whether a field is given so far. */
  boolean has(String name) {
    return given(name);
  }

  /** Whether a time, null for none, lies ahead of the delivery. */
  boolean isAhead(String time) throws RejectedStoryException {
    ZoneId zone = given("zone") ? FieldValues.zone("zone", values.get("zone")) : ZoneOffset.UTC;
    return time != null && FieldValues.time("embargoed", time, zone).isAfter(delivery.received());
  }

  /** The story. Reading ends at the first field that makes no sense. */
  WireStory toStory(String format) throws RejectedStoryException {
    String provider = FieldValues.provider("provider", required("provider"));
    String guid = FieldValues.guid("uri", required("uri"));
    ZoneId zone = given("zone") ? FieldValues.zone("zone", values.get("zone")) : null;
    String embargo = values.get("embargoed");
    WireStory story =
        WireStory.newBuilder()
            .setId(provider + ":" + guid)
            .setProvider(provider)
            .setGuid(guid)
            .setVersion(
                given("version") ? FieldValues.version("version", values.get("version")) : 0)
            .setStatus(
                given("pubstatus")
                    ? FieldValues.status("pubstatus", values.get("pubstatus"))
                    : "usable")
            .setFirstCreated(past("firstcreated", zone))
            .setVersionCreated(past("versioncreated", zone))
            .setReceived(delivery.received())
            // An embargo without a time is written as an empty field, and holds.
            .setEmbargoed(embargo != null)
            .setEmbargoedUntil(time("embargoed", zone))
            .setLanguage(
                given("language") ? FieldValues.language("language", values.get("language")) : null)
            .setHeadline(line("headline") == null ? "" : line("headline"))
            .setBody(Text.paragraphs(values.getOrDefault(BODY, "")))
            .setSlug(line("slugline"))
            .setByline(line("byline"))
            .setCredit(line("creditline"))
            .setEditorialNote(line("ednote"))
            .setUrgency(
                given("urgency") ? FieldValues.urgency("urgency", values.get("urgency")) : null)
            .setSignal(line("signal"))
            .setLocated(line("located"))
            .setZone(zone == null ? null : zone.getId())
            .setFormat(format)
            .setDoor(delivery.door())
            .setContentHash("")
            .build();
    if (story.getStatus().equals("usable")
        && story.getHeadline().isEmpty()
        && story.getBody().isEmpty()) {
      throw field(BODY, "a usable story needs a headline or a body, and has neither");
    }
    story.setContentHash(ContentHash.of(story));
    return story;
  }

  private boolean given(String name) {
    return values.containsKey(name) && !values.get(name).isBlank();
  }

  private String required(String name) throws RejectedStoryException {
    if (!given(name)) {
      throw field(name, "is missing");
    }
    return values.get(name);
  }

  private Instant time(String name, ZoneId zone) throws RejectedStoryException {
    return given(name) ? FieldValues.time(name, values.get(name), zone) : null;
  }

  /** A time that has been; one far ahead would outrank every later version. */
  private Instant past(String name, ZoneId zone) throws RejectedStoryException {
    Instant time = time(name, zone);
    if (time != null && time.isAfter(delivery.received().plus(CLOCKS_APART))) {
      throw field(name, "lies in the future: " + Text.quoted(values.get(name)));
    }
    return time;
  }

  /** A field of one line, white space collapsed; null where there is none. */
  private String line(String name) throws RejectedStoryException {
    if (!given(name)) {
      return null;
    }
    String line = values.get(name).strip();
    if (line.length() > LONGEST_LINE) {
      throw field(
          name,
          String.format(
              Locale.ROOT, "is %,d characters long, at most %,d go", line.length(), LONGEST_LINE));
    }
    return line.replaceAll("\\s+", " ");
  }

  private static String safe(String name, String value) throws RejectedStoryException {
    OptionalInt unsafe = Text.firstUnsafe(value);
    if (unsafe.isPresent()) {
      int at = unsafe.getAsInt();
      String what = value.charAt(at) == 0 ? "a NUL" : "half of a surrogate pair";
      RejectedStoryException.Place place = Text.place(value, at);
      throw field(
          name,
          String.format(
              "holds %s (line %d, column %d of its text)", what, place.line(), place.column()));
    }
    return value;
  }
}
