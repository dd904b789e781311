package org.dateline.topology;

import org.dateline.coding.StoryCoder;

/** The enrich process: takes its configuration from the environment, and runs until SIGTERM. */
public final class EnrichMain {
  private EnrichMain() {}

  public static void main(String[] args) {
    try {
      Enrich enrich = new Enrich(EnrichConfig.from(System.getenv()), StoryCoder.load()::code);
      Runtime.getRuntime().addShutdownHook(new Thread(enrich::close, "close"));
      enrich
          .running()
          .thenRun(() -> System.out.printf("READY {\"management\":%d}%n", enrich.managementPort()));
      fail(enrich.failure().join());
    } catch (RuntimeException failure) {
      fail(failure);
    }
  }

  private static void fail(Throwable failure) {
    System.err.println("dateline-enrich: " + failure.getMessage());
    System.exit(1);
  }
}
