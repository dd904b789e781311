package org.dateline.standalone.operate;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** Whose rights are checked: what each process must be allowed, and no more. */
enum Role {
  /** Whoever asks; only that the topics can be described. */
  NOBODY(Map.of()),
  INGEST(
      Map.of(
          Topics.STORIES, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE),
          Topics.OUTCOMES, Set.of(AclOperation.READ, AclOperation.DESCRIBE))),
  ENRICH(
      Map.of(
          Topics.STORIES, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.RECODED_STORIES, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.CODED_STORIES, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE),
          Topics.EVENTS, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE),
          Topics.TIMELINES, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE),
          Topics.OUTCOMES, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE),
          Topics.DEAD_LETTERS, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE))),
  SINKS(
      Map.of(
          Topics.CODED_STORIES, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.EVENTS, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.TIMELINES, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.OUTCOMES, Set.of(AclOperation.READ, AclOperation.DESCRIBE),
          Topics.DEAD_LETTERS, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE)));

  private final Map<Topic, Set<AclOperation>> needs;

  Role(Map<Topic, Set<AclOperation>> needs) {
    this.needs = needs;
  }

  /** What it must be allowed to do with a topic. */
  Set<AclOperation> needs(Topic topic) {
    return needs.getOrDefault(topic, Set.of());
  }

  String label() {
    return "dateline-" + name().toLowerCase();
  }
}
