package org.dateline.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.LogicalType;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** Avro records as Connect structs: what Dateline's records are made of, and no more. */
final class AvroStructs {
  private final Map<org.apache.avro.Schema, Schema> schemas = new ConcurrentHashMap<>();

  /**
   * The record as a struct, whose schema has the record's full name.
   *
   * @throws DataException if its schema has a type that this does not know
   */
  SchemaAndValue toConnect(IndexedRecord value) {
    Schema schema = schemas.computeIfAbsent(value.getSchema(), avro -> schema(avro).build());
    return new SchemaAndValue(schema, struct(schema, value));
  }

  private static SchemaBuilder schema(org.apache.avro.Schema avro) {
    String logical = logical(avro.getLogicalType());
    return switch (avro.getType()) {
      case RECORD -> record(avro);
      case ARRAY -> SchemaBuilder.array(schema(avro.getElementType()).build());
      case STRING, ENUM -> SchemaBuilder.string();
      case BOOLEAN -> SchemaBuilder.bool();
      case DOUBLE -> SchemaBuilder.float64();
      case INT ->
          logical.equals("date")
              ? org.apache.kafka.connect.data.Date.builder()
              : SchemaBuilder.int32();
      case LONG -> logical.equals("timestamp-millis") ? Timestamp.builder() : SchemaBuilder.int64();
      case UNION -> schema(nullable(avro)).optional();
      default -> throw new DataException("Avro type not known to this converter: " + avro);
    };
  }

  private static SchemaBuilder record(org.apache.avro.Schema avro) {
    SchemaBuilder builder = SchemaBuilder.struct().name(avro.getFullName()).doc(avro.getDoc());
    for (org.apache.avro.Schema.Field field : avro.getFields()) {
      SchemaBuilder type = schema(field.schema());
      // A builder takes one doc only; that of a record within is its own.
      builder.field(field.name(), (type.doc() == null ? type.doc(field.doc()) : type).build());
    }
    return builder;
  }

  private static org.apache.avro.Schema nullable(org.apache.avro.Schema union) {
    List<org.apache.avro.Schema> others =
        union.getTypes().stream().filter(type -> !type.isNullable()).toList();
    if (others.size() != 1 || union.getTypes().size() != 2) {
      throw new DataException("A union other than of null and one type: " + union);
    }
    return others.get(0);
  }

  private static String logical(LogicalType type) {
    return type == null ? "" : type.getName();
  }

  private static Struct struct(Schema schema, IndexedRecord avro) {
    Struct struct = new Struct(schema);
    for (org.apache.kafka.connect.data.Field field : schema.fields()) {
      struct.put(field, value(field.schema(), avro.get(field.index())));
    }
    return struct;
  }

  private static Object value(Schema schema, Object avro) {
    if (avro == null) {
      return null;
    }
    return switch (schema.type()) {
      case STRUCT -> struct(schema, (IndexedRecord) avro);
      case ARRAY ->
          ((Collection<?>) avro).stream().map(item -> value(schema.valueSchema(), item)).toList();
      case STRING -> avro.toString();
      case INT32 -> schema.name() == null ? avro : date(avro);
      case INT64 -> schema.name() == null ? avro : time(avro);
      default -> avro;
    };
  }

  /** Avro gives a date as days or, with its conversions, as a date; Connect wants midnight, UTC. */
  private static Date date(Object avro) {
    LocalDate date = avro instanceof LocalDate d ? d : LocalDate.ofEpochDay((Integer) avro);
    return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Date time(Object avro) {
    return avro instanceof Instant instant ? Date.from(instant) : new Date((Long) avro);
  }
}
