package org.dateline.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Dashboards and rules ask for nothing that is not there: names of ours are documented, and each
 * room's test checks its table against what it tells; names of Kafka's are scraped from the running
 * pipeline by its own test.
 */
class DashboardsTest {
  private static final List<Path> TABLES =
      List.of(
          Path.of("../../ingest/README.md"),
          Path.of("../../enrich/topology/README.md"),
          Path.of("../../sinks/viewer/README.md"));

  private static final Path EXPORTER = Path.of("../prometheus/connect-jmx.yml");

  @Test
  void thereIsOneForEachPart() {
    assertThat(WatchedMetrics.dashboards())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "dateline-coder.json",
            "dateline-ingest.json",
            "dateline-pipeline.json",
            "dateline-sinks.json",
            "dateline-streams.json");
  }

  @Test
  void namesOfOursAreDocumented() throws IOException {
    TreeSet<String> documented = new TreeSet<>(WatchedMetrics.recorded());
    for (Path table : TABLES) {
      Pattern.compile("(?m)^\\| `(dateline_\\w+)` \\|")
          .matcher(Files.readString(table))
          .results()
          .forEach(match -> documented.add(match.group(1)));
    }

    TreeSet<String> unknown = new TreeSet<>();
    for (String name : WatchedMetrics.all()) {
      String series = name.replaceFirst("_(bucket|count|sum)$", "");
      if (name.startsWith("dateline") && !documented.contains(series)) {
        unknown.add(name);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void namesOfConnectAreExported() throws IOException {
    String rules = Files.readString(EXPORTER);
    for (String name : WatchedMetrics.all()) {
      if (WatchedMetrics.isOfConnect(name)) {
        String family =
            rules
                .lines()
                .map(
                    line ->
                        line.replaceAll(".*name: (kafka_(?:connect_\\w+|consumer)_)\\$\\d.*", "$1"))
                .filter(name::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        assertThat(family).as(name).isNotEmpty();
        String attribute = name.substring(family.length()).replace('_', '-');
        assertThat(exported(rules, family)).as(name).anyMatch(p -> attribute.matches(p));
      }
    }
  }

  /** The attributes that the exporter's rule of a family lets through. */
  private static List<String> exported(String rules, String family) {
    return Pattern.compile("- pattern: .*><>(.+)\\n    name: " + family + "\\$\\d")
        .matcher(rules)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
