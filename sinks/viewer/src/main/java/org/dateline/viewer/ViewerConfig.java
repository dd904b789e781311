package org.dateline.viewer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dateline.viewer.data.DatabaseConfig;

/**
 * The process's configuration.
 *
 * @param database the database that is read
 * @param httpHost the address of page and read API
 * @param httpPort its port; 0 for a free one
 * @param tokensFile the tokens that may read; none where this machine alone may
 * @param managementHost the address of metrics and health
 * @param managementPort its port; 0 for a free one
 * @param streams how many streams may be open at once
 */
public record ViewerConfig(
    DatabaseConfig database,
    String httpHost,
    int httpPort,
    Optional<Path> tokensFile,
    String managementHost,
    int managementPort,
    int streams) {

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException naming the key that is missing or cannot be right
   */
  public static ViewerConfig from(Map<String, String> values) {
    ViewerConfig config =
        new ViewerConfig(
            new DatabaseConfig(
                databaseUrl(values),
                text(values, ViewerKey.DATABASE_USER),
                password(values),
                number(values, ViewerKey.STATEMENT_TIMEOUT_MS, 100, 600_000)),
            text(values, ViewerKey.HTTP_HOST),
            number(values, ViewerKey.HTTP_PORT, 0, 65_535),
            path(values, ViewerKey.TOKENS_FILE),
            text(values, ViewerKey.MANAGEMENT_HOST),
            number(values, ViewerKey.MANAGEMENT_PORT, 0, 65_535),
            number(values, ViewerKey.STREAMS, 1, 1000));
    if (config.tokensFile.isEmpty() && !isLoopback(config.httpHost)) {
      throw new IllegalArgumentException(
          "%s: needs %s, for others can reach %s"
              .formatted(ViewerKey.HTTP_HOST.name, ViewerKey.TOKENS_FILE.name, config.httpHost));
    }
    return config;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException(
          "%s: the address is not known: %s".formatted(ViewerKey.HTTP_HOST.name, host));
    }
  }

  private static String databaseUrl(Map<String, String> values) {
    String url = text(values, ViewerKey.DATABASE_URL);
    if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
      // The URL itself is not told: it may hold what should be secret.
      throw new IllegalArgumentException(
          "%s: expected %s; the password has its own key"
              .formatted(ViewerKey.DATABASE_URL.name, ViewerKey.DATABASE_URL.meaning));
    }
    return url;
  }

  private static String password(Map<String, String> values) {
    Optional<Path> file = path(values, ViewerKey.DATABASE_PASSWORD_FILE);
    if (file.isEmpty()) {
      return optional(values, ViewerKey.DATABASE_PASSWORD);
    }
    try {
      return Files.readString(file.get()).strip();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "%s: cannot be read: %s".formatted(ViewerKey.DATABASE_PASSWORD_FILE.name, file.get()),
          unreadable);
    }
  }

  private static String text(Map<String, String> values, ViewerKey key) {
    String value = values.getOrDefault(key.name, key.standard);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key.name + " is missing: " + key.meaning);
    }
    return value.strip();
  }

  private static String optional(Map<String, String> values, ViewerKey key) {
    return values.getOrDefault(key.name, key.standard).strip();
  }

  private static Optional<Path> path(Map<String, String> values, ViewerKey key) {
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

  private static int number(Map<String, String> values, ViewerKey key, int least, int most) {
    String value = text(values, key);
    try {
      int number = Integer.parseInt(value);
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
