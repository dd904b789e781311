package org.dateline.standalone.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.code.BenchStories;
import org.dateline.standalone.code.CodingLoad;
import org.dateline.standalone.process.Home;
import org.dateline.standalone.process.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline bench replay}: how fast an archive is coded anew, beside the coder alone. */
@Command(
    name = "replay",
    description =
        "Measures the coder alone, then `dateline replay` on an archive of German stories of 2.5"
            + " KB.",
    mixinStandardHelpOptions = true)
public final class BenchReplayCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Stories in the archive. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads that code, alone and in the replay. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description =
          "Seconds for which the coder alone warms up, and then counts. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Override
  public Integer call() {
    if (count < 1 || threads < 1 || seconds < 1) {
      throw Refusal.badInput("--stories, --threads and --seconds must be 1 or more");
    }
    double alone = coderAlone();
    print("coder alone, %d threads: %,.0f stories a second%n", threads, alone);
    double replayed = replay(Home.ofThisProcess());
    print(
        "replay, %d threads: %,.0f stories a second from its process's start to the end of its"
            + " report, %.0f %% of the coder alone%n",
        threads, replayed, 100 * replayed / alone);
    return 0;
  }

  private double coderAlone() {
    List<Story> stories = BenchStories.german();
    StoryCoder coder = StoryCoder.load();
    CodingLoad.run(coder, stories, threads, seconds);
    return CodingLoad.run(coder, stories, threads, seconds).stream()
            .mapToInt(thread -> thread.nanos().length)
            .sum()
        / (double) seconds;
  }

  private double replay(Home home) {
    try (BenchCluster cluster = new BenchCluster()) {
      cluster.publishStories(0, count);
      cluster.flush();
      Map<String, String> environment = cluster.environment(cluster.directory("replay"), threads);
      long start = System.nanoTime();
      if (Tool.replay(home).run(environment, "run") != 0) {
        throw Refusal.failed("the replay failed");
      }
      return count / ((System.nanoTime() - start) / NANOS);
    }
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format, values).flush();
  }
}
