package org.dateline.standalone.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs a main class as long as the parent process lives: its standard input is a pipe from the
 * parent, which ends with the parent, whatever killed that. Knows the JDK alone, as it stands on
 * every part's class path.
 */
public final class Child {
  private static final long CLOSE_MILLIS = 30_000;
  private static final int EXIT_ORPHANED = 143;

  private Child() {}

  /** Runs the main class that the first argument names, with the other arguments. */
  public static void main(String[] args) throws Exception {
    start("parent-watch", Child::endWithParent);
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() != -1) {
        // The parent says nothing; only the end of the pipe matters.
      }
    } catch (IOException e) {
      // A broken pipe is its end as well.
    }
    start("halt", Child::halt);
    System.exit(EXIT_ORPHANED);
  }

  // Closing may wait for a broker that is gone as well.
  private static void halt() {
    try {
      Thread.sleep(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(EXIT_ORPHANED);
  }

  private static void start(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    thread.setDaemon(true);
    thread.start();
  }
}
