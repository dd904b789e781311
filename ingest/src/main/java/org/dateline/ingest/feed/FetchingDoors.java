package org.dateline.ingest.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.dateline.ingest.wire.RejectedStoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors at which nobody knocks: feeds and queues that are asked for what is new. */
public final class FetchingDoors implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FetchingDoors.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final double JITTER = 0.1;
  private static final int THREADS = 4;

  private final Fetcher fetcher;
  private final ScheduledThreadPoolExecutor asking;

  /**
   * Begins to ask.
   *
   * @param userAgent how it names itself to those it asks, with a way to reach the operator
   */
  public FetchingDoors(String userAgent, Wires wires, StoryReceiver receiver, Clock clock) {
    this.fetcher = new Fetcher(userAgent);
    this.asking =
        new ScheduledThreadPoolExecutor(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "fetch");
              thread.setDaemon(true);
              return thread;
            });
    asking.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    polls(wires, receiver, clock).forEach(poll -> schedule(poll, Duration.ZERO, 0));
  }

  private List<Poll> polls(Wires wires, StoryReceiver receiver, Clock clock) {
    List<Poll> polls = new ArrayList<>();
    for (Wire wire : wires.all()) {
      if (wire.doors().contains("feed")) {
        wire.feeds().forEach(feed -> polls.add(new FeedPoll(wire, feed, fetcher, receiver, clock)));
      }
      if (wire.doors().contains("queue")) {
        wire.queue()
            .ifPresent(queue -> polls.add(new QueuePoll(wire, queue, fetcher, receiver, clock)));
      }
    }
    return polls;
  }

  private void schedule(Poll poll, Duration wait, int failures) {
    try {
      asking.schedule(() -> ask(poll, failures), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      LOG.debug("No more of {}: closing", poll.name());
    }
  }

  private void ask(Poll poll, int failures) {
    try {
      Duration asked = poll.ask();
      schedule(poll, jittered(longer(poll.every(), asked)), 0);
    } catch (UnwillingException unwilling) {
      again(poll, failures, unwilling, unwilling.retryAfter());
    } catch (IOException | NotPublishedException | RejectedStoryException failure) {
      again(poll, failures, failure, Duration.ZERO);
    } catch (RuntimeException fault) {
      LOG.error("{} could not be asked", poll.name(), fault);
      schedule(poll, jittered(LONGEST_WAIT), failures + 1);
    }
  }

  private void again(Poll poll, int failures, Exception failure, Duration asked) {
    Duration wait = backOff(poll.every(), failures);
    LOG.warn(
        "{} failed, and is asked again in {} s: {}",
        poll.name(),
        longer(wait, asked).toSeconds(),
        failure.getMessage());
    schedule(poll, jittered(longer(wait, asked)), failures + 1);
  }

  /** Twice as long after each failure, up to an hour. */
  static Duration backOff(Duration every, int failures) {
    Duration wait = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? longer(LONGEST_WAIT, every) : wait;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  // A hundred feeds of one host are not asked in one moment.
  private static Duration jittered(Duration wait) {
    double factor = 1 + ThreadLocalRandom.current().nextDouble(JITTER);
    return Duration.ofMillis((long) (wait.toMillis() * factor));
  }

  @Override
  public void close() {
    asking.shutdown();
    try {
      if (!asking.awaitTermination(35, TimeUnit.SECONDS)) {
        asking.shutdownNow();
      }
      fetcher.close();
    } catch (InterruptedException e) {
      asking.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("Closing", e);
    }
  }
}
