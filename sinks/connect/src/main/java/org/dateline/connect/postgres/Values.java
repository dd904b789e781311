package org.dateline.connect.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads a record's value, as Connect gives it, for the columns of a table. */
final class Values {
  private Values() {}

  static Struct struct(SinkRecord row) {
    return (Struct) row.value();
  }

  static Column<SinkRecord> text(String name, String field) {
    return new Column<>(name, "text", row -> struct(row).getString(field));
  }

  static Column<SinkRecord> flag(String name, String field) {
    return new Column<>(name, "bool", row -> struct(row).getBoolean(field));
  }

  static Column<SinkRecord> integer(String name, String field) {
    return new Column<>(name, "int4", row -> struct(row).getInt32(field));
  }

  static Column<SinkRecord> bigint(String name, String field) {
    return new Column<>(name, "int8", row -> struct(row).getInt64(field));
  }

  static Column<SinkRecord> real(String name, String field) {
    return new Column<>(name, "float8", row -> struct(row).getFloat64(field));
  }

  static Column<SinkRecord> date(String name, String field) {
    return new Column<>(name, "date", row -> date(struct(row), field));
  }

  static Column<SinkRecord> time(String name, String field) {
    return new Column<>(name, "timestamptz", row -> time(struct(row), field));
  }

  /** Of a record within the record; null where there is none. */
  static Column<SinkRecord> within(
      String field, String name, String type, Function<Struct, Object> value) {
    return new Column<>(
        name,
        type,
        row -> {
          Struct within = struct(row).getStruct(field);
          return within == null ? null : value.apply(within);
        });
  }

  /** Partition and offset of the record: with them, readers can ask what has changed. */
  static List<Column<SinkRecord>> position() {
    return List.of(
        new Column<>("record_partition", "int4", SinkRecord::originalKafkaPartition),
        new Column<>("record_offset", "int8", SinkRecord::originalKafkaOffset));
  }

  /** Connect gives a date as midnight, UTC. */
  static LocalDate date(Struct struct, String field) {
    return of(struct, field, date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
  }

  static Instant time(Struct struct, String field) {
    return of(struct, field, Date::toInstant);
  }

  private static <T> T of(Struct struct, String field, Function<Date, T> reading) {
    Object value = struct.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Date date)) {
      throw new DataException(
          "its field %s is a %s, not a date or time"
              .formatted(field, value.getClass().getSimpleName()));
    }
    return reading.apply(date);
  }

  /** PostgreSQL's text cannot hold U+0000; what replaces it is as long, so that offsets hold. */
  static Object storable(Object value) {
    return value instanceof String text ? text.replace('\0', '\uFFFD') : value;
  }
}
