package org.dateline.ingest;

/** The ingest process: takes its configuration from the environment, and runs until SIGTERM. */
public final class IngestMain {

  private IngestMain() {}

  public static void main(String[] args) {
    try {
      Ingest ingest = new Ingest(IngestConfig.from(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(ingest::close, "close"));
      System.out.printf(
          "READY {\"http\":%d,\"management\":%d}%n", ingest.httpPort(), ingest.managementPort());
    } catch (RuntimeException failure) {
      System.err.println("dateline-ingest: " + failure.getMessage());
      System.exit(1);
    }
  }
}
