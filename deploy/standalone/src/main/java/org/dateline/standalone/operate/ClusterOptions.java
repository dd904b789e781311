package org.dateline.standalone.operate;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.dateline.schemas.KafkaSecurity;
import org.dateline.standalone.Refusal;
import picocli.CommandLine.Option;

/** Which brokers, and how we make ourselves known to them. */
final class ClusterOptions {
  private static final int PATIENCE_MILLIS = 15_000;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      required = true,
      defaultValue = "${env:DATELINE_BOOTSTRAP_SERVERS}",
      description =
          "Kafka brokers. Default: DATELINE_BOOTSTRAP_SERVERS. DATELINE_KAFKA_* are Kafka's own"
              + " security.*, sasl.* and ssl.*.")
  private String bootstrapServers;

  String bootstrapServers() {
    return bootstrapServers;
  }

  /**
   * A client that gives up after 15 seconds.
   *
   * @throws Refusal where the configuration cannot be right
   */
  Admin admin() {
    try {
      Map<String, Object> config = new HashMap<>(KafkaSecurity.from(System.getenv()));
      config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
      config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 3);
      config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      return Admin.create(config);
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput(e.getMessage());
    } catch (KafkaException e) {
      // Kafka's own message says only that the client could not be made.
      throw Refusal.badInput(
          "%s: %s"
              .formatted(bootstrapServers, (e.getCause() == null ? e : e.getCause()).getMessage()));
    }
  }
}
