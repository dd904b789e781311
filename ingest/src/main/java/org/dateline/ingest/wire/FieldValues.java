package org.dateline.ingest.wire;

import static org.dateline.ingest.wire.RejectedStoryException.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the values of single fields, and says what is wrong with those that make no sense. */
final class FieldValues {

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final Pattern PROVIDER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern VISIBLE = Pattern.compile("[^\\p{Cntrl}]{1,512}");
  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

  private FieldValues() {}

  static String provider(String name, String value) throws RejectedStoryException {
    String provider = value.strip().toLowerCase(Locale.ROOT);
    if (!PROVIDER.matcher(provider).matches()) {
      throw field(
          name,
          "expected the wire's short name, 1 to 64 of a-z 0-9 . _ -, found " + Text.quoted(value));
    }
    return provider;
  }

  static String guid(String name, String value) throws RejectedStoryException {
    String guid = value.strip();
    if (!VISIBLE.matcher(guid).matches()) {
      throw field(
          name,
          "expected the story's identifier, 1 to 512 visible characters, found "
              + Text.quoted(value));
    }
    return guid;
  }

  static long version(String name, String value) throws RejectedStoryException {
    try {
      long version = Long.parseLong(value.strip());
      if (version >= 0) {
        return version;
      }
    } catch (NumberFormatException notWhole) {
      // said below
    }
    throw field(name, "expected a whole number from 0, found " + Text.quoted(value));
  }

  static int urgency(String name, String value) throws RejectedStoryException {
    if (!value.strip().matches("[1-9]")) {
      throw field(name, "expected a number from 1 (flash) to 9, found " + Text.quoted(value));
    }
    return Integer.parseInt(value.strip());
  }

  /** The publishing status; a wire's British spelling of a kill must not keep the kill out. */
  static String status(String name, String value) throws RejectedStoryException {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "usable" -> "usable";
      case "withheld" -> "withheld";
      case "canceled", "cancelled" -> "canceled";
      default ->
          throw field(name, "expected usable, withheld or canceled, found " + Text.quoted(value));
    };
  }

  /** An ISO 8601 date-time; without an offset it is read in the wire's zone. */
  static Instant time(String name, String value, ZoneId zone) throws RejectedStoryException {
    Instant time;
    try {
      TemporalAccessor read =
          DATE_TIME.parseBest(value.strip(), Instant::from, LocalDateTime::from);
      if (read instanceof Instant instant) {
        time = instant;
      } else if (zone != null) {
        time = ((LocalDateTime) read).atZone(zone).toInstant();
      } else {
        throw field(name, "has no offset from UTC, and no zone is given: " + Text.quoted(value));
      }
    } catch (DateTimeException unparsable) {
      throw field(
          name,
          "expected a date-time such as 2020-05-31T14:05:00+04:00, found " + Text.quoted(value));
    }
    int year = time.atZone(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw field(name, "the year " + year + " cannot be right");
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  static ZoneId zone(String name, String value) throws RejectedStoryException {
    try {
      return ZoneId.of(value.strip());
    } catch (DateTimeException unknown) {
      throw field(
          name, "expected an IANA time zone such as Asia/Baku, found " + Text.quoted(value));
    }
  }

  /** A BCP 47 tag as the wire wrote it. Two letters must be a language of ISO 639-1. */
  static String language(String name, String value) throws RejectedStoryException {
    String tag = value.strip();
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      if (ISO_639_1.contains(language) || language.length() == 3) {
        return tag;
      }
    } catch (IllformedLocaleException notATag) {
      // said below
    }
    throw field(
        name, "expected a BCP 47 language tag such as de or en-GB, found " + Text.quoted(value));
  }
}
