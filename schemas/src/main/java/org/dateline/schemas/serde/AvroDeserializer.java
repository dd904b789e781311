package org.dateline.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in the Confluent wire format: into the class it was given, else into the generated
 * class of the schema's name ({@code specific.avro.reader}) or {@link
 * org.apache.avro.generic.GenericRecord}. Safe for use by many threads once configured.
 */
public class AvroDeserializer<T> implements Deserializer<T> {
  // Avro makes objects of no class that it was not told to trust; generated records only hold data.
  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), SpecificRecordBase.class::isAssignableFrom));
  }

  private final Class<T> type;
  private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
  private SchemaRegistry registry;
  private boolean specific;

  /** Of use only after {@link #configure}. */
  public AvroDeserializer() {
    this(null);
  }

  /** Reads into the given generated class; of use only after {@link #configure}. */
  public AvroDeserializer(Class<T> type) {
    this.type = type;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    SerdeConfig config = new SerdeConfig(configs);
    configure(config, SchemaRegistry.of(config));
  }

  final void configure(SerdeConfig config, SchemaRegistry registry) {
    this.registry = registry;
    this.specific = config.getBoolean(SerdeConfig.SPECIFIC_AVRO_READER);
  }

  /**
   * {@inheritDoc}
   *
   * @return null for null, so that tombstones pass
   * @throws UndecodableException if the bytes are no record that this can read
   * @throws RegistryException if the registry fails
   */
  @Override
  public T deserialize(String topic, byte[] data) {
    if (data == null) {
      return null;
    }
    Objects.requireNonNull(registry, "configure() was not called");
    int id = WireFormat.schemaId(data);
    DatumReader<T> reader = readers.computeIfAbsent(id, this::reader);
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(data, WireFormat.HEADER, data.length - WireFormat.HEADER, null);
    try {
      T value = reader.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new UndecodableException(
            "bytes are left over after a record of schema id %d on %s".formatted(id, topic));
      }
      return value;
    } catch (SerializationException | SecurityException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UndecodableException(
          "the bytes are no record of schema id %d on %s: %s".formatted(id, topic, e), e);
    }
  }

  private DatumReader<T> reader(int id) {
    Schema written = registry.byId(id);
    Class<?> target = type != null ? type : specific ? generatedClass(written, id) : null;
    GenericData model = target == null ? GenericData.get() : SpecificData.getForClass(target);
    Schema wanted = target == null ? written : SpecificData.get().getSchema(target);
    @SuppressWarnings("unchecked")
    DatumReader<T> reader = (DatumReader<T>) model.createDatumReader(written, wanted);
    return reader;
  }

  private static Class<?> generatedClass(Schema written, int id) {
    Class<?> generated = SpecificData.get().getClass(written);
    if (generated == null) {
      throw new UndecodableException(
          "schema id %d is a %s, for which there is no generated class"
              .formatted(id, written.getFullName()));
    }
    return generated;
  }
}
