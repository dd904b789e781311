package org.dateline.standalone.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.StoryCoder;

/**
 * All that must hold between what was offered, what is on the topics and what is in the tables.
 *
 * @param bootstrapServers the cluster's
 * @param schemaRegistryUrl its schema registry
 * @param offers the log of what was offered; null where there is none
 * @param jdbcUrl the database; null where there is none
 * @param metrics management addresses of all enrich processes that ever ran; empty where one of
 *     them was started anew since, so that its counters are lost
 */
public record Verification(
    String bootstrapServers,
    String schemaRegistryUrl,
    Path offers,
    String jdbcUrl,
    List<String> metrics) {

  /**
   * Reads everything, and compares.
   *
   * @throws org.dateline.standalone.Refusal where something given cannot be read
   * @throws org.apache.kafka.common.KafkaException where brokers or registry cannot be reached
   */
  public List<Law> laws() {
    OfferLog log = offers == null ? null : OfferLog.read(offers);
    Contents contents = new ContentsReader(bootstrapServers, schemaRegistryUrl).read();
    Instant now = Instant.now();
    List<Law> laws = new ArrayList<>();
    if (log != null) {
      laws.addAll(log.laws(contents));
    }
    laws.addAll(of(contents, now));
    laws.add(RecodingLaw.of(contents, StoryCoder.load(), now));
    if (jdbcUrl != null) {
      laws.addAll(RowsLaw.of(contents, new Database(jdbcUrl)));
    }
    if (!metrics.isEmpty()) {
      laws.add(CounterLaw.of(contents, metrics.stream().map(CounterLaw::metrics).toList()));
    }
    return laws;
  }

  /** What must hold between the topics. */
  static List<Law> of(Contents contents, Instant now) {
    List<Law> laws = new ArrayList<>();
    laws.add(StoryLaws.outcomes(contents));
    laws.add(StoryLaws.deadLetters(contents));
    laws.add(StoryLaws.newest(contents, now));
    laws.addAll(TimelineLaws.of(contents));
    return laws;
  }
}
