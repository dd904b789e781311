package org.dateline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.dateline.coding.Coding;
import org.dateline.coding.Story;
import org.dateline.schemas.Topics;

/** Codes the archive anew, up to what it held at the start, into the shadow topic. */
final class Replay {
  private static final Duration CHECK = Duration.ofMillis(500);
  private static final int CHECKS_A_LINE = 10;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(60);
  private static final double NANOS = 1e9;

  private final EnrichConfig config;
  private final Coder coder;
  private final Consumer<String> progress;
  private final LongAdder coderNanos = new LongAdder();
  private final LongAdder coded = new LongAdder();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  /**
   * @param config with an application id of its own
   * @param progress told how far it is, a line at a time
   */
  Replay(EnrichConfig config, Coder coder, Consumer<String> progress) {
    this.config = config;
    this.coder = coder;
    this.progress = progress;
  }

  /**
   * Runs until all is coded.
   *
   * @throws IllegalStateException if the brokers or the registry fail
   */
  void run() {
    TopicCreator.create(config.admin(), List.of(ReplayTopics.SHADOW));
    Properties properties = new Properties();
    properties.putAll(streams());
    try (Admin admin = Admin.create(config.admin());
        KafkaStreams streams =
            new KafkaStreams(new ReplayTopology(this::code, config.serdes()).get(), properties)) {
      Map<TopicPartition, Long> ends = ends(admin);
      long versions = ends.values().stream().mapToLong(Long::longValue).sum();
      streams.setUncaughtExceptionHandler(this::onFailure);
      long start = System.nanoTime();
      streams.start();
      for (long check = 1, done = 0; done < versions; check++) {
        pause();
        done = done(admin, ends);
        if (check % CHECKS_A_LINE == 0) {
          progress.accept("%,d of %,d versions".formatted(done, versions));
        }
      }
      report(versions, (System.nanoTime() - start) / NANOS);
      // Left behind, the group could be removed only when its members time out.
      streams.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    } catch (ExecutionException e) {
      throw new IllegalStateException("the replay failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private Map<String, Object> streams() {
    Map<String, Object> streams = config.streams(new EnrichMetrics(new SimpleMeterRegistry()));
    streams.remove(UndecodableHandler.DEAD_LETTERS);
    // Nobody waits for a single story here: large transactions and batches.
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 50);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
    return streams;
  }

  private Coding code(Story story) {
    long start = System.nanoTime();
    try {
      return coder.code(story);
    } finally {
      coderNanos.add(System.nanoTime() - start);
      coded.increment();
    }
  }

  private StreamThreadExceptionResponse onFailure(Throwable thrown) {
    failure.complete(thrown);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(CHECK.toMillis());
    if (failure.isDone()) {
      throw new IllegalStateException("the replay failed: " + failure.join(), failure.join());
    }
  }

  private Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    String archive = Topics.STORIES.name();
    Map<TopicPartition, OffsetSpec> latest =
        admin
            .describeTopics(List.of(archive))
            .allTopicNames()
            .get()
            .get(archive)
            .partitions()
            .stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(archive, partition.partition()),
                    partition -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private long done(Admin admin, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(config.applicationId())
            .partitionsToOffsetAndMetadata()
            .get();
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata offset = committed.get(end.getKey());
              return offset == null ? 0 : Math.min(offset.offset(), end.getValue());
            })
        .sum();
  }

  private void report(long versions, double seconds) {
    double coderSeconds = coderNanos.sum() / NANOS / config.streamThreads();
    progress.accept(
        "%,d versions in %.1f s, %,.0f a second; %,d were read, by the coder alone %,.0f a second"
            .formatted(
                versions,
                seconds,
                versions / seconds,
                coded.sum(),
                coderSeconds == 0 ? 0 : coded.sum() / coderSeconds));
  }
}
