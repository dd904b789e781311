package org.dateline.viewer;

/** The viewer process: takes its configuration from the environment, and runs until SIGTERM. */
public final class ViewerMain {

  private ViewerMain() {}

  public static void main(String[] args) {
    try {
      Viewer viewer = new Viewer(ViewerConfig.from(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(viewer::close, "close"));
      System.out.printf(
          "READY {\"http\":%d,\"management\":%d}%n", viewer.httpPort(), viewer.managementPort());
    } catch (RuntimeException failure) {
      System.err.println("dateline-viewer: " + failure.getMessage());
      System.exit(1);
    }
  }
}
