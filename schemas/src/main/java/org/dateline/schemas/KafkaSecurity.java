package org.dateline.schemas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a process's Kafka clients make themselves known to the brokers: Kafka's own settings under
 * {@code DATELINE_KAFKA_}, their dots as underscores, so that {@code
 * DATELINE_KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}.
 */
public final class KafkaSecurity {
  /** What the names of these settings start with. */
  public static final String PREFIX = "DATELINE_KAFKA_";

  /** What this is called in documentation. */
  public static final String NAME = PREFIX + "*";

  /** What it means, for documentation. */
  public static final String MEANING =
      "Kafka's `security.*`, `sasl.*` and `ssl.*`, dots as underscores:"
          + " `DATELINE_KAFKA_SECURITY_PROTOCOL` is `security.protocol`";

  private static final List<String> SETTINGS = List.of("security.", "sasl.", "ssl.");

  private KafkaSecurity() {}

  /**
   * The settings for every Kafka client of the process, by Kafka's names; none where the brokers
   * ask for nothing. They may hold secrets: never log them.
   *
   * @throws IllegalArgumentException naming the key that is no such setting, without its value
   */
  public static Map<String, String> from(Map<String, String> values) {
    Map<String, String> settings = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            settings.put(setting(key), value);
          }
        });
    return settings;
  }

  private static String setting(String key) {
    String name = key.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    if (SETTINGS.stream().noneMatch(name::startsWith)) {
      throw new IllegalArgumentException(
          "%s: only Kafka's security.*, sasl.* and ssl.* are set so, not %s".formatted(key, name));
    }
    return name;
  }
}
