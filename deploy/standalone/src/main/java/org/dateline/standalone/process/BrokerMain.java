package org.dateline.standalone.process;

import java.nio.file.Path;
import org.dateline.embedded.EmbeddedBroker;

/** The broker as a process: {@code DATELINE_BROKER_DIR}, {@code DATELINE_BROKER_PORT}. */
public final class BrokerMain {
  private BrokerMain() {}

  /** Runs the broker until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            Path.of(System.getenv("DATELINE_BROKER_DIR")),
            Integer.parseInt(System.getenv("DATELINE_BROKER_PORT")));
    Ready.serve(Ready.facts().put("bootstrapServers", broker.bootstrapServers()), broker);
  }
}
