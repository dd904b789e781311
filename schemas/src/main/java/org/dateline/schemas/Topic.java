package org.dateline.schemas;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A topic as it is created and documented.
 *
 * @param key what the record's key, a UTF-8 string, is
 * @param value the schema of the values; empty where they are bytes as they came
 * @param partitions how many partitions it is created with
 * @param configs the topic's configuration, as the broker's admin API takes it
 * @param audience who may read it
 */
public record Topic(
    String name,
    String key,
    Optional<Schema> value,
    int partitions,
    Map<String, String> configs,
    Audience audience) {

  /** Who may read a topic. */
  public enum Audience {
    /** Dateline alone: it carries the wires' text. */
    RESTRICTED,
    /** Anybody whom the operator lets subscribe. */
    SUBSCRIBERS
  }

  /** The subject that the value's schema is registered under. */
  public String subject() {
    return name + "-value";
  }
}
