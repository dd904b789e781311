package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.kafka.KafkaConnection;
import org.dateline.ingest.wire.StoryFields;
import org.dateline.schemas.KafkaSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestConfigTest {

  private static final Map<String, String> LEAST =
      Map.of(
          "DATELINE_BOOTSTRAP_SERVERS", "a:9092,b:9092",
          "DATELINE_SCHEMA_REGISTRY_URL", "http://localhost:8081/apis/ccompat/v7");

  @Test
  void fillsInTheDefaults() {
    assertThat(IngestConfig.from(LEAST))
        .isEqualTo(
            new IngestConfig(
                "a:9092,b:9092",
                "http://localhost:8081/apis/ccompat/v7",
                "127.0.0.1",
                8080,
                Optional.empty(),
                Optional.empty(),
                "Dateline/0.1",
                Optional.empty(),
                "",
                "127.0.0.1",
                9080,
                Duration.ofSeconds(10),
                Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATELINE_BOOTSTRAP_SERVERS   |                | is missing
          DATELINE_BOOTSTRAP_SERVERS   | localhost      | host:port
          DATELINE_SCHEMA_REGISTRY_URL | ftp://x        | http, https or mock
          DATELINE_WIRES_FILE          | /no/such/file  | cannot be read: /no/such/file
          DATELINE_HTTP_HOST           | 0.0.0.0        | needs DATELINE_WIRES_FILE too
          DATELINE_HTTP_HOST           | 127.example.org | needs DATELINE_WIRES_FILE too
          DATELINE_KAFKA_ACKS          | 0              | only Kafka's security.*, sasl.* and ssl.*
          DATELINE_FOLDER              | /tmp           | needs DATELINE_WIRES_FILE too
          DATELINE_HTTP_PORT           | http           | expected a whole number from 0 to 65535, found "http"
          DATELINE_MANAGEMENT_PORT     | 70000          | expected a whole number from 0 to 65535
          DATELINE_DELIVERY_TIMEOUT_MS | 0              | expected a whole number from 100
          """)
  void namesTheKeyAtFault(String key, String value, String message) {
    Map<String, String> values = new HashMap<>(LEAST);
    values.put(key, value == null ? "" : value);

    assertThatThrownBy(() -> IngestConfig.from(values))
        .hasMessageStartingWith(key)
        .hasMessageContaining(message);
  }

  @Test
  void theReadmeNamesEveryKeyWithItsDefault() throws Exception {
    List<List<String>> keys =
        Arrays.stream(IngestKey.values())
            .map(
                key ->
                    List.of(
                        key.name, key.standard == null ? "required" : key.standard, key.meaning))
            .toList();
    List<List<String>> all = new ArrayList<>(keys);
    all.add(List.of(KafkaSecurity.NAME, "", KafkaSecurity.MEANING.replace("`", "")));

    assertThat(Readme.table("Configuration")).isEqualTo(all);
  }

  @Test
  void handsKafkasSecuritySettingsOn() {
    Map<String, String> values = new HashMap<>(LEAST);
    values.put("DATELINE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
    values.put("DATELINE_KAFKA_SASL_JAAS_CONFIG", "secret");

    IngestConfig config = IngestConfig.from(values);

    assertThat(config.kafkaSecurity())
        .containsOnly(
            Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.jaas.config", "secret"));
    assertThat(new KafkaConnection(config.bootstrapServers(), config.kafkaSecurity()))
        .asString()
        .doesNotContain("secret");
  }

  @Test
  void theReadmeNamesEveryField() throws Exception {
    assertThat(Readme.firstColumn("Fields")).containsExactlyInAnyOrderElementsOf(StoryFields.FACTS);
  }
}
