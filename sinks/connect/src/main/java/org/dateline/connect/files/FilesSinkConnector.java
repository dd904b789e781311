package org.dateline.connect.files;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.dateline.connect.PluginVersion;

/**
 * Writes Dateline's events and timelines to Parquet or CSV files by year and month, each record
 * exactly once: see {@link FilesSinkTask}.
 */
public final class FilesSinkConnector extends SinkConnector {
  private static final String ISOLATION = "consumer.override.isolation.level";

  private Map<String, String> properties;

  @Override
  public void start(Map<String, String> props) {
    new FilesSinkConfig(props);
    String isolation = props.getOrDefault(ISOLATION, "read_committed");
    if (!isolation.equals("read_committed")) {
      throw new ConfigException(
          ISOLATION, isolation, "what is not committed must not be written, use read_committed");
    }
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return FilesSinkTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, properties);
  }

  @Override
  public void stop() {}

  @Override
  public ConfigDef config() {
    return FilesSinkConfig.DEFINITION;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ConnectException where files hold records from the wanted offset on: those would not be
   *     written again
   */
  @Override
  public boolean alterOffsets(
      Map<String, String> connectorConfig, Map<TopicPartition, Long> offsets) {
    FilesSinkConfig config = new FilesSinkConfig(connectorConfig);
    try {
      Map<TopicPartition, Long> next =
          new FileStore(config.path(), config.format()).next(offsets.keySet());
      offsets.forEach(
          (partition, offset) -> {
            long wanted = offset == null ? 0 : offset;
            if (wanted < next.getOrDefault(partition, 0L)) {
              throw new ConnectException(
                  "The files in %s hold %s up to offset %d; move them away to write it again from %d"
                      .formatted(config.path(), partition, next.get(partition) - 1, wanted));
            }
          });
      return true;
    } catch (IOException e) {
      throw new ConnectException("Cannot read " + config.path() + ": " + e, e);
    }
  }

  @Override
  public String version() {
    return PluginVersion.VERSION;
  }
}
