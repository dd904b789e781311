package org.dateline.standalone.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.dateline.standalone.process.PortOptions.Use;

/** All of Dateline, running on this machine as one process a part. */
public final class Pipeline implements AutoCloseable {
  private final Addresses addresses;
  private final DataDirectory data;
  private final Supervisor supervisor;

  private Pipeline(Addresses addresses, DataDirectory data, Supervisor supervisor) {
    this.addresses = addresses;
    this.data = data;
    this.supervisor = supervisor;
  }

  /**
   * Starts every part and waits until all of them serve.
   *
   * @param progress told what happens, a line at a time
   * @throws org.dateline.standalone.Refusal where a part does not start; those that did are closed
   */
  public static Pipeline start(Home home, PipelineConfig config, Consumer<String> progress) {
    Map<Use, Integer> ports = config.ports().choose();
    Addresses addresses = Addresses.of(config, ports);
    DataDirectory data = DataDirectory.open(config.data());
    Supervisor supervisor = new Supervisor(home, data, progress);
    Pipeline pipeline = new Pipeline(addresses, data, supervisor);
    try {
      pipeline.start(home, config, ports, progress);
      return pipeline;
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
  }

  private void start(
      Home home, PipelineConfig config, Map<Use, Integer> ports, Consumer<String> progress) {
    boolean ownBroker = config.bootstrapServers() == null;
    boolean ownRegistry = config.schemaRegistryUrl() == null;
    if (ownBroker) {
      supervisor.start(
          Part.BROKER,
          Map.of(
              "DATELINE_BROKER_DIR", data.of(Part.BROKER).toString(),
              "DATELINE_BROKER_PORT", port(ports, Use.BROKER)));
    }
    supervisor.start(
        Part.DATABASE,
        Map.of(
            "DATELINE_DATABASE_DIR", data.of(Part.DATABASE).toString(),
            "DATELINE_DATABASE_PORT", port(ports, Use.DATABASE)));
    // These wait for the broker by themselves; what reads topics must not come before them.
    if (ownRegistry) {
      supervisor.start(Part.REGISTRY, with("DATELINE_HTTP_PORT", port(ports, Use.REGISTRY)));
    }
    supervisor.start(
        Part.INGEST,
        with(
            "DATELINE_HTTP_PORT", port(ports, Use.HTTP),
            "DATELINE_MANAGEMENT_PORT", port(ports, Use.INGEST_MANAGEMENT)));
    if (ownBroker) {
      await(Part.BROKER, "Kafka at " + addresses.bootstrapServers(), progress);
    }
    TopicCreation.createMissing(addresses.bootstrapServers());
    supervisor.start(
        Part.ENRICH,
        with(
            "DATELINE_MANAGEMENT_PORT", port(ports, Use.ENRICH_MANAGEMENT),
            "DATELINE_STATE_DIR", data.of(Part.ENRICH).toString()));
    await(Part.DATABASE, "PostgreSQL at localhost:" + addresses.databasePort(), progress);
    supervisor.start(
        Part.CONNECT,
        with(
            "DATELINE_HTTP_PORT", port(ports, Use.CONNECT),
            "DATELINE_STATE_DIR", data.of(Part.CONNECT).toString(),
            "DATELINE_PLUGIN_PATH", home.connectPlugins().toString(),
            "DATELINE_JDBC_URL", addresses.jdbcUrl()));
    supervisor.start(
        Part.VIEWER,
        Map.of(
            "DATELINE_DATABASE_URL",
                "jdbc:postgresql://localhost:%d/postgres".formatted(addresses.databasePort()),
            "DATELINE_DATABASE_USER", DatabaseMain.READER,
            "DATELINE_HTTP_PORT", port(ports, Use.VIEWER),
            "DATELINE_MANAGEMENT_PORT", port(ports, Use.VIEWER_MANAGEMENT)));
    if (ownRegistry) {
      await(Part.REGISTRY, "schema registry at " + addresses.schemaRegistryUrl(), progress);
    }
    await(Part.INGEST, "door for stories at " + addresses.pushUrl(), progress);
    await(
        Part.ENRICH,
        "coder and timelines, metrics at " + addresses.enrichManagementUrl(),
        progress);
    await(Part.CONNECT, "Kafka Connect at " + addresses.connectUrl(), progress);
    await(Part.VIEWER, "timelines at " + addresses.viewerUrl(), progress);
  }

  private void await(Part part, String what, Consumer<String> progress) {
    supervisor.awaitReady(part);
    progress.accept("%-9s %s".formatted(part.label(), what));
  }

  private Map<String, String> with(String... keysAndValues) {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("DATELINE_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    configuration.put("DATELINE_SCHEMA_REGISTRY_URL", addresses.schemaRegistryUrl());
    for (int i = 0; i < keysAndValues.length; i += 2) {
      configuration.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return configuration;
  }

  private static String port(Map<Use, Integer> ports, Use use) {
    return Integer.toString(ports.get(use));
  }

  /** Where its parts are found. */
  public Addresses addresses() {
    return addresses;
  }

  /** The process that a part runs as now. */
  public ChildProcess child(Part part) {
    return supervisor.child(part);
  }

  /** Done, with the reason, when a part cannot be kept running. */
  public CompletableFuture<Void> failure() {
    return supervisor.failure();
  }

  /** Closes every part cleanly, those that take stories in first. */
  @Override
  public void close() {
    supervisor.close();
    data.close();
  }
}
