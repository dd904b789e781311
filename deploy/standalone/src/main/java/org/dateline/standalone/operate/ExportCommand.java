package org.dateline.standalone.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.schemas.RelationEvent;
import org.dateline.standalone.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline export}: a pair's events as they stand. */
@Command(
    name = "export",
    description = "Writes the events of two countries as they stand, by day, to standard output.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  private static final Pattern PAIR = Pattern.compile("[A-Z]{3}-[A-Z]{3}");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      required = true,
      defaultValue = "${env:DATELINE_SCHEMA_REGISTRY_URL}",
      description = "Schema registry. Default: DATELINE_SCHEMA_REGISTRY_URL.")
  private String schemaRegistryUrl;

  @Option(
      names = "--pair",
      paramLabel = "A-B",
      required = true,
      description = "The two countries, such as AFG-AZE, in either order.")
  private String pair;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  /** How events are written. */
  enum Format {
    csv,
    jsonl
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Iterable<RelationEvent> events =
        new PairEvents(cluster, schemaRegistryUrl).standing(inOrder(pair));
    if (format == Format.csv) {
      out.println(String.join(",", ExportRow.COLUMNS));
    }
    for (RelationEvent event : events) {
      out.println(format == Format.csv ? csv(ExportRow.of(event)) : json(ExportRow.of(event)));
    }
    out.flush();
    return 0;
  }

  static String inOrder(String pair) {
    if (!PAIR.matcher(pair).matches() || pair.substring(0, 3).equals(pair.substring(4))) {
      throw Refusal.badInput(
          "--pair %s: expected the codes of two countries, such as AFG-AZE".formatted(pair));
    }
    String first = pair.substring(0, 3);
    String second = pair.substring(4);
    return first.compareTo(second) < 0 ? pair : second + "-" + first;
  }

  // No column can hold a comma, a quote or a line break.
  static String csv(Map<String, Object> row) {
    return row.values().stream()
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(","));
  }

  static String json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
