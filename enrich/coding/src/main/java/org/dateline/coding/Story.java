package org.dateline.coding;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A wire story as the coder reads it.
 *
 * @param id the story id; it stands in no event, and may be any text
 * @param language BCP 47 tag as the wire gives it, or null to let the coder find it
 * @param published when the wire published it; null where it is not known, and dates then rest on
 *     the dateline alone
 * @param wire the wire's name, or null
 * @param zone the wire's time zone, or null for UTC; the dateline's place goes before it
 * @param headline plain text, may be empty
 * @param body plain text, paragraphs separated by empty lines, may be empty
 */
public record Story(
    String id,
    String language,
    Instant published,
    String wire,
    ZoneId zone,
    String headline,
    String body) {
  public Story {
    headline = headline == null ? "" : headline;
    body = body == null ? "" : body;
  }
}
