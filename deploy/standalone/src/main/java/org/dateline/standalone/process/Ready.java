package org.dateline.standalone.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CountDownLatch;

/** How a part's main says that it serves, and then waits to be closed. */
final class Ready {
  private Ready() {}

  static ObjectNode facts() {
    return new ObjectMapper().createObjectNode();
  }

  /**
   * Prints the line that the parent waits for, and returns only when the process ends; closes what
   * serves on the way.
   */
  static void serve(ObjectNode facts, AutoCloseable server) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "close"));
    System.out.println("READY " + facts);
    new CountDownLatch(1).await();
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
