package org.dateline.standalone.code;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.dateline.standalone.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench code}: how fast the coder is on this machine. */
@Command(
    name = "code",
    description = "Measures the coder on German stories of 2.5 KB, no two alike.",
    mixinStandardHelpOptions = true)
public final class BenchCodeCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "Threads that code; several are measured in turn. Default: 1,2.")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Seconds before it counts. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Seconds that count. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Stories to code instead, as `dateline code` takes them.")
  private String file;

  @Override
  public Integer call() {
    if (threads.stream().anyMatch(n -> n < 1) || seconds < 1 || warmUp < 0) {
      throw Refusal.badInput("--threads and --seconds must be 1 or more, --warm-up 0 or more");
    }
    List<Story> stories = stories();
    long begin = System.nanoTime();
    StoryCoder coder = StoryCoder.load();
    double load = (System.nanoTime() - begin) / NANOS;
    if (warmUp > 0) {
      CodingLoad.run(coder, stories, 1, warmUp);
    }
    for (int n : threads) {
      long start = System.nanoTime();
      List<CodingLoad> measured = CodingLoad.run(coder, stories, n, seconds);
      report(stories, (System.nanoTime() - start) / NANOS, measured);
    }
    reportPacks(load);
    return 0;
  }

  private List<Story> stories() {
    if (file == null) {
      return BenchStories.german();
    }
    List<Story> stories = new ArrayList<>();
    new StoryFile(file).forEach(new Facts(), stories::add);
    if (stories.isEmpty()) {
      throw Refusal.badInput(file + ": holds no story");
    }
    return stories;
  }

  private void report(List<Story> stories, double took, List<CodingLoad> measured) {
    long[] nanos =
        measured.stream().flatMapToLong(m -> Arrays.stream(m.nanos())).sorted().toArray();
    long bytes = measured.stream().mapToLong(CodingLoad::bytes).sum();
    double length = stories.stream().mapToInt(story -> story.body().length()).average().orElse(0);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d threads, %d different stories of %.0f characters, %d coded in %.1f s%n"
            + "stories/s  %.0f%n"
            + "a story    p50 %.3f ms, p99 %.3f ms, longest %.3f ms%n"
            + "allocation %.0f KB a story%n",
        measured.size(),
        stories.size(),
        length,
        nanos.length,
        took,
        nanos.length / took,
        at(nanos, 0.5),
        at(nanos, 0.99),
        at(nanos, 1),
        bytes / 1024.0 / nanos.length);
    out.flush();
  }

  private void reportPacks(double load) {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "packs      loaded in %.2f s; heap in use %d MB%n", load, heap);
    out.flush();
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)] / 1e6;
  }
}
