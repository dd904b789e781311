package org.dateline.connect;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.dateline.connect.postgres.Changes;
import org.dateline.connect.postgres.PostgresSink;
import org.dateline.connect.postgres.SqlErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each batch in one transaction together with its offsets, and starts where those say,
 * whatever the consumer group says. A database that is away is waited for; a record that it refuses
 * is reported alone.
 */
public final class PostgresSinkTask extends SinkTask {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresSinkTask.class);

  private final Set<TopicPartition> unclaimed = new HashSet<>();
  private PostgresSinkConfig config;
  private PostgresSink sink;
  private SinkMetrics metrics;
  private int retries;
  private long awaySince;

  static PostgresSink sink(Map<String, String> properties) {
    PostgresSinkConfig config = new PostgresSinkConfig(properties);
    return new PostgresSink(
        config.getString(PostgresSinkConfig.URL),
        config.driverProperties(),
        properties.get("name"));
  }

  @Override
  public void start(Map<String, String> props) {
    config = new PostgresSinkConfig(props);
    sink = sink(props);
    metrics = new SinkMetrics(context.pluginMetrics(), PostgresSink.TABLES);
  }

  /** Connect fails a task whose open fails, so a database that is away is left to put. */
  @Override
  public void open(Collection<TopicPartition> partitions) {
    unclaimed.addAll(partitions);
    try {
      claim();
    } catch (SQLException e) {
      if (!SqlErrors.isPassing(e)) {
        throw failed(e);
      }
      LOG.warn("The database is away, {} will be claimed later: {}", partitions, e.getMessage());
    }
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    try {
      Set<TopicPartition> moved = claim();
      List<SinkRecord> wanted =
          records.stream().filter(written -> !moved.contains(partition(written))).toList();
      if (!wanted.isEmpty()) {
        write(wanted);
      }
      retries = 0;
    } catch (SQLException e) {
      throw SqlErrors.isPassing(e) ? away(e) : failed(e);
    }
  }

  /** The offsets that are in the database: never more than is safe there. */
  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    sink.committed()
        .forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    return offsets;
  }

  @Override
  public void close(Collection<TopicPartition> partitions) {
    unclaimed.removeAll(partitions);
    sink.release(partitions);
  }

  @Override
  public void stop() {
    if (sink != null) {
      sink.close();
    }
  }

  @Override
  public String version() {
    return PluginVersion.VERSION;
  }

  /**
   * Every partition is read on from where the database says, from the first record where it says
   * nothing: a group that is ahead of it was so with another database.
   *
   * @return the partitions that will be read from another position: what came of them is void
   */
  private Set<TopicPartition> claim() throws SQLException {
    if (unclaimed.isEmpty()) {
      return Set.of();
    }
    Map<TopicPartition, OptionalLong> claimed = sink.claim(unclaimed);
    unclaimed.clear();
    claimed.forEach((partition, next) -> context.offset(partition, next.orElse(0)));
    return claimed.keySet();
  }

  /** Halves a batch that holds a bad record until that one is alone. */
  private void write(List<SinkRecord> records) throws SQLException {
    try {
      long start = System.nanoTime();
      Changes changes = sink.write(records);
      metrics.committed(records, changes, (System.nanoTime() - start) / 1_000_000);
    } catch (DataException e) {
      divide(records, e);
    } catch (SQLException e) {
      if (!SqlErrors.isData(e)) {
        throw e;
      }
      divide(records, e);
    }
  }

  private void divide(List<SinkRecord> records, Exception error) throws SQLException {
    if (records.size() == 1) {
      report(records.get(0), error);
      sink.skip(records.get(0));
      return;
    }
    int half = records.size() / 2;
    write(records.subList(0, half));
    write(records.subList(half, records.size()));
  }

  private void report(SinkRecord refused, Exception error) {
    ConnectException reason =
        new DataException(
            "The record at offset %d of %s cannot be written: %s"
                .formatted(refused.originalKafkaOffset(), partition(refused), error.getMessage()),
            error);
    ErrantRecordReporter reporter = context.errantRecordReporter();
    if (reporter == null) {
      throw reason;
    }
    LOG.warn(reason.getMessage());
    metrics.reported();
    try {
      reporter.report(refused, reason).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException("Stopped while reporting: " + reason.getMessage(), e);
    } catch (ExecutionException e) {
      throw new ConnectException("Reporting failed: " + reason.getMessage(), e.getCause());
    }
  }

  private ConnectException away(SQLException error) {
    long now = System.nanoTime() / 1_000_000;
    awaySince = retries == 0 ? now : awaySince;
    String meaning = SqlErrors.meaning(error);
    if (now - awaySince > config.getLong(PostgresSinkConfig.RETRY_TIMEOUT)) {
      return new ConnectException(
          "%s, for longer than %s of %d"
              .formatted(
                  meaning,
                  PostgresSinkConfig.RETRY_TIMEOUT,
                  config.getLong(PostgresSinkConfig.RETRY_TIMEOUT)),
          error);
    }
    long backOff = config.backOff(retries++);
    context.timeout(backOff);
    metrics.retried();
    LOG.warn("{}, trying again in {} ms: {}", meaning, backOff, error.getMessage());
    return new RetriableException(meaning + ": " + error.getMessage(), error);
  }

  private static ConnectException failed(SQLException error) {
    return new ConnectException(
        "The database refuses (SQLSTATE %s): %s".formatted(error.getSQLState(), error.getMessage()),
        error);
  }

  private static TopicPartition partition(SinkRecord of) {
    return new TopicPartition(of.originalTopic(), of.originalKafkaPartition());
  }
}
