package org.dateline.standalone.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.standalone.Refusal;

/**
 * Brings a cluster's topics to what the catalogue says.
 *
 * @param bootstrapServers the cluster's, for messages
 */
public record TopicCreation(Admin admin, String bootstrapServers) {
  private static final long SECONDS = 60;

  static void createMissing(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      new TopicCreation(admin, bootstrapServers).createMissing((short) -1);
    }
  }

  /**
   * Creates those that are not there.
   *
   * @param replication how many copies; -1 for the cluster's default
   * @return their names
   * @throws Refusal where the brokers cannot be reached or refuse
   */
  public List<String> createMissing(short replication) {
    Set<String> there = await(admin.listTopics().names());
    List<NewTopic> missing =
        Topics.all().stream()
            .filter(topic -> !there.contains(topic.name()))
            .map(topic -> newTopic(topic, replication))
            .toList();
    admin.createTopics(missing).values().values().forEach(this::await);
    return missing.stream().map(NewTopic::name).toList();
  }

  /**
   * Sets the settings that differ from the catalogue.
   *
   * @return the names of the topics whose settings did
   * @throws Refusal where the brokers cannot be reached or refuse
   */
  public List<String> setPolicies() {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    Map<ConfigResource, Config> configs =
        await(
            admin
                .describeConfigs(Topics.all().stream().map(TopicCreation::resource).toList())
                .all());
    for (Topic topic : Topics.all()) {
      Config config = configs.get(resource(topic));
      List<AlterConfigOp> operations = new ArrayList<>();
      topic
          .configs()
          .forEach(
              (key, value) -> {
                if (!value.equals(config.get(key).value())) {
                  operations.add(new AlterConfigOp(new ConfigEntry(key, value), OpType.SET));
                }
              });
      if (!operations.isEmpty()) {
        changes.put(resource(topic), operations);
      }
    }
    await(admin.incrementalAlterConfigs(changes).all());
    return changes.keySet().stream().map(ConfigResource::name).sorted().toList();
  }

  private static ConfigResource resource(Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static NewTopic newTopic(Topic topic, short replication) {
    return new NewTopic(
            topic.name(),
            Optional.of(topic.partitions()),
            replication == -1 ? Optional.empty() : Optional.of(replication))
        .configs(topic.configs());
  }

  private <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Somebody else was faster.
      if (e.getCause() instanceof TopicExistsException) {
        return null;
      }
      throw refusal(e.getCause());
    } catch (TimeoutException e) {
      throw refusal(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(e);
    }
  }

  private Refusal refusal(Throwable cause) {
    return Refusal.failed(
        "the topics could not be created on %s: %s".formatted(bootstrapServers, cause));
  }
}
