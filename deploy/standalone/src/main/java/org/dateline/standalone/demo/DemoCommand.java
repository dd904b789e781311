package org.dateline.standalone.demo;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.dateline.embedded.Directories;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.process.CloseOnSignal;
import org.dateline.standalone.process.Home;
import org.dateline.standalone.process.Pipeline;
import org.dateline.standalone.process.PipelineConfig;
import org.dateline.standalone.process.PortOptions;
import org.dateline.standalone.run.Signposts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline demo}: the whole pipeline with stories of its own. */
@Command(
    name = "demo",
    description = "Runs the whole pipeline on sample stories, and shows the timelines.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int BATCH = 100;

  @Spec private CommandSpec spec;

  @Option(names = "--exit", description = "Stop when all is shown, instead of staying up.")
  private boolean exit;

  @Mixin private PortOptions ports;

  private final long started = System.nanoTime();
  private PrintWriter out;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    Path data = Directories.temporary("dateline-demo");
    try {
      say("starting broker, registry, PostgreSQL, Connect, ingest, enrich and viewer");
      Pipeline pipeline =
          Pipeline.start(
              Home.ofThisProcess(), new PipelineConfig(data, null, null, ports), this::say);
      CloseOnSignal closing = CloseOnSignal.of(pipeline, () -> Directories.delete(data));
      try {
        show(pipeline);
        if (!exit) {
          say("up until Ctrl-C");
          pipeline.failure().join();
        }
      } finally {
        closing.close();
      }
      return 0;
    } catch (CompletionException e) {
      throw Refusal.failed(e.getCause().getMessage());
    } finally {
      Directories.delete(data);
    }
  }

  private void show(Pipeline pipeline) {
    List<Sample> samples = Sample.all();
    Door door = new Door(pipeline.addresses().pushUrl());
    try (TopicCounts counts = new TopicCounts(pipeline.addresses().bootstrapServers());
        Database database = new Database(pipeline.addresses().jdbcUrl())) {
      push(samples, door);
      awaitOutcomes(samples.size(), counts, pipeline);
      awaitQuiet(database);
      printTopics(counts);
      new Timelines(database, out).print();
      printOutcomes(database);
      new Checks(database, samples).run();
      List<Sample> year = History.until(LocalDate.now().minusDays(1));
      pushYear(year, door);
      awaitOutcomes(samples.size() + year.size(), counts, pipeline);
      awaitQuiet(database);
      printPairs(database);
      new Checks(database, year).run();
      measure(door, database);
      out.println();
      Signposts.print(pipeline.addresses(), out);
      out.printf("%nthe busiest pair's timeline: %s%n", timeline(pipeline, database));
    }
  }

  private void push(List<Sample> samples, Door door) {
    for (int i = 0; i < samples.size(); i++) {
      door.push(samples.get(i).json());
      if ((i + 1) % 20 == 0 || i + 1 == samples.size()) {
        say("pushed %d of %d stories".formatted(i + 1, samples.size()));
      }
    }
  }

  private void pushYear(List<Sample> year, Door door) {
    for (int from = 0; from < year.size(); from += BATCH) {
      List<Sample> batch = year.subList(from, Math.min(from + BATCH, year.size()));
      door.push(batch.stream().map(Sample::json).collect(joining(",", "[", "]")));
    }
    out.println();
    say("pushed a composed year of %d stories, %d a request".formatted(year.size(), BATCH));
  }

  private void awaitOutcomes(int pushes, TopicCounts counts, Pipeline pipeline) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (counts.records(Topics.OUTCOMES) < pushes) {
      if (pipeline.failure().isCompletedExceptionally()) {
        pipeline.failure().join();
      }
      if (System.nanoTime() > deadline) {
        throw Refusal.failed(
            "of %d pushes only %d have an outcome after %d s"
                .formatted(pushes, counts.records(Topics.OUTCOMES), PATIENCE.toSeconds()));
      }
      counts.poll();
    }
    say("every push has its outcome");
  }

  /** Waits until PostgreSQL has every story's row and has not changed for a second. */
  private void awaitQuiet(Database database) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<List<String>> before = List.of();
    List<List<String>> now = state(database);
    while (!now.equals(before) || now.get(0).get(0).equals("0")) {
      if (System.nanoTime() > deadline) {
        throw Refusal.failed("PostgreSQL does not come to rest");
      }
      pause(Duration.ofSeconds(1));
      before = now;
      now = state(database);
    }
    say("PostgreSQL has it all");
  }

  private static List<List<String>> state(Database database) {
    return database.rows(
        "SELECT (SELECT count(*) FROM story_outcome), (SELECT sum(revision) FROM event),"
            + " (SELECT sum(revision) FROM pair_day), (SELECT count(*) FROM mention)");
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted");
    }
  }

  private void printTopics(TopicCounts counts) {
    counts.poll();
    out.printf("%n%-30s %8s %8s  %s%n", "topic", "records", "keys", "key");
    for (Topic topic : Topics.all()) {
      out.printf(
          "%-30s %8d %8d  %s%n",
          topic.name(), counts.records(topic), counts.keys(topic), topic.key());
    }
  }

  private void printOutcomes(Database database) {
    out.printf("%nwhat became of the stories%n");
    database
        .rows(
            "SELECT outcome, count(*), sum(events) FROM story_outcome GROUP BY 1 ORDER BY 2 DESC, 1")
        .forEach(row -> out.printf("%6s %-10s %s events%n", row.get(1), row.get(0), row.get(2)));
  }

  private void printPairs(Database database) {
    out.printf("%n%-10s %6s %12s %9s%n", "pair", "events", "cooperation", "conflict");
    database
        .rows(
            "SELECT pair, sum(events), sum(verbal_cooperation + material_cooperation),"
                + " sum(verbal_conflict + material_conflict) FROM pair_day"
                + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 14")
        .forEach(
            row ->
                out.printf("%-10s %6s %12s %9s%n", row.get(0), row.get(1), row.get(2), row.get(3)));
  }

  private static String timeline(Pipeline pipeline, Database database) {
    String busiest =
        database
            .rows("SELECT pair FROM pair_day GROUP BY 1 ORDER BY sum(events) DESC, 1 LIMIT 1")
            .get(0)
            .get(0);
    return pipeline.addresses().viewerUrl() + "/?pair=" + busiest;
  }

  private void measure(Door door, Database database) {
    out.println();
    say("measuring: push to row in PostgreSQL at 20 stories/s");
    Latency latency = new Latency(door, database);
    Latency.Result result = latency.measure();
    say(
        String.format(
            Locale.ROOT,
            "push to row, %d stories at %.1f/s: p50 %d ms, p99 %d ms, longest %d ms",
            result.stories(),
            result.perSecond(),
            result.median().toMillis(),
            result.p99().toMillis(),
            result.longest().toMillis()));
    latency.withdraw();
    say("those stories were killed again, and their rows are gone");
  }

  private void say(String line) {
    out.printf(Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - started) / 1e9, line);
    out.flush();
  }
}
