package org.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** asyncapi.yaml says what the catalogue and the schemas say. */
class AsyncApiTest {
  private JsonNode document;

  static List<Topic> topics() {
    return Topics.all();
  }

  @BeforeEach
  void read() throws IOException {
    document = new ObjectMapper(new YAMLFactory()).readTree(new File("asyncapi.yaml"));
  }

  @Test
  void itHasTheCataloguesTopicsAndNoOther() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.path("channels"))
        .extracting(channel -> channel.path("address").asText())
        .containsExactlyElementsOf(topics().stream().map(Topic::name).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aChannelIsItsTopic(Topic topic) {
    JsonNode channel = channel(topic);
    JsonNode kafka = channel.at("/bindings/kafka");

    assertThat(kafka.path("topic").asText()).isEqualTo(topic.name());
    assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
    assertThat(configs(kafka.path("topicConfiguration"))).isEqualTo(topic.configs());
    assertThat(channel.path("x-audience").asText())
        .isEqualTo(topic.audience().name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aMessageIsItsTopicsRecord(Topic topic) throws IOException {
    JsonNode message = resolve(channel(topic).path("messages").iterator().next());
    JsonNode file = message.at("/payload/schema/$ref");

    assertThat(channel(topic).path("messages")).hasSize(1);
    assertThat(message.at("/bindings/kafka/key/description").asText()).isEqualTo(topic.key());
    if (topic.value().isPresent()) {
      String schema = Files.readString(Path.of(file.asText()));
      assertThat(withoutJavaTypes(topic.value().get()))
          .isEqualTo(new Schema.Parser().parse(schema).toString());
      assertThat(message.path("name").asText()).isEqualTo(topic.value().get().getName());
    } else {
      assertThat(message.path("contentType").asText()).isEqualTo("application/octet-stream");
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(Path.of(reference)).exists();
              }
            });
  }

  @Test
  void everyChannelHasItsOperation() {
    assertThat(document.path("operations"))
        .extracting(operation -> resolve(operation.path("channel")).path("address").asText())
        .containsExactlyInAnyOrderElementsOf(topics().stream().map(Topic::name).toList());
  }

  private JsonNode channel(Topic topic) {
    return StreamSupport.stream(document.path("channels").spliterator(), false)
        .filter(channel -> channel.path("address").asText().equals(topic.name()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode resolve(JsonNode node) {
    return document.at(node.path("$ref").asText().substring(1));
  }

  private static Map<String, String> configs(JsonNode node) {
    Map<String, String> configs = new HashMap<>();
    node.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              configs.put(
                  entry.getKey(), value.isArray() ? value.path(0).asText() : value.asText());
            });
    return configs;
  }

  // The generated classes say of their strings that Java reads them as String.
  private static String withoutJavaTypes(Schema schema) {
    return schema
        .toString()
        .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
  }
}
