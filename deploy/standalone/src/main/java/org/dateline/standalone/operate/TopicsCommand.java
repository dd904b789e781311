package org.dateline.standalone.operate;

import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.standalone.process.TopicCreation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline topics}: creates the topics, and sets their policies. */
@Command(
    name = "topics",
    description = {
      "Creates the topics that are missing, and sets those settings of the others that differ from"
          + " the catalogue. Partitions are never changed: keys would change their places.",
    },
    mixinStandardHelpOptions = true)
public final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "-1",
      description = "Copies of each new topic. Default: the cluster's default.replication.factor.")
  private short replication;

  @Override
  public Integer call() {
    try (Admin admin = cluster.admin()) {
      TopicCreation topics = new TopicCreation(admin, cluster.bootstrapServers());
      topics.createMissing(replication).forEach(name -> say("created " + name));
      topics.setPolicies().forEach(name -> say("set the policy of " + name));
      say("the topics are as the catalogue has them; dateline doctor checks them");
    }
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
