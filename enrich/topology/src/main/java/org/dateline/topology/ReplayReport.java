package org.dateline.topology;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.dateline.topology.ReplayDifference.Sample;

/** Tells what a replay would change. */
final class ReplayReport {
  private static final int PAIRS = 20;
  private static final int SAMPLES = 5;

  private ReplayReport() {}

  static void print(ReplayDifference difference, PrintStream out) {
    out.printf(
        "%,d of %,d stories are read otherwise%n",
        difference.storiesThatDiffer(), difference.stories());
    Map<String, int[]> byType = difference.byType();
    if (byType.isEmpty()) {
      out.println("no event would change");
      return;
    }
    int[] all = new int[ReplayDifference.Change.values().length];
    byType.values().forEach(counts -> Arrays.setAll(all, i -> all[i] + counts[i]));
    out.printf("%n%-12s %8s %8s %8s%n", "events", "added", "lost", "changed");
    row(out, "all", all);
    byType.forEach((type, counts) -> row(out, type, counts));
    out.println();
    difference.byPair().entrySet().stream()
        .sorted(
            Comparator.comparing((Entry<String, int[]> pair) -> -sum(pair.getValue()))
                .thenComparing(Entry::getKey))
        .limit(PAIRS)
        .forEach(pair -> row(out, pair.getKey(), pair.getValue()));
    out.println();
    for (Sample sample : difference.samples(SAMPLES)) {
      out.printf(
          "%-8s %s  %s  %s%n",
          sample.change().name().toLowerCase(Locale.ROOT),
          sample.event(),
          sample.story(),
          sample.rule());
    }
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts).sum();
  }

  private static void row(PrintStream out, String name, int[] counts) {
    out.printf("%-12s %8d %8d %8d%n", name, counts[0], counts[1], counts[2]);
  }
}
