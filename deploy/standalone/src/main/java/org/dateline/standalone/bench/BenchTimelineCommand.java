package org.dateline.standalone.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.Topics;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.process.ChildProcess;
import org.dateline.standalone.process.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline bench timeline}: how soon a correction is in the timeline. */
@Command(
    name = "timeline",
    description =
        "Measures the time from a correction's publication to the changed pair-day on the topic,"
            + " while stories of 2.5 KB come at a steady rate.",
    mixinStandardHelpOptions = true)
public final class BenchTimelineCommand implements Callable<Integer> {
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
  private static final Duration PACE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  /** What a story says in turn, version by version, and what the pair's day lists then. */
  private static final List<String> BODIES =
      List.of(
          "The foreign ministers of Norway and Portugal met in Lisbon.",
          "Norway accused Portugal of breaking an agreement.");

  private static final List<String> TYPES = List.of("CONSULT", "ACCUSE");

  @Spec private CommandSpec spec;

  @Option(
      names = "--rates",
      paramLabel = "N",
      split = ",",
      description = "Stories a second beside the corrections; measured in turn. Default: 20,200.")
  private List<Integer> rates = List.of(20, 200);

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Seconds at each rate, five corrections each. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private int background;

  @Override
  public Integer call() {
    if (seconds < 1 || rates.stream().anyMatch(rate -> rate < 1)) {
      throw Refusal.badInput("--seconds and --rates must be 1 or more");
    }
    Home home = Home.ofThisProcess();
    int probes = (int) (seconds * 1000 / PACE.toMillis());
    try (BenchCluster cluster = new BenchCluster();
        ChildProcess enrich = cluster.enrich(home, cluster.directory("state"), 1);
        KafkaConsumer<String, PairDay> days = cluster.consumer(Topics.TIMELINES, PairDay.class)) {
      enrich.awaitReady();
      measure(cluster, days, probes, 1, rates.get(0));
      for (int i = 0; i < rates.size(); i++) {
        report(rates.get(i), measure(cluster, days, probes, i + 2, rates.get(i)));
      }
    }
    return 0;
  }

  /** Sends one version of each probe while others come, and waits for all. */
  private List<Long> measure(
      BenchCluster cluster,
      KafkaConsumer<String, PairDay> days,
      int probes,
      int version,
      int rate) {
    Thread sender = new Thread(() -> send(cluster, probes, version, rate), "sender");
    List<Long> nanos = new ArrayList<>();
    sent.clear();
    sender.start();
    String wanted = TYPES.get((version + 1) % 2);
    long deadline = System.nanoTime() + PACE.multipliedBy(probes).plus(PATIENCE).toNanos();
    while (nanos.size() < probes) {
      if (System.nanoTime() > deadline) {
        throw Refusal.failed("of %d corrections %d arrived".formatted(probes, nanos.size()));
      }
      var records = days.poll(POLL);
      long now = System.nanoTime();
      records.forEach(
          record -> {
            Long start = sent.get(record.key());
            if (start != null && lists(record.value(), wanted)) {
              sent.remove(record.key());
              nanos.add(now - start);
            }
          });
    }
    nanos.sort(null);
    return nanos;
  }

  private static boolean lists(PairDay day, String type) {
    return day.getEvents().size() == 1 && day.getEvents().get(0).getType().equals(type);
  }

  private void send(BenchCluster cluster, int probes, int version, int rate) {
    long start = System.nanoTime();
    int stories = (int) (probes * PACE.toMillis() * rate / 1000);
    int probe = 0;
    for (int story = 0; story < stories || probe < probes; ) {
      long storyDue = start + story * 1_000_000_000L / rate;
      long probeDue = start + probe * PACE.toNanos();
      boolean isProbe = probe < probes && (story >= stories || probeDue <= storyDue);
      waitUntil(isProbe ? probeDue : storyDue);
      if (isProbe) {
        sendProbe(cluster, probe++, version);
      } else {
        cluster.publishStories(background, ++background);
        story++;
      }
    }
  }

  private static void waitUntil(long due) {
    for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
      LockSupport.parkNanos(due - now);
    }
  }

  private void sendProbe(BenchCluster cluster, int probe, int version) {
    LocalDate day = FIRST_DAY.plusDays(probe);
    sent.put("NOR-PRT/" + day, System.nanoTime());
    cluster.publish(
        BenchCluster.story("probe:" + probe, version, Instant.parse(day + "T12:00:00Z"))
            .setLanguage("en")
            .setHeadline("Norway and Portugal")
            .setBody(BODIES.get((version + 1) % 2))
            .build());
  }

  private void report(int rate, List<Long> nanos) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d stories a second, %d corrections: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
            rate,
            nanos.size(),
            at(nanos, 0.5),
            at(nanos, 0.99),
            at(nanos, 1))
        .flush();
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(sorted.size() * share) - 1) / 1e6;
  }
}
