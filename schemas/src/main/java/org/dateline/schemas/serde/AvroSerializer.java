package org.dateline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.schemas.serde.SchemaRegistry.Registered;

/**
 * Writes records in the Confluent wire format, under the subject {@code <topic>-value} (or {@code
 * -key}). Safe for use by many threads once configured.
 */
public class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
  private SchemaRegistry registry;
  private String suffix;
  private boolean autoRegister;
  private boolean useLatest;

  /** Of use only after {@link #configure}. */
  public AvroSerializer() {}

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    SerdeConfig config = new SerdeConfig(configs);
    configure(config, SchemaRegistry.of(config), isKey);
  }

  final void configure(SerdeConfig config, SchemaRegistry registry, boolean isKey) {
    this.registry = registry;
    this.suffix = isKey ? "-key" : "-value";
    this.autoRegister = config.getBoolean(SerdeConfig.AUTO_REGISTER_SCHEMAS);
    this.useLatest = config.getBoolean(SerdeConfig.USE_LATEST_VERSION);
  }

  /**
   * {@inheritDoc}
   *
   * @return null for null, so that tombstones pass
   * @throws SerializationException if the record does not fit its schema
   * @throws RegistryException if the registry fails, or refuses the schema
   */
  @Override
  public byte[] serialize(String topic, T data) {
    if (data == null) {
      return null;
    }
    Objects.requireNonNull(registry, "configure() was not called");
    String subject = topic + suffix;
    Schema schema = data.getSchema();
    if (useLatest) {
      Registered latest = registry.latest(subject);
      return latest.schema().equals(schema)
          ? encode(latest.id(), data, schema)
          : encodeAs(latest, data, schema, subject);
    }
    int id = autoRegister ? registry.register(subject, schema) : registry.idOf(subject, schema);
    return encode(id, data, schema);
  }

  // Written with another schema than its own, a generated class would put its fields in the wrong
  // places; resolution moves them by name and fills in defaults.
  private byte[] encodeAs(Registered latest, T data, Schema schema, String subject) {
    byte[] own = encode(0, data, schema);
    Object resolved;
    try {
      resolved =
          new GenericDatumReader<>(schema, latest.schema())
              .read(
                  null,
                  DecoderFactory.get()
                      .binaryDecoder(own, WireFormat.HEADER, own.length - WireFormat.HEADER, null));
    } catch (AvroRuntimeException | IOException e) {
      throw new RegistryException(
          "the newest schema of %s cannot hold a %s".formatted(subject, schema.getFullName()), e);
    }
    return write(latest.id(), new GenericDatumWriter<>(latest.schema()), resolved);
  }

  private static byte[] encode(int id, SpecificRecord data, Schema schema) {
    SpecificData model =
        data instanceof SpecificRecordBase generated
            ? generated.getSpecificData()
            : SpecificData.get();
    @SuppressWarnings("unchecked")
    DatumWriter<Object> writer = (DatumWriter<Object>) model.createDatumWriter(schema);
    return write(id, writer, data);
  }

  private static byte[] write(int id, DatumWriter<Object> writer, Object datum) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    out.writeBytes(WireFormat.header(id));
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      writer.write(datum, encoder);
    } catch (IOException | RuntimeException e) {
      throw new SerializationException("the record does not fit its schema: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }
}
