package org.dateline.standalone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dateline.schemas.Topics;
import org.dateline.standalone.Refusal;

/** How much the topics hold. */
final class TopicSizes {
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final double MIB = 1 << 20;

  /** Where results go. */
  interface Printer {
    void print(String format, Object... values);
  }

  private static final class Size {
    private long records;
    private long bytes;
    private int largest;

    void add(int record) {
      records++;
      bytes += record;
      largest = Math.max(largest, record);
    }
  }

  private final BenchCluster cluster;

  TopicSizes(BenchCluster cluster) {
    this.cluster = cluster;
  }

  /** Waits until nothing came to the last topics of the flow for some seconds. */
  void awaitQuiet() {
    try (Admin admin = cluster.admin()) {
      Map<TopicPartition, Long> before = Map.of();
      Map<TopicPartition, Long> now = ends(admin);
      while (!now.equals(before)) {
        TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        before = now;
        now = ends(admin);
      }
    } catch (ExecutionException e) {
      throw Refusal.failed("the broker does not answer: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted");
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (String topic : List.of(Topics.OUTCOMES.name(), Topics.TIMELINES.name())) {
      for (int partition = 0; partition < Topics.OUTCOMES.partitions(); partition++) {
        latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(latest).all().get().forEach((at, end) -> ends.put(at, end.offset()));
    return ends;
  }

  /** Reads all that Dateline's topics hold, and tells it by topic. */
  void report(Printer printer) {
    Map<String, Size> sizes = new TreeMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.bytes()) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer.listTopics().values().stream()
          .flatMap(List::stream)
          .filter(partition -> partition.topic().startsWith("dateline"))
          .forEach(
              partition ->
                  partitions.add(new TopicPartition(partition.topic(), partition.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(POLL)
            .forEach(
                record ->
                    sizes
                        .computeIfAbsent(record.topic(), topic -> new Size())
                        .add(
                            record.serializedKeySize()
                                + Math.max(0, record.serializedValueSize())));
      }
    }
    sizes.forEach(
        (topic, size) ->
            printer.print(
                "%-46s %,9d records %,8.1f MiB, largest %,d bytes%n",
                topic, size.records, size.bytes / MIB, size.largest));
  }
}
