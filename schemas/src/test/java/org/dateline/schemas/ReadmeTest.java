package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.types.Password;
import org.dateline.schemas.serde.SerdeConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** README.md's tables say what the catalogue, the schemas and the serde's configuration say. */
class ReadmeTest {
  private List<String> lines;

  @BeforeEach
  void read() throws IOException {
    lines = Files.readAllLines(Path.of("README.md"));
  }

  @Test
  void topics() {
    assertThat(table("topic")).isEqualTo(Topics.all().stream().map(ReadmeTest::row).toList());
  }

  @Test
  void records() {
    assertThat(table("record"))
        .isEqualTo(
            Topics.all().stream()
                .flatMap(topic -> topic.value().stream())
                .distinct()
                .map(
                    s ->
                        "| [%1$s](src/main/avro/%1$s.avsc) | %2$s |"
                            .formatted(s.getName(), s.getDoc()))
                .toList());
  }

  @Test
  void configuration() {
    assertThat(table("key"))
        .isEqualTo(
            SerdeConfig.definition().configKeys().values().stream().map(ReadmeTest::row).toList());
  }

  private List<String> table(String firstColumn) {
    int head = 0;
    while (!lines.get(head).startsWith("| " + firstColumn + " |")) {
      head++;
    }
    return lines.subList(head + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static String row(Topic topic) {
    return "| `%s` | %s | %s | %d | %s | %s |"
        .formatted(
            topic.name(),
            topic.key(),
            topic.value().map(Schema::getName).map(n -> "`" + n + "`").orElse("bytes as they came"),
            topic.partitions(),
            kept(topic.configs()),
            topic.audience().name().toLowerCase(Locale.ROOT));
  }

  private static String row(ConfigKey key) {
    boolean hasDefault = key.hasDefault() && !(key.defaultValue instanceof Password);
    return "| `%s` |%s | %s |"
        .formatted(key.name, hasDefault ? " " + key.defaultValue : "", key.documentation);
  }

  private static String kept(Map<String, String> configs) {
    if (configs.get("cleanup.policy").equals("compact")) {
      long days = Duration.ofMillis(Long.parseLong(configs.get("max.compaction.lag.ms"))).toDays();
      return "compacted within " + days(days);
    }
    long retention = Long.parseLong(configs.get("retention.ms"));
    return retention < 0 ? "for ever" : days(Duration.ofMillis(retention).toDays());
  }

  private static String days(long days) {
    return days + (days == 1 ? " day" : " days");
  }
}
