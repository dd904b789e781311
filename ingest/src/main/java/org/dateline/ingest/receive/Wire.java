package org.dateline.ingest.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wire that may send.
 *
 * @param id its short name, the provider of all its stories
 * @param doors the doors it may use: http, folder, feed, queue
 * @param formats the formats it may send; empty for all
 * @param tokenHashes SHA-256 of its bearer tokens; two while one replaces the other
 * @param secrets its HMAC secrets; two while one replaces the other
 * @param rate how much it may push
 * @param language the language of stories that name none, a BCP 47 tag
 * @param zone the time zone of times that name none, an IANA name
 * @param feeds the feeds that are read for it
 * @param queue the queue that is read for it
 */
public record Wire(
    String id,
    Set<String> doors,
    Set<String> formats,
    List<byte[]> tokenHashes,
    List<byte[]> secrets,
    Rate rate,
    Optional<String> language,
    Optional<String> zone,
    List<Source> feeds,
    Optional<Source> queue) {

  /**
   * How much a wire may push.
   *
   * @param perSecond stories a second in the long run
   * @param burst stories at once
   */
  public record Rate(int perSecond, int burst) {}

  /**
   * Where a door fetches.
   *
   * @param url http or https
   * @param everySeconds how often, where the source does not ask for less
   * @param token what it is asked with, as a bearer token
   * @param privateAddresses whether it may stand on an address that is not public
   */
  public record Source(
      String url, int everySeconds, Optional<String> token, boolean privateAddresses) {}

  /** Whether it may send a format. */
  public boolean maySend(String format) {
    return formats.isEmpty() || formats.contains(format);
  }

  /** What its deliveries say of every story, by ninjs names: who sends, and what it leaves out. */
  public Map<String, String> facts() {
    Map<String, String> facts = new HashMap<>();
    facts.put("provider", id);
    language.ifPresent(tag -> facts.put("language", tag));
    zone.ifPresent(name -> facts.put("zone", name));
    return facts;
  }
}
