package org.dateline.standalone.verify;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.dateline.standalone.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline verify}: proves that nothing was lost, doubled or left standing. */
@Command(
    name = "verify",
    description = {
      "Reads the topics from their first record and proves that the timelines are what the stories"
          + " say: every version has its outcome, the newest one of each story stands, a kill"
          + " leaves nothing, events and days are the fold of the coded stories; with --jdbc-url,"
          + " that the tables are the topics. Run it when nothing is coming in.",
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 all holds, 1 something does not, 2 called wrongly."})
public final class VerifyCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      required = true,
      defaultValue = "${env:DATELINE_BOOTSTRAP_SERVERS}",
      description =
          "Kafka brokers. Default: DATELINE_BOOTSTRAP_SERVERS. DATELINE_KAFKA_* are Kafka's own"
              + " security.*, sasl.* and ssl.*.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      required = true,
      defaultValue = "${env:DATELINE_SCHEMA_REGISTRY_URL}",
      description = "Schema registry. Default: DATELINE_SCHEMA_REGISTRY_URL.")
  private String schemaRegistryUrl;

  @Option(
      names = "--offers",
      paramLabel = "FILE",
      description =
          "What a wire offered and was answered: lines {\"offer\":N,\"id\":ID,\"version\":V} and"
              + " {\"answer\":N,\"status\":S}. What was answered 202 must be there.")
  private Path offers;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      defaultValue = "${env:DATELINE_JDBC_URL}",
      description = "PostgreSQL with the sink's tables. Default: DATELINE_JDBC_URL, else none.")
  private String jdbcUrl;

  @Option(
      names = "--metrics",
      paramLabel = "URL,...",
      split = ",",
      description =
          "Management addresses of all enrich processes, where none was started anew since the"
              + " topics were made.")
  private List<String> metrics = List.of();

  @Override
  public Integer call() {
    try {
      List<Law> laws =
          new Verification(bootstrapServers, schemaRegistryUrl, offers, jdbcUrl, metrics).laws();
      PrintWriter out = spec.commandLine().getOut();
      print(laws, out);
      return laws.stream().allMatch(Law::holds) ? 0 : 1;
    } catch (KafkaException e) {
      throw Refusal.failed("%s: %s".formatted(bootstrapServers, e.getMessage()));
    }
  }

  /** A line a law, and below it the first differences. */
  public static void print(List<Law> laws, PrintWriter out) {
    for (Law law : laws) {
      out.printf("%-5s %8d  %s%n", law.holds() ? "holds" : "FAILS", law.compared(), law.name());
      law.differences().stream().limit(SHOWN).forEach(line -> out.println("        " + line));
      if (law.differences().size() > SHOWN) {
        out.printf("        and %d more%n", law.differences().size() - SHOWN);
      }
    }
    long failing = laws.stream().filter(law -> !law.holds()).count();
    out.println(
        failing == 0
            ? "all %d laws hold".formatted(laws.size())
            : "%d of %d laws fail".formatted(failing, laws.size()));
    out.flush();
  }
}
