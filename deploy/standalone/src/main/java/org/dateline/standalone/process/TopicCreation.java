package org.dateline.standalone.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.standalone.Refusal;

/** Creates the catalogue's topics on a cluster. */
final class TopicCreation {
  private static final long SECONDS = 60;

  private TopicCreation() {}

  /**
   * Creates those that are not there, with as many copies as the cluster makes by default.
   *
   * @throws Refusal where the brokers cannot be reached or refuse
   */
  static void createMissing(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing =
          Topics.all().stream()
              .filter(topic -> !there.contains(topic.name()))
              .map(TopicCreation::newTopic)
              .toList();
      admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw refusal(bootstrapServers, e.getCause());
      }
    } catch (TimeoutException e) {
      throw refusal(bootstrapServers, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(bootstrapServers, e);
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }

  private static Refusal refusal(String bootstrapServers, Throwable cause) {
    return Refusal.failed(
        "the topics could not be created on %s: %s".formatted(bootstrapServers, cause));
  }
}
