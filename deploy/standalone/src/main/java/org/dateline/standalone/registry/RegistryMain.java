package org.dateline.standalone.registry;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The registry as a process: {@code DATELINE_BOOTSTRAP_SERVERS}, {@code DATELINE_HTTP_PORT}. */
public final class RegistryMain {
  private RegistryMain() {}

  /** Runs the registry until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    RegistryServer server =
        RegistryServer.start(
            required(environment, "DATELINE_BOOTSTRAP_SERVERS"),
            port(required(environment, "DATELINE_HTTP_PORT")));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
    System.out.printf("READY {\"http\":%d}%n", server.port());
    new CountDownLatch(1).await();
  }

  private static String required(Map<String, String> environment, String key) {
    String value = environment.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key + " is not set");
    }
    return value;
  }

  private static int port(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException("DATELINE_HTTP_PORT is no port: " + value);
    }
    return Integer.parseInt(value);
  }
}
