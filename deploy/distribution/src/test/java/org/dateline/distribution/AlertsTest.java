package org.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every alert is proven by promtool, and has its runbook. */
class AlertsTest {
  private static final Path DIRECTORY = Path.of("../prometheus");

  @ParameterizedTest
  @CsvSource({
    "check, rules, rules.yml",
    "check, config, prometheus.yml",
    "test, rules, rules-test.yml",
  })
  void promtoolFindsThemRight(String verb, String what, String file) throws Exception {
    assumeTrue(isInstalled(), "promtool is not installed (Debian: prometheus): not checked");
    Process promtool =
        new ProcessBuilder("promtool", verb, what, file)
            .directory(DIRECTORY.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(promtool.exitValue()).as(output).isZero();
  }

  @Test
  void eachHasATestInWhichItFiresAndOneInWhichItIsSilent() throws IOException {
    String tests = Files.readString(DIRECTORY.resolve("rules-test.yml"));

    for (String alert : alerts()) {
      assertThat(tests)
          .containsPattern("alertname: " + alert + "\n +eval_time: \\w+\n +exp_alerts: \\[]\n")
          .containsPattern("alertname: " + alert + "\n +eval_time: \\w+\n +exp_alerts:\n");
    }
  }

  @Test
  void eachHasItsRunbookAndEachRunbookItsAlert() throws IOException {
    String rules = Files.readString(DIRECTORY.resolve("rules.yml"));
    List<String> runbooks = all("(?m)^## (\\w+)$", "RUNBOOKS.md");

    assertThat(runbooks).containsExactlyElementsOf(alerts());
    for (String alert : alerts()) {
      assertThat(rules).contains("runbook: RUNBOOKS.md#" + alert.toLowerCase(Locale.ROOT) + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"ingest, ingest", "enrich, enrich/topology"})
  void ourMetricsAreDocumented(String process, String module) throws IOException {
    String readme = Files.readString(Path.of("../..", module, "README.md"));
    TreeSet<String> asked = new TreeSet<>();
    for (String file : files()) {
      asked.addAll(all("\\b(dateline_[a-z_]+)\\b", file));
    }
    boolean ingest = process.equals("ingest");
    asked.removeIf(
        name -> ingest != (name.startsWith("dateline_push") || name.contains("stories_received")));

    assertThat(asked).isNotEmpty();
    for (String name : asked) {
      assertThat(readme).contains("`" + name.replaceFirst("_(bucket|max)$", "") + "`");
    }
  }

  /** The file holds the names that a real ingest and a real enrich gave. */
  @Test
  void kafkasAndTheJvmsMetricsAreThoseThatProcessesGive() throws IOException {
    List<String> known =
        new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/scraped-metrics.txt")));
    all("(?m)^    name: (kafka_\\w+)", "connect-jmx.yml")
        .forEach(name -> known.add(name.replaceFirst("_$", "_.*")));
    TreeSet<String> asked = new TreeSet<>();
    for (String file : files()) {
      asked.addAll(all("\\b((?:kafka|jvm|process)_[a-z_0-9]+)\\b", file));
    }

    assertThat(asked).isNotEmpty();
    for (String name : asked) {
      assertThat(known).as(name).anyMatch(name::matches);
    }
  }

  @Test
  void whatDashboardsTakeFromRecordingRulesIsRecorded() throws IOException {
    List<String> recorded = all("record: (\\S+)", "rules.yml");
    for (Path dashboard : dashboards()) {
      assertThat(recorded)
          .containsAll(all("(dateline:[a-z_0-9:]+)", "../grafana/" + dashboard.getFileName()));
    }
  }

  private static List<String> files() throws IOException {
    List<String> files = new ArrayList<>(List.of("rules.yml"));
    dashboards().forEach(dashboard -> files.add("../grafana/" + dashboard.getFileName()));
    return files;
  }

  private static List<Path> dashboards() throws IOException {
    try (var files = Files.list(Path.of("../grafana"))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(found).hasSize(5);
      return found;
    }
  }

  private static List<String> alerts() throws IOException {
    return all("alert: (\\w+)", "rules.yml");
  }

  private static List<String> all(String pattern, String file) throws IOException {
    List<String> found = new ArrayList<>();
    Pattern.compile(pattern)
        .matcher(Files.readString(DIRECTORY.resolve(file)))
        .results()
        .forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("promtool", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
