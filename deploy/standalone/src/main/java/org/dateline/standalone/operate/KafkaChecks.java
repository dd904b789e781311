package org.dateline.standalone.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** Whether the brokers are there, and their topics as the catalogue has them. */
final class KafkaChecks {
  private static final int SAFE_COPIES = 3;

  private final Admin admin;
  private final String servers;
  private final Role role;
  private final List<Finding> findings = new ArrayList<>();

  KafkaChecks(Admin admin, String servers, Role role) {
    this.admin = admin;
    this.servers = servers;
    this.role = role;
  }

  List<Finding> run() {
    int brokers;
    try {
      brokers = await(admin.describeCluster().nodes()).size();
    } catch (ExecutionException e) {
      return List.of(
          Finding.fault(
              "no broker answers at %s: %s".formatted(servers, e.getCause().getMessage()),
              "start the brokers, or name others with --bootstrap-servers; where they ask for TLS"
                  + " or a password, set DATELINE_KAFKA_SECURITY_PROTOCOL and its companions"));
    }
    findings.add(Finding.well("%d broker(s) at %s".formatted(brokers, servers)));
    Topics.all().forEach(topic -> check(topic, brokers));
    return findings;
  }

  private void check(Topic topic, int brokers) {
    int before = findings.size();
    try {
      TopicDescription description =
          await(
              admin
                  .describeTopics(
                      List.of(topic.name()),
                      new DescribeTopicsOptions().includeAuthorizedOperations(true))
                  .topicNameValues()
                  .get(topic.name()));
      partitions(topic, description, brokers);
      rights(topic, description);
      if (description.authorizedOperations().contains(AclOperation.DESCRIBE_CONFIGS)) {
        policy(topic);
      }
    } catch (ExecutionException e) {
      boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
      fault(
          topic,
          missing ? "is not there, or we may not see it" : "cannot be described: " + e.getCause(),
          "dateline topics --bootstrap-servers " + servers);
    }
    if (findings.size() == before) {
      findings.add(Finding.well(topic.name() + " is as the catalogue has it"));
    }
  }

  private void partitions(Topic topic, TopicDescription description, int brokers) {
    int partitions = description.partitions().size();
    if (partitions != topic.partitions()) {
      fault(
          topic,
          "has %d partitions, the catalogue %d".formatted(partitions, topic.partitions()),
          "stop enrich, copy the topic, delete it, dateline topics, copy it back; partitions cannot"
              + " be changed in place, for keys would change theirs");
    }
    int copies = description.partitions().get(0).replicas().size();
    int wanted = Math.min(SAFE_COPIES, brokers);
    if (copies < wanted) {
      fault(
          topic,
          "has %d copies on %d brokers: a broker's loss would be the stories' loss"
              .formatted(copies, brokers),
          "kafka-reassign-partitions.sh with %d replicas a partition".formatted(wanted));
    }
    for (TopicPartitionInfo partition : description.partitions()) {
      if (partition.leader() == null || partition.isr().size() < partition.replicas().size()) {
        fault(
            topic,
            "partition %d has %d of its %d copies in step%s"
                .formatted(
                    partition.partition(),
                    partition.isr().size(),
                    partition.replicas().size(),
                    partition.leader() == null ? " and no leader" : ""),
            "kafka-topics.sh --describe --under-replicated-partitions, and start the broker again");
      }
    }
  }

  private void rights(Topic topic, TopicDescription description) {
    Set<AclOperation> missing = new TreeSet<>(role.needs(topic));
    missing.removeAll(description.authorizedOperations());
    for (AclOperation operation : missing) {
      fault(
          topic,
          "%s may not %s".formatted(role.label(), operation),
          "kafka-acls.sh --add --allow-principal User:%s --operation %s --topic %s"
              .formatted(role.label(), operation, topic.name()));
    }
  }

  private void policy(Topic topic) throws ExecutionException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Config config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
    topic
        .configs()
        .forEach(
            (key, value) -> {
              if (!value.equals(config.get(key).value())) {
                fault(
                    topic,
                    "has %s=%s, the catalogue %s".formatted(key, config.get(key).value(), value),
                    "dateline topics --bootstrap-servers " + servers);
              }
            });
  }

  private void fault(Topic topic, String what, String next) {
    findings.add(Finding.fault(topic.name() + " " + what, next));
  }

  private static <T> T await(KafkaFuture<T> answer) throws ExecutionException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
