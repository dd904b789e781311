package org.dateline.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.Samples;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.schemas.serde.AvroSerializer;
import org.dateline.schemas.serde.Confluent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Confluent's own serializer and deserializer take our registry for one of theirs. */
class ConfluentClientTest {
  private static final int HEADER = 5;

  private static EmbeddedBroker broker;
  private static RegistryServer server;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    server = RegistryServer.start(broker.bootstrapServers(), 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  static List<SpecificRecord> records() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("records")
  void recordsGoBothWays(SpecificRecord record) {
    String topic = record.getSchema().getName();
    byte[] ours = ourBytes(topic, record);
    byte[] avro = Arrays.copyOfRange(ours, HEADER, ours.length);
    Map<String, Object> lookUpOnly = config();
    lookUpOnly.put("auto.register.schemas", false);

    assertThat(Confluent.deserialize(config(), topic, ours)).isEqualTo(avro);
    assertThat(Confluent.serialize(lookUpOnly, topic, record.getSchema(), avro)).isEqualTo(ours);

    byte[] theirs = Confluent.serialize(config(), "new." + topic, record.getSchema(), avro);
    try (var serde = AvroSerde.of(record.getClass(), config())) {
      assertThat(serde.deserializer().deserialize(topic, theirs)).isEqualTo(record);
    }
  }

  @Test
  void confluentsSerializerIsToldOfAnIncompatibleSchema() {
    byte[] ours = ourBytes("taken", Samples.pairDay());
    byte[] other = ourBytes("other", Samples.storyOutcome());
    assertThat(ours).isNotEmpty();

    assertThatThrownBy(
            () ->
                Confluent.serialize(
                    config(),
                    "taken",
                    Samples.storyOutcome().getSchema(),
                    Arrays.copyOfRange(other, HEADER, other.length)))
        .rootCause()
        .hasMessageContaining("incompatible with subject 'taken-value'")
        .hasMessageContaining("error code: 409");
  }

  private static Map<String, Object> config() {
    return new HashMap<>(Map.of("schema.registry.url", server.url()));
  }

  private static byte[] ourBytes(String topic, SpecificRecord record) {
    try (var serializer = new AvroSerializer<SpecificRecord>()) {
      serializer.configure(config(), false);
      return serializer.serialize(topic, record);
    }
  }
}
