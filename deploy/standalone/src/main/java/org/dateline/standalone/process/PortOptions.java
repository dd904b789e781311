package org.dateline.standalone.process;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.embedded.Ports;
import org.dateline.standalone.Refusal;
import picocli.CommandLine.Option;

/** The ports that the parts listen on, all of the loopback address; 0 is a free one. */
public final class PortOptions {
  private static final String FREE = "; free by default.";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "Where wires push stories" + FREE)
  private int http;

  @Option(names = "--broker-port", paramLabel = "PORT", description = "Kafka" + FREE)
  private int broker;

  @Option(names = "--registry-port", paramLabel = "PORT", description = "Schema registry" + FREE)
  private int registry;

  @Option(names = "--database-port", paramLabel = "PORT", description = "PostgreSQL" + FREE)
  private int database;

  @Option(names = "--connect-port", paramLabel = "PORT", description = "Kafka Connect" + FREE)
  private int connect;

  @Option(
      names = "--ingest-management-port",
      paramLabel = "PORT",
      description = "Metrics and health of ingest" + FREE)
  private int ingestManagement;

  @Option(
      names = "--enrich-management-port",
      paramLabel = "PORT",
      description = "Metrics and health of enrich" + FREE)
  private int enrichManagement;

  @Option(
      names = "--viewer-port",
      paramLabel = "PORT",
      description = "Timelines' page and read API" + FREE)
  private int viewer;

  @Option(
      names = "--viewer-management-port",
      paramLabel = "PORT",
      description = "Metrics and health of the viewer" + FREE)
  private int viewerManagement;

  /** What a port is for. */
  enum Use {
    HTTP,
    BROKER,
    REGISTRY,
    DATABASE,
    CONNECT,
    INGEST_MANAGEMENT,
    ENRICH_MANAGEMENT,
    VIEWER,
    VIEWER_MANAGEMENT;

    String option() {
      return "--" + name().toLowerCase().replace('_', '-') + "-port";
    }
  }

  /**
   * A port for every use, the same for as long as Dateline runs.
   *
   * @throws Refusal where a named port is taken, or named twice
   */
  Map<Use, Integer> choose() {
    Map<Use, Integer> ports = new EnumMap<>(Use.class);
    ports.put(Use.HTTP, http);
    ports.put(Use.BROKER, broker);
    ports.put(Use.REGISTRY, registry);
    ports.put(Use.DATABASE, database);
    ports.put(Use.CONNECT, connect);
    ports.put(Use.INGEST_MANAGEMENT, ingestManagement);
    ports.put(Use.ENRICH_MANAGEMENT, enrichManagement);
    ports.put(Use.VIEWER, viewer);
    ports.put(Use.VIEWER_MANAGEMENT, viewerManagement);
    Set<Integer> used = new HashSet<>();
    ports.forEach((use, port) -> check(use, port, used));
    ports.replaceAll((use, port) -> port == 0 ? freeBeside(used) : port);
    return ports;
  }

  private static void check(Use use, int port, Set<Integer> used) {
    if (port < 0 || port > 65_535) {
      throw Refusal.badInput("%s %d: a port is a number up to 65535".formatted(use.option(), port));
    }
    if (port != 0 && !used.add(port)) {
      throw Refusal.badInput("%s %d: named twice".formatted(use.option(), port));
    }
    if (port != 0 && !Ports.isFree(port)) {
      throw Refusal.badInput(
          "%s %d: the port is taken; name another, or none for a free one"
              .formatted(use.option(), port));
    }
  }

  private static int freeBeside(Set<Integer> used) {
    int port = Ports.free();
    while (!used.add(port)) {
      port = Ports.free();
    }
    return port;
  }
}
