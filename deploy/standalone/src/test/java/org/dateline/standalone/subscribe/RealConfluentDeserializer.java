package org.dateline.standalone.subscribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.serde.Confluent;

/**
 * Confluent's KafkaAvroDeserializer under our Kafka's interface: the copy of it that public
 * repositories have was built against interfaces moved to other names.
 */
public final class RealConfluentDeserializer implements Deserializer<GenericRecord> {
  private final Map<String, Object> config = new HashMap<>();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    config.put("schema.registry.url", configs.get("schema.registry.url"));
  }

  @Override
  public GenericRecord deserialize(String topic, byte[] bytes) {
    byte[] avro = Confluent.deserialize(config, topic, bytes);
    try {
      return new GenericDatumReader<GenericRecord>(PairDay.getClassSchema())
          .read(null, DecoderFactory.get().binaryDecoder(avro, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
