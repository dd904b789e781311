package org.dateline.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.dateline.schemas.Topic;

/** Creates topics as the catalogue has them. */
public final class TopicCreator {
  private TopicCreator() {}

  /**
   * Creates those that do not exist, with the brokers' default replication, and leaves the others
   * as they are.
   *
   * @throws IllegalStateException if the brokers cannot be reached or refuse
   */
  public static void create(String bootstrapServers, List<Topic> topics) {
    Map<String, Object> config =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(config)) {
      List<NewTopic> wanted = topics.stream().map(TopicCreator::newTopic).toList();
      for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
        await(created, bootstrapServers);
      }
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }

  private static void await(KafkaFuture<Void> created, String bootstrapServers) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(
            "cannot create topics on " + bootstrapServers + ": " + e.getCause().getMessage(),
            e.getCause());
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
