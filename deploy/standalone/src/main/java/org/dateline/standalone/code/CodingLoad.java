package org.dateline.standalone.code;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.dateline.standalone.Refusal;

/**
 * What a thread measured that coded story after story.
 *
 * @param nanos the time that each story took
 * @param bytes what was allocated for all
 */
public record CodingLoad(long[] nanos, long bytes) {
  private static final double NANOS = 1e9;

  /**
   * Codes for a while, the stories in turn.
   *
   * @param count how many threads do
   * @param duration seconds
   * @return what each measured
   */
  public static List<CodingLoad> run(
      StoryCoder coder, List<Story> stories, int count, int duration) {
    ExecutorService workers = Executors.newFixedThreadPool(count);
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + (long) (duration * NANOS);
    List<Future<CodingLoad>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(workers.submit(() -> work(coder, stories, next, end)));
    }
    workers.shutdown();
    List<CodingLoad> measured = new ArrayList<>();
    for (Future<CodingLoad> future : running) {
      try {
        measured.add(future.get());
      } catch (ExecutionException e) {
        throw Refusal.failed("a story could not be coded: " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Refusal.failed("interrupted");
      }
    }
    return measured;
  }

  private static CodingLoad work(
      StoryCoder coder, List<Story> stories, AtomicInteger next, long end) {
    long[] nanos = new long[1 << 16];
    int count = 0;
    long bytes = allocated();
    for (long start = System.nanoTime(); start < end; ) {
      coder.code(stories.get(Math.floorMod(next.getAndIncrement(), stories.size())));
      long now = System.nanoTime();
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
        bytes += 16L * count;
      }
      nanos[count++] = now - start;
      start = now;
    }
    return new CodingLoad(Arrays.copyOf(nanos, count), allocated() - bytes);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
