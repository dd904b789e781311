package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichConfigTest {
  @TempDir Path directory;

  @Test
  void whatIsNotSetIsAsDocumented() {
    EnrichConfig config = EnrichConfig.from(required());

    assertThat(config)
        .isEqualTo(
            new EnrichConfig(
                "broker:9092",
                "http://registry:8081",
                directory.resolve("state"),
                "dateline-enrich",
                1,
                0,
                "127.0.0.1",
                9081,
                Map.of()));
    assertThat(directory.resolve("state")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATELINE_BOOTSTRAP_SERVERS",
        "DATELINE_SCHEMA_REGISTRY_URL",
        "DATELINE_STATE_DIR"
      })
  void aMissingKeyIsNamed(String key) {
    Map<String, String> values = required();
    values.put(key, " ");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnrichConfig.from(values))
        .withMessageStartingWith(key + " is missing: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "0", "1001", "1.5"})
  void aNumberThatCannotBeIsNamed(String value) {
    Map<String, String> values = required();
    values.put("DATELINE_STREAM_THREADS", value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnrichConfig.from(values))
        .withMessage(
            "DATELINE_STREAM_THREADS: expected a whole number from 1 to 1000, found \"%s\"", value);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Map<String, String> values = required();
    values.put("DATELINE_STATE_DIR", file.resolve("state").toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnrichConfig.from(values))
        .withMessageStartingWith("DATELINE_STATE_DIR: cannot write to the directory " + file);
  }

  private Map<String, String> required() {
    return new HashMap<>(
        Map.of(
            "DATELINE_BOOTSTRAP_SERVERS", "broker:9092",
            "DATELINE_SCHEMA_REGISTRY_URL", "http://registry:8081",
            "DATELINE_STATE_DIR", directory.resolve("state").toString()));
  }
}
