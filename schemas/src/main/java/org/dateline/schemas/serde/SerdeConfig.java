package org.dateline.schemas.serde;

import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** The serde's configuration, under the keys that Confluent's Avro serializer uses. */
public final class SerdeConfig extends AbstractConfig {
  public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";
  public static final String AUTO_REGISTER_SCHEMAS = "auto.register.schemas";
  public static final String USE_LATEST_VERSION = "use.latest.version";
  public static final String SPECIFIC_AVRO_READER = "specific.avro.reader";
  public static final String BASIC_AUTH_CREDENTIALS_SOURCE = "basic.auth.credentials.source";
  public static final String BASIC_AUTH_USER_INFO = "basic.auth.user.info";
  public static final String MAX_RETRIES = "max.retries";
  public static final String RETRIES_WAIT_MS = "retries.wait.ms";
  public static final String RETRIES_MAX_WAIT_MS = "retries.max.wait.ms";
  public static final String HTTP_CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
  public static final String HTTP_READ_TIMEOUT_MS = "http.read.timeout.ms";

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              SCHEMA_REGISTRY_URL,
              Type.LIST,
              NO_DEFAULT_VALUE,
              SerdeConfig::checkUrls,
              Importance.HIGH,
              "URLs of the schema registry, tried in turn; or mock:// and a scope, for a registry"
                  + " inside this process.")
          .define(
              AUTO_REGISTER_SCHEMAS,
              Type.BOOLEAN,
              true,
              Importance.MEDIUM,
              "Whether the serializer registers a schema that its subject does not have.")
          .define(
              USE_LATEST_VERSION,
              Type.BOOLEAN,
              false,
              Importance.LOW,
              "Whether the serializer writes with the newest schema of the subject; only where"
                  + " auto.register.schemas is false.")
          .define(
              SPECIFIC_AVRO_READER,
              Type.BOOLEAN,
              false,
              Importance.MEDIUM,
              "Whether a deserializer that was given no class reads into the generated class of"
                  + " the schema's name; else into GenericRecord.")
          .define(
              BASIC_AUTH_CREDENTIALS_SOURCE,
              Type.STRING,
              "URL",
              ConfigDef.ValidString.in("URL", "USER_INFO"),
              Importance.LOW,
              "Where user and password for the registry come from: its URL, or"
                  + " basic.auth.user.info.")
          .define(
              BASIC_AUTH_USER_INFO,
              Type.PASSWORD,
              new Password(""),
              Importance.LOW,
              "user:password for the registry.")
          .define(
              MAX_RETRIES,
              Type.INT,
              8,
              atLeast(0),
              Importance.LOW,
              "How often a call is tried again after an I/O error or a 5xx.")
          .define(
              RETRIES_WAIT_MS,
              Type.LONG,
              100L,
              atLeast(0),
              Importance.LOW,
              "Milliseconds before the first retry; doubled for each further one.")
          .define(
              RETRIES_MAX_WAIT_MS,
              Type.LONG,
              5_000L,
              atLeast(0),
              Importance.LOW,
              "Most milliseconds before a retry.")
          .define(
              HTTP_CONNECT_TIMEOUT_MS,
              Type.INT,
              10_000,
              atLeast(1),
              Importance.LOW,
              "Milliseconds to wait for a connection.")
          .define(
              HTTP_READ_TIMEOUT_MS,
              Type.INT,
              30_000,
              atLeast(1),
              Importance.LOW,
              "Milliseconds to wait for an answer.");

  /**
   * @throws ConfigException naming the key, if one is missing or has a value that it cannot have
   */
  public SerdeConfig(Map<String, ?> config) {
    super(DEFINITION, config, false);
    if (getBoolean(USE_LATEST_VERSION) && getBoolean(AUTO_REGISTER_SCHEMAS)) {
      throw new ConfigException(
          USE_LATEST_VERSION, true, AUTO_REGISTER_SCHEMAS + " must be false with it");
    }
  }

  /** The keys with their defaults and what they mean. */
  public static ConfigDef definition() {
    return new ConfigDef(DEFINITION);
  }

  List<String> urls() {
    return getList(SCHEMA_REGISTRY_URL);
  }

  /** Wait before the given retry, counted from 0. */
  Duration backOff(int retry) {
    long first = getLong(RETRIES_WAIT_MS);
    long most = getLong(RETRIES_MAX_WAIT_MS);
    return Duration.ofMillis(Math.min(most, first << Math.min(retry, 20)));
  }

  private static void checkUrls(String key, Object value) {
    List<?> urls = (List<?>) value;
    if (urls == null || urls.isEmpty()) {
      throw new ConfigException(key, value, "names no registry");
    }
    boolean mock = urls.get(0).toString().startsWith(SchemaRegistry.MOCK);
    if (mock && urls.size() > 1) {
      throw new ConfigException(key, value, "a mock:// registry stands alone");
    }
    for (Object url : urls) {
      if (!mock && !isHttp(url.toString())) {
        throw new ConfigException(key, value, url + " is no http, https or mock URL");
      }
    }
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = URI.create(url);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
