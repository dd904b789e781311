package org.dateline.standalone.operate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline doctor}: looks over all that Dateline works with. */
@Command(
    name = "doctor",
    description = {
      "Checks brokers, topics and their policies, rights, schema registry, database and clocks, and"
          + " says the next command for each fault. Changes nothing. Exit code 1 where there is"
          + " one.",
    },
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      defaultValue = "${env:DATELINE_SCHEMA_REGISTRY_URL}",
      description = "Schema registry; not looked at where none is named.")
  private String registryUrl;

  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      defaultValue = "${env:DATELINE_DATABASE_URL}",
      description = "PostgreSQL; not looked at where none is named.")
  private String databaseUrl;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      defaultValue = "${env:DATELINE_DATABASE_USER}",
      description = "Its user; the password is taken from DATELINE_DATABASE_PASSWORD.")
  private String databaseUser;

  @Option(
      names = "--rights-of",
      paramLabel = "PROCESS",
      defaultValue = "NOBODY",
      description =
          "Whether we, with the credentials given, may do what this process must: ingest, enrich,"
              + " sinks.")
  private Role role;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Clocks clocks = new Clocks();
    List<Finding> findings = new ArrayList<>();
    try (Admin admin = cluster.admin()) {
      findings.addAll(new KafkaChecks(admin, cluster.bootstrapServers(), role).run());
    }
    if (registryUrl != null) {
      findings.addAll(new RegistryChecks(registryUrl, clocks).run());
    }
    if (databaseUrl != null) {
      String password = System.getenv("DATELINE_DATABASE_PASSWORD");
      findings.addAll(new DatabaseChecks(databaseUrl, databaseUser, password, clocks).run());
    }
    findings.addAll(clocks.findings());
    findings.forEach(out::println);
    long faults = findings.stream().filter(Finding::fault).count();
    out.println(faults == 0 ? "all is well" : faults + (faults == 1 ? " fault" : " faults"));
    out.flush();
    return faults == 0 ? 0 : 1;
  }
}
