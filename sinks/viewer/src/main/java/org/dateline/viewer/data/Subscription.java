package org.dateline.viewer.data;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Changes on their way to one reader, who takes them as fast as it can. */
public final class Subscription {

  private static final int MOST_WAITING = 100;

  private final BlockingQueue<Changes> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean ended;

  /** A reader that does not keep up is let go: it can come back with its cursor. */
  void give(Changes changes) {
    if (!waiting.offer(changes)) {
      end();
    }
  }

  void end() {
    ended = true;
    waiting.clear();
    waiting.offer(new Changes(List.of(), Offsets.NONE, false));
  }

  /** Whether nothing more will come. */
  public boolean hasEnded() {
    return ended;
  }

  /** The next changes; none where there were none for so long. */
  public Optional<Changes> next(Duration wait) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
  }
}
