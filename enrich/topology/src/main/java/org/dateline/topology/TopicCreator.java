package org.dateline.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * as they are. Where all exist no right to create is needed.
   *
   * @param config the admin client's
   * @throws IllegalStateException if the brokers cannot be reached or refuse
   */
  public static void create(Map<String, Object> config, List<Topic> topics) {
    Object brokers = config.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    try (Admin admin = Admin.create(config)) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(TopicCreator::newTopic)
              .toList();
      for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
        await(created, brokers);
      }
    } catch (ExecutionException e) {
      throw refused(brokers, e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }

  // Another instance may have been faster.
  private static void await(KafkaFuture<Void> created, Object brokers) throws InterruptedException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw refused(brokers, e.getCause());
      }
    }
  }

  private static IllegalStateException refused(Object brokers, Throwable cause) {
    return new IllegalStateException(
        "cannot create topics on " + brokers + ": " + cause.getMessage(), cause);
  }
}
