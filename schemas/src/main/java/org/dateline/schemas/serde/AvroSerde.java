package org.dateline.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Serializer and deserializer of one generated class, for values, over one registry client. */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
  private final AvroSerializer<T> serializer = new AvroSerializer<>();
  private final AvroDeserializer<T> deserializer;

  private AvroSerde(Class<T> type, SerdeConfig config) {
    SchemaRegistry registry = SchemaRegistry.of(config);
    deserializer = new AvroDeserializer<>(type);
    serializer.configure(config, registry, false);
    deserializer.configure(config, registry);
  }

  /**
   * A serde ready for use.
   *
   * @param config Confluent's keys, see {@link SerdeConfig}
   */
  public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, Map<String, ?> config) {
    return new AvroSerde<>(type, new SerdeConfig(config));
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }
}
