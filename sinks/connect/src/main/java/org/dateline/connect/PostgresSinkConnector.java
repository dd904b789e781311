package org.dateline.connect;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.dateline.connect.postgres.PostgresSink;

/**
 * Writes Dateline's topics into PostgreSQL, each record's effect exactly once: see {@link
 * PostgresSinkTask}.
 */
public final class PostgresSinkConnector extends SinkConnector {
  private static final String ISOLATION = "consumer.override.isolation.level";

  private Map<String, String> properties;

  @Override
  public void start(Map<String, String> props) {
    new PostgresSinkConfig(props);
    String isolation = props.getOrDefault(ISOLATION, "read_committed");
    if (!isolation.equals("read_committed")) {
      throw new ConfigException(
          ISOLATION, isolation, "what is not committed must not be written, use read_committed");
    }
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return PostgresSinkTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, properties);
  }

  @Override
  public void stop() {}

  @Override
  public ConfigDef config() {
    return PostgresSinkConfig.DEFINITION;
  }

  /** Keeps the offsets in the database in step with those that are set through Connect's REST. */
  @Override
  public boolean alterOffsets(
      Map<String, String> connectorConfig, Map<TopicPartition, Long> offsets) {
    try (PostgresSink sink = PostgresSinkTask.sink(connectorConfig)) {
      sink.reset(offsets);
      return true;
    } catch (SQLException e) {
      throw new ConnectException("The offsets in the database were not changed: " + e, e);
    }
  }

  @Override
  public String version() {
    return PluginVersion.VERSION;
  }
}
