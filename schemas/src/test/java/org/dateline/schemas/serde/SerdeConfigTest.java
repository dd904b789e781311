package org.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerdeConfigTest {
  @Test
  void aMissingUrlIsNamed() {
    assertThatThrownBy(() -> new SerdeConfig(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:8081", "ftp://host", "http://", "mock://a,mock://b", "http://a b"})
  void aUrlThatCannotBeIsNamedWithItsKey(String url) {
    assertThatThrownBy(() -> new SerdeConfig(Map.of("schema.registry.url", url)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url");
  }

  @Test
  void theNewestVersionExcludesAutomaticRegistration() {
    assertThatThrownBy(
            () ->
                new SerdeConfig(
                    Map.of("schema.registry.url", "mock://x", "use.latest.version", "true")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("auto.register.schemas must be false");
  }

  @Test
  void backOffDoublesUpToItsLimit() {
    SerdeConfig config = new SerdeConfig(Map.of("schema.registry.url", "http://a:1,http://b:2"));

    assertThat(config.urls()).containsExactly("http://a:1", "http://b:2");
    assertThat(config.backOff(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(config.backOff(3)).isEqualTo(Duration.ofMillis(800));
    assertThat(config.backOff(6)).isEqualTo(Duration.ofMillis(5_000));
    assertThat(config.backOff(1_000)).isEqualTo(Duration.ofMillis(5_000));
  }
}
