package org.dateline.standalone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.process.ChildProcess;
import org.dateline.standalone.process.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline bench state}: what enrich keeps, and how long it takes to have it again. */
@Command(
    name = "state",
    description =
        "Measures the state that enrich keeps of stories of 2.5 KB at a quarter, at half and at all"
            + " of them, the topics it is restored from, their largest record, and the time until"
            + " it works again after its state is lost.",
    mixinStandardHelpOptions = true)
public final class BenchStateCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final double MIB = 1 << 20;
  private static final int THREADS = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Stories. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Override
  public Integer call() {
    if (count < 4) {
      throw Refusal.badInput("--stories must be 4 or more");
    }
    Home home = Home.ofThisProcess();
    try (BenchCluster cluster = new BenchCluster()) {
      Path state = cluster.directory("state");
      TopicSizes topics = new TopicSizes(cluster);
      int done = 0;
      for (int next : new int[] {count / 4, count / 2, count}) {
        try (ChildProcess enrich = cluster.enrich(home, state, THREADS)) {
          enrich.awaitReady();
          cluster.publishStories(done, next);
          cluster.flush();
          topics.awaitQuiet();
        }
        done = next;
        long bytes = size(state);
        print(
            "%,d stories: state %,.0f MiB, %,.0f bytes a story%n",
            done, bytes / MIB, (double) bytes / done);
      }
      topics.report(this::print);
      print("start with the state there: %.1f s%n", start(cluster, home, state));
      BenchCluster.delete(state);
      print("start after its loss: %.1f s%n", start(cluster, home, state));
    }
    return 0;
  }

  private static double start(BenchCluster cluster, Home home, Path state) {
    long start = System.nanoTime();
    try (ChildProcess enrich = cluster.enrich(home, state, THREADS)) {
      enrich.awaitReady();
      return (System.nanoTime() - start) / NANOS;
    }
  }

  private static long size(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format, values).flush();
  }
}
