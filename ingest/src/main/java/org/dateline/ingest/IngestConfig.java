package org.dateline.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.schemas.KafkaSecurity;

/**
 * The process's configuration.
 *
 * @param bootstrapServers where the brokers are
 * @param schemaRegistryUrl where the schema registry is
 * @param httpHost the address that wires push to
 * @param httpPort its port; 0 for a free one
 * @param wiresFile the wires that may send; none where whoever reaches the door may
 * @param folder the watched folder; none for no such door
 * @param userAgent how feeds and queues are asked
 * @param keyStore where the door's certificate is; none for no TLS
 * @param keyStorePassword its password
 * @param managementHost the address of metrics and health
 * @param managementPort its port; 0 for a free one
 * @param deliveryTimeout how long the brokers may take to acknowledge a story
 * @param kafkaSecurity how Kafka clients make themselves known; may hold secrets
 */
public record IngestConfig(
    String bootstrapServers,
    String schemaRegistryUrl,
    String httpHost,
    int httpPort,
    Optional<Path> wiresFile,
    Optional<Path> folder,
    String userAgent,
    Optional<Path> keyStore,
    String keyStorePassword,
    String managementHost,
    int managementPort,
    Duration deliveryTimeout,
    Map<String, String> kafkaSecurity) {

  private static final Pattern SERVERS = Pattern.compile("[^\\s,]+:\\d+(,[^\\s,]+:\\d+)*");
  private static final Pattern REGISTRY = Pattern.compile("(https?|mock)://\\S+");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1\\]");

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException naming the key that is missing or cannot be right
   */
  public static IngestConfig from(Map<String, String> values) {
    return new IngestConfig(
        matching(values, IngestKey.BOOTSTRAP_SERVERS, SERVERS),
        matching(values, IngestKey.SCHEMA_REGISTRY_URL, REGISTRY),
        host(values),
        (int) number(values, IngestKey.HTTP_PORT, 0, 65_535),
        path(values, IngestKey.WIRES_FILE),
        folder(values),
        text(values, IngestKey.USER_AGENT),
        path(values, IngestKey.TLS_KEYSTORE),
        optional(values, IngestKey.TLS_KEYSTORE_PASSWORD),
        text(values, IngestKey.MANAGEMENT_HOST),
        (int) number(values, IngestKey.MANAGEMENT_PORT, 0, 65_535),
        Duration.ofMillis(number(values, IngestKey.DELIVERY_TIMEOUT_MS, 100, 600_000)),
        KafkaSecurity.from(values));
  }

  /** Where the network reaches the door, it must be known who may send. */
  private static String host(Map<String, String> values) {
    String host = text(values, IngestKey.HTTP_HOST);
    if (optional(values, IngestKey.WIRES_FILE).isEmpty() && !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "%s: %s lets others than this machine push; it needs %s too, which says who may"
              .formatted(IngestKey.HTTP_HOST.name, host, IngestKey.WIRES_FILE.name));
    }
    return host;
  }

  private static String text(Map<String, String> values, IngestKey key) {
    String value = values.getOrDefault(key.name, key.standard);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key.name + " is missing: " + key.meaning);
    }
    return value.strip();
  }

  private static String optional(Map<String, String> values, IngestKey key) {
    return values.getOrDefault(key.name, key.standard).strip();
  }

  private static Optional<Path> path(Map<String, String> values, IngestKey key) {
    String value = optional(values, key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(value);
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(key.name + ": cannot be read: " + path);
    }
    return Optional.of(path);
  }

  private static Optional<Path> folder(Map<String, String> values) {
    String value = optional(values, IngestKey.FOLDER);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (optional(values, IngestKey.WIRES_FILE).isEmpty()) {
      throw new IllegalArgumentException(
          IngestKey.FOLDER.name
              + ": needs "
              + IngestKey.WIRES_FILE.name
              + " too, which says whose directories it holds");
    }
    return Optional.of(Path.of(value));
  }

  private static String matching(Map<String, String> values, IngestKey key, Pattern pattern) {
    String value = text(values, key);
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s: expected %s, found \"%s\"".formatted(key.name, key.meaning, value));
    }
    return value;
  }

  private static long number(Map<String, String> values, IngestKey key, long least, long most) {
    String value = text(values, key);
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // said below
    }
    throw new IllegalArgumentException(
        "%s: expected a whole number from %d to %d, found \"%s\""
            .formatted(key.name, least, most, value));
  }
}
