package org.dateline.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How the process's Kafka clients reach the brokers.
 *
 * @param bootstrapServers where they are
 * @param security how clients make themselves known, by Kafka's names; may hold secrets
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> security) {

  public KafkaConnection {
    security = Map.copyOf(security);
  }

  /** What a client of a name is configured with, for it to add to. */
  Map<String, Object> client(String name) {
    Map<String, Object> config = new HashMap<>(security);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, name);
    return config;
  }

  /** Says nothing of secrets. */
  @Override
  public String toString() {
    return "KafkaConnection[" + bootstrapServers + "]";
  }
}
