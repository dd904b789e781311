package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.dateline.schemas.Topic.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {
  static List<Topic> topics() {
    return Topics.all();
  }

  static List<Schema> schemas() {
    return Topics.all().stream().flatMap(topic -> topic.value().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void namesAreOfOneForm(Topic topic) {
    assertThat(topic.name()).matches("dateline\\.[a-z-]+\\.v\\d+");
    assertThat(topic.subject()).isEqualTo(topic.name() + "-value");
  }

  @Test
  void noNameStandsTwice() {
    assertThat(topics()).extracting(Topic::name).doesNotHaveDuplicates();
  }

  @Test
  void theWiresTextIsRestricted() {
    assertThat(topics())
        .filteredOn(topic -> topic.audience() == Audience.RESTRICTED)
        .containsExactly(Topics.STORIES, Topics.RECODED_STORIES, Topics.DEAD_LETTERS);
  }

  @Test
  void theArchiveIsKeptForEver() {
    assertThat(Topics.STORIES.configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1");
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aKilledStorysWordsGoWithinADayFromWhatSubscribersRead(Topic topic) {
    if (topic.audience() == Audience.SUBSCRIBERS) {
      assertThat(topic.configs())
          .containsEntry("cleanup.policy", "compact")
          .containsEntry("max.compaction.lag.ms", "86400000");
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyRecordAndFieldIsDocumented(Schema schema) {
    requireDocs(schema, new HashMap<>());
  }

  private static void requireDocs(Schema schema, Map<String, String> seen) {
    switch (schema.getType()) {
      case ARRAY -> requireDocs(schema.getElementType(), seen);
      case UNION -> schema.getTypes().forEach(member -> requireDocs(member, seen));
      case RECORD -> {
        if (seen.put(schema.getFullName(), schema.getDoc()) != null) {
          return;
        }
        assertThat(schema.getDoc()).as(schema.getFullName()).matches("(?s)\\p{Lu}.*\\.");
        for (Schema.Field field : schema.getFields()) {
          assertThat(field.doc())
              .as(schema.getFullName() + "." + field.name())
              .isNotNull()
              .matches("(?s).{4,}\\.");
          requireDocs(field.schema(), seen);
        }
      }
      default -> assertThat(schema.getType()).isNotIn(Schema.Type.ENUM, Schema.Type.MAP);
    }
  }
}
