package org.dateline.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSinkConfigTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://localhost/dateline, not a PostgreSQL URL",
    "localhost:5432/dateline, not a PostgreSQL URL",
    "jdbc:postgresql://localhost:port/dateline, malformed",
  })
  void aBadUrlIsRefusedWithTheReason(String url, String reason) {
    assertThat(errors(url)).hasSize(1);
    assertThat(errors(url).get(0)).contains("connection.url", reason, "expected jdbc:postgresql:");
  }

  @Test
  void theReadmeHasEachKeyWithItsDefault() throws Exception {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    for (ConfigDef.ConfigKey key : PostgresSinkConfig.DEFINITION.configKeys().values()) {
      String row =
          rows.stream()
              .filter(line -> line.split("\\|")[1].contains("`" + key.name + "`"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(key.name + " is not in the README"));
      if (key.defaultValue instanceof Number || key.defaultValue instanceof String) {
        assertThat(row.split("\\|")[2]).as(key.name).contains(String.valueOf(key.defaultValue));
      }
    }
  }

  @Test
  void aUrlWithAPasswordIsRefusedWithoutShowingIt() {
    List<String> errors = errors("jdbc:postgresql://localhost/dateline?password=secret");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).contains("connection.password").doesNotContain("secret");
  }

  @Test
  void aGoodUrlIsAccepted() {
    assertThat(errors("jdbc:postgresql://db:5433/dateline?sslmode=require")).isEmpty();
  }

  @Test
  void uncommittedRecordsMustNotBeRead() {
    PostgresSinkConnector connector = new PostgresSinkConnector();
    Map<String, String> properties =
        Map.of(
            "connection.url",
            "jdbc:postgresql://localhost/dateline",
            "consumer.override.isolation.level",
            "read_uncommitted");
    assertThatThrownBy(() -> connector.start(properties))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("consumer.override.isolation.level");
  }

  private static List<String> errors(String url) {
    return new PostgresSinkConnector()
        .validate(Map.of("connection.url", url)).configValues().stream()
            .flatMap(value -> value.errorMessages().stream())
            .toList();
  }
}
