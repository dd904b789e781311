package org.dateline.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and its KRaft controller in this JVM, on the loopback address. Data that was
 * written stays in its directory over a restart.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;
  private final Path temporary;

  private EmbeddedBroker(KafkaRaftServer server, int port, Path temporary) {
    this.server = server;
    this.port = port;
    this.temporary = temporary;
  }

  /** Starts a broker on a free port; its data go with it. */
  public static EmbeddedBroker start() {
    Path directory = Directories.temporary("dateline-broker");
    return start(directory, Ports.free(), directory, Map.of());
  }

  /**
   * Starts a broker on a free port with settings of its own; its data go with it.
   *
   * @param settings beside or instead of the broker's others
   */
  public static EmbeddedBroker start(Map<String, String> settings) {
    Path directory = Directories.temporary("dateline-broker");
    return start(directory, Ports.free(), directory, settings);
  }

  /**
   * Starts a broker on data that stay.
   *
   * @param directory where its data are or will be
   * @param port the port to listen on
   * @throws IllegalStateException where it does not start, with the cause
   */
  public static EmbeddedBroker start(Path directory, int port) {
    return start(directory, port, null, Map.of());
  }

  private static EmbeddedBroker start(
      Path directory, int port, Path temporary, Map<String, String> settings) {
    KafkaRaftServer server = null;
    try {
      format(directory);
      Map<String, Object> config = config(directory, port, Ports.free());
      config.putAll(settings);
      server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, port, temporary);
    } catch (Exception e) {
      if (server != null) {
        server.shutdown();
      }
      throw new IllegalStateException(
          "the broker did not start on port " + port + " with data in " + directory, e);
    }
  }

  /** What a client's {@code bootstrap.servers} needs. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Closes the broker cleanly. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (temporary != null) {
      Directories.delete(temporary);
    }
  }

  private static void format(Path directory) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(directory);
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setIgnoreFormatted(true)
        .run();
  }

  private static Map<String, Object> config(Path directory, int port, int controllerPort) {
    Map<String, Object> config = new HashMap<>();
    config.put("process.roles", "broker,controller");
    config.put("node.id", "1");
    config.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    config.put("controller.listener.names", "CONTROLLER");
    config.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    config.put(
        "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    config.put("log.dirs", directory.toString());
    config.put("auto.create.topics.enable", "false");
    // One broker: internal topics cannot have three copies.
    config.put("offsets.topic.replication.factor", "1");
    config.put("offsets.topic.num.partitions", "4");
    config.put("transaction.state.log.replication.factor", "1");
    config.put("transaction.state.log.min.isr", "1");
    config.put("transaction.state.log.num.partitions", "4");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    config.put("share.coordinator.state.topic.num.partitions", "1");
    config.put("group.initial.rebalance.delay.ms", "0");
    // A small heap: the cleaner would take 128 MiB, and LogManager die of it.
    config.put("log.cleaner.dedupe.buffer.size", "2097152");
    config.put("num.network.threads", "2");
    config.put("num.io.threads", "4");
    config.put("background.threads", "2");
    config.put("log.segment.bytes", String.valueOf(64 << 20));
    config.put("log.index.size.max.bytes", String.valueOf(1 << 20));
    return config;
  }
}
