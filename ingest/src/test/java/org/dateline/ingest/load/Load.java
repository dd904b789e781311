package org.dateline.ingest.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many connections that push at once, for a while. */
final class Load {

  private final int port;
  private final LoadStories stories;

  Load(int port, LoadStories stories) {
    this.port = port;
    this.stories = stories;
  }

  /**
   * What came of it.
   *
   * @param nanos how long each answer took, in order of size
   * @param statuses how many answers had each status
   * @param accepted the numbers of the stories that got a 202
   * @param refused the numbers of the stories that were sent and got none
   * @param seconds how long it took
   */
  record Result(
      long[] nanos,
      Map<Integer, Long> statuses,
      Set<Long> accepted,
      Set<Long> refused,
      double seconds) {

    double acceptedPerSecond() {
      return accepted.size() / seconds;
    }

    /** The milliseconds that this share of the answers took at most. */
    double millis(double share) {
      return nanos[Math.max(0, (int) Math.ceil(nanos.length * share) - 1)] / 1e6;
    }
  }

  /** Each connection pushes again as soon as it has an answer. */
  Result asFastAsAnswered(int connections, Duration duration) throws Exception {
    return run(connections, duration, () -> System.nanoTime());
  }

  /**
   * The connections push at a rate together, whether there are answers or not; where an answer is
   * late, the next push's own lateness counts to its time.
   */
  Result atRate(int perSecond, int connections, Duration duration) throws Exception {
    AtomicLong due = new AtomicLong(System.nanoTime());
    long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    return run(
        connections,
        duration,
        () -> {
          long mine = due.getAndAdd(every);
          for (long left = mine - System.nanoTime(); left > 0; left = mine - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          return mine;
        });
  }

  /** Waits until the next push is due, and says when that was. */
  private interface Pace {
    long next();
  }

  private Result run(int connections, Duration duration, Pace pace) throws Exception {
    Map<Long, Integer> statuses = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    List<Future<long[]>> running = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      running.add(threads.submit(() -> push(end, pace, statuses)));
    }
    threads.shutdown();
    List<long[]> nanos = new ArrayList<>();
    for (Future<long[]> connection : running) {
      nanos.add(connection.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<Integer, Long> counts = new TreeMap<>();
    statuses.values().forEach(status -> counts.merge(status, 1L, Long::sum));
    Set<Long> accepted = ConcurrentHashMap.newKeySet();
    Set<Long> refused = ConcurrentHashMap.newKeySet();
    statuses.forEach((number, status) -> (status == 202 ? accepted : refused).add(number));
    return new Result(
        nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray(),
        counts,
        accepted,
        refused,
        seconds);
  }

  private long[] push(long end, Pace pace, Map<Long, Integer> statuses) throws IOException {
    long[] nanos = new long[1024];
    int count = 0;
    try (PushConnection connection = new PushConnection(port)) {
      for (long due = pace.next(); due < end; due = pace.next()) {
        long number = stories.next();
        int status = connection.push(stories.json(number));
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = System.nanoTime() - due;
        statuses.put(number, status);
      }
    }
    return Arrays.copyOf(nanos, count);
  }
}
