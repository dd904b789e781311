package org.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {
  private final Map<String, ?> config;

  AvroSerdeTest() {
    config = Map.of("schema.registry.url", "mock://" + UUID.randomUUID());
  }

  static List<SpecificRecord> records() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordComesBackAsItWas(SpecificRecord written) {
    assertThat(roundTrip(written)).isEqualTo(written);
  }

  @Test
  void nullPasses() {
    try (var serde = AvroSerde.of(PairDay.class, config)) {
      assertThat(serde.serializer().serialize("t", null)).isNull();
      assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }
  }

  @Test
  void withoutClassItReadsGenericOrTheClassOfTheSchemasName() {
    byte[] bytes = bytes(Samples.pairDay());

    try (var generic = new AvroDeserializer<GenericRecord>();
        var specific = new AvroDeserializer<PairDay>()) {
      generic.configure(config, false);
      specific.configure(with("specific.avro.reader", "true"), false);

      assertThat(generic.deserialize("t", bytes).get("pair")).hasToString("AFG-AZE");
      assertThat(specific.deserialize("t", bytes)).isEqualTo(Samples.pairDay());
    }
  }

  @Test
  void bytesThatAreNoRecordAreUndecodable() {
    byte[] good = bytes(Samples.relationEvent());
    byte[] otherMagic = good.clone();
    otherMagic[0] = 1;
    byte[] unknownId = good.clone();
    ByteBuffer.wrap(unknownId).putInt(1, 77);
    byte[] longer = Arrays.copyOf(good, good.length + 1);

    assertUndecodable(new byte[0], "0 bytes are too few");
    assertUndecodable(new byte[] {0, 0, 0, 0}, "4 bytes are too few");
    assertUndecodable("{\"id\": 1}".getBytes(), "magic byte is 0x7b");
    assertUndecodable(otherMagic, "magic byte is 0x01");
    assertUndecodable(unknownId, "no schema of id 77");
    assertUndecodable(longer, "bytes are left over after a record of schema id 1 on t");
  }

  @Test
  void truncatedAnywhereItIsUndecodable() {
    byte[] good = bytes(Samples.relationEvent());
    for (int length = 0; length < good.length; length++) {
      assertUndecodable(Arrays.copyOf(good, length), "");
    }
  }

  @Test
  void aLyingLengthIsUndecodableAndTakesNoMemory() throws IOException {
    bytes(Samples.relationEvent());
    ByteArrayOutputStream longString = new ByteArrayOutputStream();
    longString.writeBytes(new byte[] {0, 0, 0, 0, 1});
    EncoderFactory.get().directBinaryEncoder(longString, null).writeLong(1L << 30);
    byte[] good = bytes(emptyOf(Samples.relationEvent()));
    ByteArrayOutputStream longArray = new ByteArrayOutputStream();
    longArray.write(good, 0, good.length - 1);
    EncoderFactory.get().directBinaryEncoder(longArray, null).writeLong(1L << 30);

    assertUndecodable(longString.toByteArray(), "no record of schema id 1");
    assertUndecodable(longArray.toByteArray(), "no record of schema id 1");
  }

  @Test
  void randomBytesAreARecordOrUndecodableAndNeverAnError() {
    bytes(Samples.relationEvent());
    Random random = new Random(20200531);
    try (var serde = AvroSerde.of(RelationEvent.class, config)) {
      for (int run = 0; run < 20_000; run++) {
        byte[] bytes = new byte[5 + random.nextInt(200)];
        random.nextBytes(bytes);
        ByteBuffer.wrap(bytes).put((byte) 0).putInt(1);

        Throwable thrown = catchThrowable(() -> serde.deserializer().deserialize("t", bytes));

        assertThat(thrown).matches(t -> t == null || t instanceof UndecodableException);
      }
    }
  }

  @Test
  void aSchemaThatTheReaderCannotReadIsUndecodable() {
    byte[] bytes = bytes(Samples.wireStory());

    assertUndecodable(bytes, "no record of schema id 1");
  }

  @Test
  void aRecordThatDoesNotFitItsSchemaIsRefused() {
    PairDay unfinished = new PairDay();

    assertThatThrownBy(() -> bytes(unfinished))
        .isInstanceOf(SerializationException.class)
        .isNotInstanceOf(UndecodableException.class)
        .hasMessageContaining("does not fit its schema");
  }

  private static RelationEvent emptyOf(RelationEvent event) {
    return RelationEvent.newBuilder(event).setMentions(List.of()).build();
  }

  private Map<String, Object> with(String key, Object value) {
    return Map.of("schema.registry.url", config.get("schema.registry.url"), key, value);
  }

  private void assertUndecodable(byte[] bytes, String message) {
    try (var serde = AvroSerde.of(RelationEvent.class, config)) {
      assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
          .isInstanceOf(UndecodableException.class)
          .hasMessageContaining(message);
    }
  }

  private byte[] bytes(SpecificRecord written) {
    try (var serializer = new AvroSerializer<SpecificRecord>()) {
      serializer.configure(config, false);
      return serializer.serialize("t", written);
    }
  }

  private SpecificRecord roundTrip(SpecificRecord written) {
    byte[] bytes = bytes(written);
    Class<? extends SpecificRecord> type = written.getClass();
    try (var serde = AvroSerde.of(type, config)) {
      return serde.deserializer().deserialize("t", bytes);
    }
  }
}
