package org.dateline.standalone.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.cli.ConnectStandalone;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.dateline.schemas.Topics;

/**
 * A Kafka Connect worker with the PostgreSQL sink, as a process: {@code
 * DATELINE_BOOTSTRAP_SERVERS}, {@code DATELINE_SCHEMA_REGISTRY_URL}, {@code DATELINE_JDBC_URL},
 * {@code DATELINE_PLUGIN_PATH}, {@code DATELINE_STATE_DIR}, {@code DATELINE_HTTP_PORT}.
 */
public final class ConnectMain {
  private static final String CONNECTOR = "dateline-postgres";
  private static final long CREATE_SECONDS = 60;

  private ConnectMain() {}

  /** Runs the worker until the process is told to end. */
  public static void main(String[] args) throws Exception {
    Map<String, String> environment = System.getenv();
    Connect<StandaloneHerder> connect = new ConnectStandalone().startConnect(worker(environment));
    CompletableFuture<Void> created = new CompletableFuture<>();
    connect
        .herder()
        .putConnectorConfig(
            CONNECTOR,
            sink(environment),
            true,
            (failure, result) -> {
              if (failure == null) {
                created.complete(null);
              } else {
                created.completeExceptionally(failure);
              }
            });
    created.get(CREATE_SECONDS, TimeUnit.SECONDS);
    Ready.serve(
        Ready.facts().put("http", connect.rest().serverUrl().getPort()),
        () -> {
          connect.stop();
          connect.awaitStop();
        });
  }

  private static Map<String, String> worker(Map<String, String> environment) {
    Map<String, String> config = new HashMap<>();
    config.put("bootstrap.servers", environment.get("DATELINE_BOOTSTRAP_SERVERS"));
    config.put("plugin.path", environment.get("DATELINE_PLUGIN_PATH"));
    config.put("plugin.discovery", "service_load");
    config.put("listeners", "http://localhost:" + environment.get("DATELINE_HTTP_PORT"));
    config.put("offset.storage.file.filename", environment.get("DATELINE_STATE_DIR") + "/offsets");
    config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    config.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    config.put("consumer.isolation.level", "read_committed");
    // The sink commits its offsets with its rows; these are for those who look at the group.
    config.put("offset.flush.interval.ms", "5000");
    return config;
  }

  private static Map<String, String> sink(Map<String, String> environment) {
    Map<String, String> config = new HashMap<>();
    config.put("name", CONNECTOR);
    config.put("connector.class", "org.dateline.connect.PostgresSinkConnector");
    config.put("tasks.max", "1");
    config.put(
        "topics",
        String.join(
            ",",
            Topics.CODED_STORIES.name(),
            Topics.OUTCOMES.name(),
            Topics.EVENTS.name(),
            Topics.TIMELINES.name()));
    config.put("value.converter", "org.dateline.connect.AvroConverter");
    config.put(
        "value.converter.schema.registry.url", environment.get("DATELINE_SCHEMA_REGISTRY_URL"));
    config.put("connection.url", environment.get("DATELINE_JDBC_URL"));
    config.put("consumer.override.auto.offset.reset", "earliest");
    config.put("errors.tolerance", "all");
    config.put("errors.retry.timeout", "-1");
    config.put("errors.retry.delay.max.ms", "10000");
    config.put("errors.log.enable", "true");
    config.put("errors.deadletterqueue.topic.name", Topics.DEAD_LETTERS.name());
    config.put("errors.deadletterqueue.topic.replication.factor", "1");
    config.put("errors.deadletterqueue.context.headers.enable", "true");
    config.put("producer.override.max.request.size", Integer.toString(Topics.MAX_RECORD_BYTES));
    return config;
  }
}
