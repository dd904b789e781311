package org.dateline.connect;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The configuration of the PostgreSQL sink. */
final class PostgresSinkConfig extends AbstractConfig {
  static final String URL = "connection.url";
  static final String USER = "connection.user";
  static final String PASSWORD = "connection.password";
  static final String RETRY_BACKOFF = "retry.backoff.ms";
  static final String RETRY_BACKOFF_MAX = "retry.backoff.max.ms";
  static final String RETRY_TIMEOUT = "retry.timeout.ms";

  private static final String DATABASE = "Database";
  private static final String RETRIES = "Retries";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              URL,
              Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              ConfigDef.LambdaValidator.with(
                  PostgresSinkConfig::checkUrl, () -> "jdbc:postgresql://host:port/database"),
              Importance.HIGH,
              "JDBC URL of the database, such as jdbc:postgresql://localhost:5432/dateline. May"
                  + " carry the driver's properties, but not the password.",
              DATABASE,
              1,
              Width.LONG,
              "JDBC URL")
          .define(
              USER,
              Type.STRING,
              "postgres",
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "The user to connect as. Needs the right to create tables where they are not there"
                  + " yet.",
              DATABASE,
              2,
              Width.MEDIUM,
              "User")
          .define(
              PASSWORD,
              Type.PASSWORD,
              new Password(""),
              Importance.HIGH,
              "That user's password.",
              DATABASE,
              3,
              Width.MEDIUM,
              "Password")
          .define(
              RETRY_BACKOFF,
              Type.LONG,
              500L,
              Range.atLeast(1),
              Importance.LOW,
              "Milliseconds before a batch is first tried again when the database is away; doubled"
                  + " each time.",
              RETRIES,
              1,
              Width.SHORT,
              "Back-off")
          .define(
              RETRY_BACKOFF_MAX,
              Type.LONG,
              10_000L,
              Range.atLeast(1),
              Importance.LOW,
              "Most milliseconds before a batch is tried again.",
              RETRIES,
              2,
              Width.SHORT,
              "Longest back-off")
          .define(
              RETRY_TIMEOUT,
              Type.LONG,
              3_600_000L,
              Range.atLeast(0),
              Importance.MEDIUM,
              "Milliseconds that the database may be away before the task fails.",
              RETRIES,
              3,
              Width.SHORT,
              "Time to retry");

  PostgresSinkConfig(Map<String, String> properties) {
    super(DEFINITION, properties, false);
  }

  /** What the driver needs to connect, without waiting for ever on a host that is silent. */
  Properties driverProperties() {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, getString(USER));
    PGProperty.PASSWORD.set(properties, getPassword(PASSWORD).value());
    PGProperty.APPLICATION_NAME.set(properties, "dateline-connect");
    PGProperty.CONNECT_TIMEOUT.set(properties, 10);
    PGProperty.SOCKET_TIMEOUT.set(properties, 60);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    return properties;
  }

  /** Milliseconds to wait before the given retry, counted from 0. */
  long backOff(int retry) {
    return Math.min(getLong(RETRY_BACKOFF_MAX), getLong(RETRY_BACKOFF) << Math.min(retry, 20));
  }

  private static void checkUrl(String name, Object value) {
    String url = (String) value;
    if (url == null || !url.startsWith("jdbc:postgresql:")) {
      throw new ConfigException(
          name, url, "not a PostgreSQL URL, expected jdbc:postgresql://host:port/database");
    }
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw new ConfigException(
          name, url, "malformed, expected jdbc:postgresql://host:port/database");
    }
    if (PGProperty.PASSWORD.isPresent(parsed)) {
      throw new ConfigException(
          "Invalid value for configuration %s: carries a password, which belongs into %s"
              .formatted(name, PASSWORD));
    }
    if (PGProperty.PG_DBNAME.getOrDefault(parsed) == null
        || PGProperty.PG_DBNAME.getOrDefault(parsed).isEmpty()) {
      throw new ConfigException(
          name, url, "names no database, expected jdbc:postgresql://host:port/database");
    }
  }
}
