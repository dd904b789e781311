package org.dateline.standalone.process;

import java.util.Map;
import org.dateline.standalone.process.PortOptions.Use;

/**
 * Where the parts of a running pipeline are found.
 *
 * @param bootstrapServers Kafka
 * @param schemaRegistryUrl schema registry
 * @param jdbcUrl PostgreSQL, its user included; there is no password
 * @param databasePort PostgreSQL's port
 * @param pushUrl where a story is posted to
 * @param connectUrl Kafka Connect's REST API
 * @param ingestManagementUrl metrics and health of ingest
 * @param enrichManagementUrl metrics and health of enrich
 * @param viewerUrl the timelines' page
 * @param viewerManagementUrl metrics and health of the viewer
 */
public record Addresses(
    String bootstrapServers,
    String schemaRegistryUrl,
    String jdbcUrl,
    int databasePort,
    String pushUrl,
    String connectUrl,
    String ingestManagementUrl,
    String enrichManagementUrl,
    String viewerUrl,
    String viewerManagementUrl) {

  static Addresses of(PipelineConfig config, Map<Use, Integer> ports) {
    return new Addresses(
        config.bootstrapServers() != null
            ? config.bootstrapServers()
            : "localhost:" + ports.get(Use.BROKER),
        config.schemaRegistryUrl() != null
            ? config.schemaRegistryUrl()
            : local(ports.get(Use.REGISTRY)),
        "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(ports.get(Use.DATABASE)),
        ports.get(Use.DATABASE),
        local(ports.get(Use.HTTP)) + "/v1/stories",
        local(ports.get(Use.CONNECT)),
        local(ports.get(Use.INGEST_MANAGEMENT)),
        local(ports.get(Use.ENRICH_MANAGEMENT)),
        local(ports.get(Use.VIEWER)),
        local(ports.get(Use.VIEWER_MANAGEMENT)));
  }

  private static String local(int port) {
    return "http://localhost:" + port;
  }
}
