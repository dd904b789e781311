package org.dateline.connect;

import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.dateline.schemas.serde.AvroDeserializer;
import org.dateline.schemas.serde.RegistryException;
import org.dateline.schemas.serde.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives any sink connector Dateline's records as Connect's own structs. Reads Avro in the Confluent
 * wire format; configured by Confluent's keys, such as {@code schema.registry.url}.
 */
public final class AvroConverter implements Converter {
  private static final Logger LOG = LoggerFactory.getLogger(AvroConverter.class);

  private final AvroDeserializer<GenericRecord> deserializer = new AvroDeserializer<>();
  private final AvroStructs structs = new AvroStructs();

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    deserializer.configure(configs, isKey);
  }

  /**
   * {@inheritDoc}
   *
   * @throws DataException if the bytes are no record
   * @throws RetriableException if the registry cannot be asked: Connect tries again for {@code
   *     errors.retry.timeout}, and only then takes the record for a bad one
   */
  @Override
  public SchemaAndValue toConnectData(String topic, byte[] value) {
    if (value == null) {
      return SchemaAndValue.NULL;
    }
    try {
      return structs.toConnect(deserializer.deserialize(topic, value));
    } catch (UndecodableException e) {
      throw new DataException(e.getMessage(), e);
    } catch (RegistryException e) {
      LOG.warn("The schema registry does not answer: {}", e.getMessage());
      throw new RetriableException(e.getMessage(), e);
    }
  }

  /** Dateline's Connect plugin has sinks only, and nothing that would have to be written. */
  @Override
  public byte[] fromConnectData(String topic, Schema schema, Object value) {
    throw new DataException(
        "AvroConverter reads for sink connectors; it does not write, as it would have to for "
            + topic);
  }
}
