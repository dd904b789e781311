package org.dateline.standalone.process;

/** Closes a pipeline when the process is told to end, and ends it with 0: it was asked to. */
public final class CloseOnSignal implements AutoCloseable {
  private final Pipeline pipeline;
  private final Runnable afterwards;
  private final Thread hook = new Thread(this::closeAndEnd, "close");

  private CloseOnSignal(Pipeline pipeline, Runnable afterwards) {
    this.pipeline = pipeline;
    this.afterwards = afterwards;
  }

  /**
   * From now on the pipeline is closed on SIGTERM and on Ctrl-C.
   *
   * @param afterwards what is to be done once a signal has closed it
   */
  public static CloseOnSignal of(Pipeline pipeline, Runnable afterwards) {
    CloseOnSignal closing = new CloseOnSignal(pipeline, afterwards);
    Runtime.getRuntime().addShutdownHook(closing.hook);
    return closing;
  }

  private void closeAndEnd() {
    System.err.println("closing");
    pipeline.close();
    afterwards.run();
    Runtime.getRuntime().halt(0);
  }

  /** Closes the pipeline without a signal; the process's exit code is then its own. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The signal came first, and its hook closes.
      return;
    }
    pipeline.close();
  }
}
