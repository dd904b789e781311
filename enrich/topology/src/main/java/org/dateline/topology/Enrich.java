package org.dateline.topology;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.dateline.schemas.Topics;

/** The enrich process: the topology at work, with its metrics and health. */
public final class Enrich implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics streamsMetrics;
  private final ManagementServer management;

  /**
   * Creates the topics that are missing, and starts.
   *
   * @throws IllegalStateException if the brokers cannot be reached, or the port is taken
   */
  public Enrich(EnrichConfig config, Coder coder) {
    TopicCreator.create(config.admin(), Topics.all());
    EnrichMetrics metrics = new EnrichMetrics(registry);
    Properties properties = new Properties();
    properties.putAll(config.streams(metrics));
    streams =
        new KafkaStreams(new EnrichTopology(coder, metrics, config.serdes()).get(), properties);
    streams.setStateListener(this::onChange);
    streams.setGlobalStateRestoreListener(new StreamsState(registry));
    StreamsState.bind(registry, streams::state);
    streams.setUncaughtExceptionHandler(this::onFailure);
    streamsMetrics = new KafkaStreamsMetrics(streams);
    streamsMetrics.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    gcMetrics.bindTo(registry);
    management =
        new ManagementServer(
            config.managementHost(), config.managementPort(), registry, this::dead, this::obstacle);
    streams.start();
  }

  public int managementPort() {
    return management.port();
  }

  /** Done when the process has restored its state and works for the first time. */
  public CompletableFuture<Void> running() {
    return running;
  }

  /** Done, with the reason, when the process cannot go on. */
  public CompletableFuture<Throwable> failure() {
    return failure;
  }

  /** Finishes what is in work, and leaves the group so that others take over at once. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    streamsMetrics.close();
    gcMetrics.close();
    management.close();
  }

  private void onChange(State now, State before) {
    if (now == State.RUNNING) {
      running.complete(null);
    }
  }

  // What reaches this was tried again where that may help; a supervisor starts the process anew.
  private StreamThreadExceptionResponse onFailure(Throwable thrown) {
    failure.complete(thrown);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private Optional<String> dead() {
    return failure.isDone() ? Optional.of(failure.join().toString()) : Optional.empty();
  }

  private Optional<String> obstacle() {
    State state = streams.state();
    return state == State.RUNNING ? Optional.empty() : Optional.of("state: " + state);
  }
}
