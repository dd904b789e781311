package org.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an RSS feed asks to be left alone: {@code <ttl>}, in minutes, in its channel. */
final class FeedTtl {

  private static final int LOOKED_AT = 8192;
  private static final Pattern TTL = Pattern.compile("<ttl>\\s{0,9}(\\d{1,5})\\s{0,9}</ttl>");

  private FeedTtl() {}

  static Duration of(byte[] feed) {
    String start =
        new String(feed, 0, Math.min(feed.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    Matcher ttl = TTL.matcher(start);
    return ttl.find() ? Duration.ofMinutes(Integer.parseInt(ttl.group(1))) : Duration.ZERO;
  }
}
