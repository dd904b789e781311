package org.dateline.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.schemas.Topics;

/** Says whether stories could be published now. */
public final class KafkaReadiness implements AutoCloseable {

  private static final int PATIENCE_MS = 2000;

  private final Admin admin;

  public KafkaReadiness(KafkaConnection kafka) {
    Map<String, Object> config = kafka.client("dateline-ingest-readiness");
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.admin = Admin.create(config);
  }

  /** What stands in the way of publishing, within two seconds; empty if nothing does. */
  public Optional<String> obstacle() {
    String topic = Topics.STORIES.name();
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return Optional.empty();
    } catch (ExecutionException failure) {
      return Optional.of(
          failure.getCause() instanceof UnknownTopicOrPartitionException
              ? "the topic " + topic + " does not exist"
              : "the brokers do not answer");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of("the process is closing");
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofMillis(PATIENCE_MS));
  }
}
