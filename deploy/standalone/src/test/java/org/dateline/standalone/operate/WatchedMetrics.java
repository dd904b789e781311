package org.dateline.standalone.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of metrics that dashboards and rules ask for. */
public final class WatchedMetrics {
  private static final Path DASHBOARDS = Path.of("../grafana");
  private static final Path RULES = Path.of("../prometheus/rules.yml");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:dateline|kafka|jvm|process)[_:][a-z0-9_:]+");

  private WatchedMetrics() {}

  /** All names in the queries of all dashboards and in the expressions of all rules. */
  public static TreeSet<String> all() {
    TreeSet<String> names = new TreeSet<>();
    queries().forEach(q -> NAME.matcher(q).results().forEach(match -> names.add(match.group())));
    return names;
  }

  /** A Connect worker tells it, by the JMX exporter; the lag is that of the sinks' consumers. */
  public static boolean isOfConnect(String name) {
    return name.startsWith("kafka_connect_") || name.startsWith("kafka_consumer_records_");
  }

  /** What the rules record under names of their own. */
  static TreeSet<String> recorded() {
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile("record: (\\S+)")
        .matcher(read(RULES))
        .results()
        .forEach(match -> names.add(match.group(1)));
    return names;
  }

  static List<Path> dashboards() {
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (Path dashboard : dashboards()) {
      try {
        JsonNode root = new ObjectMapper().readTree(dashboard.toFile());
        queries.addAll(root.findValuesAsText("expr"));
        queries.addAll(root.findValuesAsText("query"));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    // A string in quotation marks holds labels' values, and no metric.
    queries.replaceAll(query -> query.replaceAll("\"[^\"]*\"", "\"\""));
    String rules =
        read(RULES).replaceAll("(?m)^\\s*(#|- name:|summary:|runbook:|- record:).*$", "");
    queries.add(rules.replaceAll("\"[^\"{]*\"", "\"\""));
    return queries;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
