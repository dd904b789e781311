package org.dateline.ingest.load;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.dateline.embedded.EmbeddedBroker;

/** A broker as a process of its own, so that its time and heap are not the client's. */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] args) throws InterruptedException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of())) {
      System.out.println("READY {\"servers\":\"" + broker.bootstrapServers() + "\"}");
      new CountDownLatch(1).await();
    }
  }
}
