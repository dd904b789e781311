package org.dateline.connect.files;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
import org.dateline.connect.PluginVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets rows wait until they are many or old enough, and then writes them into files. The files'
 * names say what they hold, so a record that comes again is known and left out, and what Connect
 * commits is never more than what is in files.
 */
public final class FilesSinkTask extends SinkTask {
  private static final Logger LOG = LoggerFactory.getLogger(FilesSinkTask.class);
  private static final long LOCK_WAIT = 1_000;

  private final Set<TopicPartition> unclaimed = new HashSet<>();
  private final Map<TopicPartition, PartitionWriter> writers = new HashMap<>();
  private FilesSinkConfig config;
  private FileStore store;

  @Override
  public void start(Map<String, String> props) {
    config = new FilesSinkConfig(props);
    store = new FileStore(config.path(), config.format());
  }

  @Override
  public void open(Collection<TopicPartition> partitions) {
    unclaimed.addAll(partitions);
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    try {
      claim();
      for (SinkRecord each : records) {
        add(each);
      }
      flushWhatIsDue();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Up to the first record that waits for its file. */
  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(currentOffsets);
    offsets.keySet().retainAll(writers.keySet());
    offsets.replaceAll(
        (partition, current) -> {
          PartitionWriter writer = writers.get(partition);
          return writer.firstWaiting().isEmpty()
              ? current
              : new OffsetAndMetadata(writer.firstWaiting().getAsLong());
        });
    return offsets;
  }

  /** Writes what waits, so that a worker that is often restarted still gets on. */
  @Override
  public void close(Collection<TopicPartition> partitions) {
    unclaimed.removeAll(partitions);
    for (TopicPartition partition : partitions) {
      PartitionWriter writer = writers.remove(partition);
      if (writer == null) {
        continue;
      }
      try (writer) {
        writer.flush();
      } catch (IOException e) {
        LOG.warn("{} will be written after the next start: {}", partition, e.toString());
      }
    }
  }

  @Override
  public void stop() {
    close(Set.copyOf(writers.keySet()));
  }

  @Override
  public String version() {
    return PluginVersion.VERSION;
  }

  private void claim() throws IOException {
    if (unclaimed.isEmpty()) {
      return;
    }
    Map<TopicPartition, PartitionLock> locks = new HashMap<>();
    try {
      for (TopicPartition partition : unclaimed) {
        Optional<PartitionLock> lock =
            PartitionLock.take(config.path(), config.format(), partition);
        lock.ifPresent(taken -> locks.put(partition, taken));
      }
      Map<TopicPartition, Long> next = store.recover(locks.keySet());
      for (TopicPartition partition : Set.copyOf(locks.keySet())) {
        writers.put(
            partition,
            new PartitionWriter(
                partition, store, locks.remove(partition), next.getOrDefault(partition, 0L)));
        unclaimed.remove(partition);
      }
    } finally {
      for (PartitionLock unused : locks.values()) {
        unused.close();
      }
    }
    if (!unclaimed.isEmpty()) {
      context.timeout(LOCK_WAIT);
      LOG.warn("Another task still writes {}: waiting for it to end", unclaimed);
      throw new RetriableException("Another task still writes " + unclaimed);
    }
  }

  private void add(SinkRecord written) {
    TopicPartition partition =
        new TopicPartition(written.originalTopic(), written.originalKafkaPartition());
    PartitionWriter writer = writers.get(partition);
    if (writer.has(written.originalKafkaOffset())) {
      return;
    }
    try {
      writer.add(
          written.originalKafkaOffset(),
          Row.of(written.value(), config.getBoolean(FilesSinkConfig.INCLUDE_TEXT)));
    } catch (DataException e) {
      report(written, partition, e);
    }
  }

  private void flushWhatIsDue() throws IOException {
    int waiting = writers.values().stream().mapToInt(PartitionWriter::waiting).sum();
    boolean full = waiting >= config.getInt(FilesSinkConfig.FLUSH_SIZE);
    for (PartitionWriter writer : writers.values()) {
      if (full || writer.age() >= config.getLong(FilesSinkConfig.ROTATE_INTERVAL)) {
        writer.flush();
      }
    }
  }

  private void report(SinkRecord refused, TopicPartition partition, DataException error) {
    ConnectException reason =
        new DataException(
            "The record at offset %d of %s cannot be written: %s"
                .formatted(refused.originalKafkaOffset(), partition, error.getMessage()),
            error);
    ErrantRecordReporter reporter = context.errantRecordReporter();
    if (reporter == null) {
      throw reason;
    }
    LOG.warn(reason.getMessage());
    try {
      reporter.report(refused, reason).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException("Stopped while reporting: " + reason.getMessage(), e);
    } catch (ExecutionException e) {
      throw new ConnectException("Reporting failed: " + reason.getMessage(), e.getCause());
    }
  }

  private ConnectException failed(IOException error) {
    return new ConnectException(
        "Cannot write to %s (%d MiB are free there): %s. Nothing half written counts; restart the task when it can."
            .formatted(
                config.path(), config.path().toFile().getUsableSpace() / (1024 * 1024), error),
        error);
  }
}
