package org.dateline.standalone.run;

import java.io.PrintWriter;
import org.dateline.standalone.process.Addresses;

/** Tells a person where a running pipeline is found. */
public final class Signposts {
  private Signposts() {}

  /** Prints every address, with the command that tries it. */
  public static void print(Addresses at, PrintWriter out) {
    out.println("timelines      " + at.viewerUrl());
    out.println("push stories   " + at.pushUrl());
    out.println(
        "               curl -sS -H 'Content-Type: application/json' --data @story.json "
            + at.pushUrl());
    out.println("Kafka          " + at.bootstrapServers());
    out.println("registry       " + at.schemaRegistryUrl());
    out.println("PostgreSQL     " + at.jdbcUrl());
    out.println(
        "               psql -h localhost -p %d -U postgres -c 'SELECT * FROM pair_day'"
            .formatted(at.databasePort()));
    out.println("Kafka Connect  " + at.connectUrl() + "/connectors");
    out.println("metrics        " + at.ingestManagementUrl() + "/metrics");
    out.println("               " + at.enrichManagementUrl() + "/metrics");
    out.println("               " + at.viewerManagementUrl() + "/metrics");
    out.flush();
  }
}
