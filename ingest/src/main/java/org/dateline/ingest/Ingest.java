package org.dateline.ingest;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.ingest.feed.FetchingDoors;
import org.dateline.ingest.folder.FolderDoor;
import org.dateline.ingest.http.ManagementServer;
import org.dateline.ingest.http.PushServer;
import org.dateline.ingest.http.Tls;
import org.dateline.ingest.kafka.KafkaConnection;
import org.dateline.ingest.kafka.KafkaOutcomes;
import org.dateline.ingest.kafka.KafkaReadiness;
import org.dateline.ingest.kafka.KafkaStoryPublisher;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wires;

/** The ingest process's parts, put together. */
public final class Ingest implements AutoCloseable {

  // The longest body must fit, or it would never be taken.
  private static final long LEAST_IN_FLIGHT = 12L * 1024 * 1024;

  private static final int OUTCOMES_REMEMBERED = 100_000;
  private static final long FOLDER_LOOK_MILLIS = 1000;

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final KafkaReadiness readiness;
  private final ManagementServer management;
  private final PushServer push;
  private volatile boolean closing;

  /**
   * Starts to serve. Broker and registry need not be there yet.
   *
   * @throws RuntimeException with a message for the operator, if it cannot
   */
  public Ingest(IngestConfig config) {
    try {
      new JvmMemoryMetrics().bindTo(metrics);
      new ProcessorMetrics().bindTo(metrics);
      KafkaConnection kafka =
          new KafkaConnection(config.bootstrapServers(), config.kafkaSecurity());
      this.readiness = new KafkaReadiness(kafka);
      opened.push(readiness::close);
      this.management =
          new ManagementServer(
              config.managementHost(),
              config.managementPort(),
              IngestKey.MANAGEMENT_PORT.name,
              metrics,
              this::obstacle);
      opened.push(management::close);
      KafkaStoryPublisher publisher =
          new KafkaStoryPublisher(
              kafka, config.schemaRegistryUrl(), config.deliveryTimeout(), metrics);
      opened.push(publisher::close);
      KafkaOutcomes outcomes =
          new KafkaOutcomes(kafka, config.schemaRegistryUrl(), OUTCOMES_REMEMBERED);
      opened.push(outcomes::close);
      StoryReceiver receiver = new StoryReceiver(publisher, metrics);
      Optional<Supplier<Wires>> wires = config.wiresFile().map(WiresWatch::new);
      wires.ifPresent(known -> openDoors(config, known, receiver));
      this.push =
          new PushServer(
              config.httpHost(),
              config.httpPort(),
              IngestKey.HTTP_PORT.name,
              inFlightBytes(),
              // A request waits for metadata half of the timeout at most, then for the brokers.
              config.deliveryTimeout().multipliedBy(2),
              config.keyStore().map(store -> new Tls(store, config.keyStorePassword())),
              wires,
              receiver,
              outcomes,
              metrics);
      opened.push(push::close);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private void openDoors(IngestConfig config, Supplier<Wires> wires, StoryReceiver receiver) {
    Clock clock = Clock.systemUTC();
    config
        .folder()
        .map(root -> new FolderDoor(root, FOLDER_LOOK_MILLIS, wires, receiver, clock))
        .ifPresent(door -> opened.push(door::close));
    FetchingDoors fetching = new FetchingDoors(config.userAgent(), wires.get(), receiver, clock);
    opened.push(fetching::close);
  }

  // On its way from bytes to record a body takes up to eight times its size.
  private static long inFlightBytes() {
    return Math.max(LEAST_IN_FLIGHT, Runtime.getRuntime().maxMemory() / 10);
  }

  private Optional<String> obstacle() {
    return closing ? Optional.of("the process is closing") : readiness.obstacle();
  }

  public int httpPort() {
    return push.port();
  }

  public int managementPort() {
    return management.port();
  }

  /** Answers the requests that are being worked on, then closes. */
  @Override
  public void close() {
    closing = true;
    // The door first, so that what it took on can still be published.
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
  }
}
