package org.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our serde and Confluent's own, over a running Apicurio Registry. */
class ConfluentInteropTest {
  private static Apicurio registry;

  @BeforeAll
  static void startRegistry() throws IOException, InterruptedException {
    registry = Apicurio.start();
  }

  @AfterAll
  static void stopRegistry() {
    registry.close();
  }

  static List<SpecificRecord> records() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("records")
  void confluentsDeserializerReadsWhatWeWrite(SpecificRecord written) {
    byte[] bytes = ourBytes("ours." + written.getSchema().getName(), written);

    assertThat(Confluent.deserialize(config(), "any", bytes)).isEqualTo(avro(written));
  }

  @ParameterizedTest
  @MethodSource("records")
  void weReadWhatConfluentsSerializerWrites(SpecificRecord written) {
    String topic = "theirs." + written.getSchema().getName();

    byte[] bytes = Confluent.serialize(config(), topic, written.getSchema(), avro(written));

    assertThat(ourRead(topic, bytes, written)).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("records")
  void bothFindTheSameIdAndWriteTheSameBytes(SpecificRecord written) {
    String topic = "both." + written.getSchema().getName();
    Map<String, Object> config = config();
    config.put("auto.register.schemas", false);

    byte[] ours = ourBytes(topic, written);

    assertThat(Confluent.serialize(config, topic, written.getSchema(), avro(written)))
        .isEqualTo(ours);
  }

  @Test
  void anIdThatApicurioDoesNotKnowIsABadRecord() {
    assertThatThrownBy(() -> ourRead("t", new byte[] {0, 127, 0, 0, 0, 2}, new PairDay()))
        .isInstanceOf(UndecodableException.class)
        .hasMessageContaining("no schema of id 2130706432");
  }

  @Test
  void aWrongPathOnApicurioIsNoBadRecord() {
    Map<String, Object> config = config();
    config.put("schema.registry.url", registry.url() + "/elsewhere");

    try (var deserializer = new AvroDeserializer<PairDay>(PairDay.class)) {
      deserializer.configure(config, false);
      assertThatThrownBy(() -> deserializer.deserialize("t", new byte[] {0, 0, 0, 0, 1, 2}))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("answered 404");
    }
  }

  @Test
  void withoutAutomaticRegistrationApicurioMustHaveTheSchema() {
    Map<String, Object> config = config();
    config.put("auto.register.schemas", false);

    try (var serializer = new AvroSerializer<PairDay>()) {
      serializer.configure(config, false);
      assertThatThrownBy(() -> serializer.serialize("unheard.of", Samples.pairDay()))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("/subjects/unheard.of-value answered 404");

      ourBytes("heard.of", Samples.pairDay());
      assertThat(serializer.serialize("heard.of", Samples.pairDay())).isNotEmpty();
    }
  }

  @Test
  void theNewestVersionIsWrittenWhereItIsAskedFor() {
    Schema evolved = withNote(Samples.pairDay().getSchema());
    registered("evolved", evolved);
    Map<String, Object> config = config();
    config.put("auto.register.schemas", false);
    config.put("use.latest.version", true);

    try (var serializer = new AvroSerializer<PairDay>();
        var deserializer = new AvroDeserializer<GenericRecord>()) {
      serializer.configure(config, false);
      deserializer.configure(config(), false);
      byte[] bytes = serializer.serialize("evolved", Samples.pairDay());
      GenericRecord read = deserializer.deserialize("evolved", bytes);

      assertThat(read.getSchema()).isEqualTo(evolved);
      assertThat(read.get("note")).hasToString("none");
      assertThat(read.get("pair")).hasToString("AFG-AZE");
      assertThat(ourRead("evolved", bytes, Samples.pairDay())).isEqualTo(Samples.pairDay());
    }
  }

  @Test
  void aNewestVersionThatCannotHoldTheRecordFailsLoudly() {
    registered("other", Samples.storyOutcome().getSchema());
    Map<String, Object> config = config();
    config.put("auto.register.schemas", false);
    config.put("use.latest.version", true);

    try (var serializer = new AvroSerializer<PairDay>()) {
      serializer.configure(config, false);
      assertThatThrownBy(() -> serializer.serialize("other", Samples.pairDay()))
          .isInstanceOf(RegistryException.class)
          .hasMessage(
              "the newest schema of other-value cannot hold a org.dateline.schemas.PairDay");
    }
  }

  private static Map<String, Object> config() {
    return new HashMap<>(Map.of("schema.registry.url", registry.url()));
  }

  private static byte[] ourBytes(String topic, SpecificRecord written) {
    try (var serializer = new AvroSerializer<SpecificRecord>()) {
      serializer.configure(config(), false);
      return serializer.serialize(topic, written);
    }
  }

  private static SpecificRecord ourRead(String topic, byte[] bytes, SpecificRecord like) {
    try (var serde = AvroSerde.of(like.getClass(), config())) {
      return serde.deserializer().deserialize(topic, bytes);
    }
  }

  private static byte[] avro(SpecificRecord record) {
    byte[] bytes = ourBytes("avro." + record.getSchema().getName(), record);
    return Arrays.copyOfRange(bytes, WireFormat.HEADER, bytes.length);
  }

  private static void registered(String topic, Schema schema) {
    SchemaRegistry.of(new SerdeConfig(config())).register(topic + "-value", schema);
  }

  /** The schema with a field more, in front, as a later release might have it. */
  private static Schema withNote(Schema schema) {
    List<Schema.Field> fields = new ArrayList<>();
    fields.add(new Schema.Field("note", Schema.create(Schema.Type.STRING), "A note.", "none"));
    schema.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }
}
