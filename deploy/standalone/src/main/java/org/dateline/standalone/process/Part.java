package org.dateline.standalone.process;

import java.util.ArrayList;
import java.util.List;

/** The parts of Dateline that run as processes of their own. */
public enum Part {
  BROKER("org.dateline.standalone.process.BrokerMain", "deploy/standalone", 256, true),
  DATABASE("org.dateline.standalone.process.DatabaseMain", "deploy/standalone", 32, true),
  REGISTRY("org.dateline.standalone.registry.RegistryMain", "deploy/standalone", 64, true),
  CONNECT("org.dateline.standalone.process.ConnectMain", "deploy/standalone", 160, true),
  INGEST("org.dateline.ingest.IngestMain", "ingest", 160, true),
  ENRICH("org.dateline.topology.EnrichMain", "enrich/topology", 384, false),
  VIEWER("org.dateline.viewer.ViewerMain", "sinks/viewer", 96, true);

  private final String mainClass;
  private final String module;
  private final int heapMegabytes;
  private final boolean quickStart;

  Part(String mainClass, String module, int heapMegabytes, boolean quickStart) {
    this.mainClass = mainClass;
    this.module = module;
    this.heapMegabytes = heapMegabytes;
    this.quickStart = quickStart;
  }

  /** Its name in messages and of its log file. */
  public String label() {
    return name().toLowerCase();
  }

  /** Whether other parts need it to close cleanly: what it keeps or serves is theirs. */
  boolean serves() {
    return this == BROKER || this == DATABASE || this == REGISTRY;
  }

  List<String> command(Home home) {
    List<String> command = new ArrayList<>();
    // A Ctrl-C in the terminal reaches every process of the group; the parent closes them in order.
    command.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    command.add(home.java());
    command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-Xss512k", "-XX:+UseSerialGC"));
    if (quickStart) {
      // The first compiler alone: parts that wait more than they compute start sooner and smaller.
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
    command.add("-Dorg.slf4j.simpleLogger.showShortLogName=true");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
    command.addAll(List.of("-cp", home.classPath(module), Child.class.getName(), mainClass));
    return command;
  }
}
