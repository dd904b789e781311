package org.dateline.connect.files;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * A record as a line of a file.
 *
 * @param folder where its file goes, by table, year and month: {@code events/year=2020/month=05}
 */
record Row(String folder, GenericRecord values) {
  private static final Pattern WORD = Pattern.compile("_(.)");

  /**
   * The row of a record.
   *
   * @throws DataException if it is no event and no pair's day, or lacks what a row needs
   */
  static Row of(Object value, boolean withText) {
    if (!(value instanceof Struct struct)) {
      throw new DataException("neither an event nor a pair's day but " + value);
    }
    FileTable table =
        FileTable.of(struct)
            .orElseThrow(
                () ->
                    new DataException(
                        "a record of %s; files hold %s"
                            .formatted(struct.schema().name(), FileTable.records())));
    GenericRecord values = new GenericData.Record(table.columns(withText));
    for (Schema.Field column : values.getSchema().getFields()) {
      values.put(column.pos(), plain(column.schema(), value(table, struct, column.name())));
    }
    LocalDate date = LocalDate.ofEpochDay((Integer) values.get("date"));
    return new Row(
        "%s/year=%04d/month=%02d".formatted(table.folder(), date.getYear(), date.getMonthValue()),
        values);
  }

  private static Object value(FileTable table, Struct struct, String column) {
    return switch (column) {
      case "retracted" ->
          table == FileTable.EVENTS
              ? struct.getString("status").equals("RETRACTED")
              : struct.getInt32("eventCount") == 0;
      case "story_id", "provider", "language", "headline" -> ofFirstMention(struct, camel(column));
      case "sentence" -> sentence(struct);
      default -> struct.get(camel(column));
    };
  }

  private static Object ofFirstMention(Struct event, String field) {
    List<Struct> mentions = event.getArray("mentions");
    return mentions.isEmpty() ? null : mentions.get(0).get(field);
  }

  private static String sentence(Struct event) {
    List<Struct> mentions = event.getArray("mentions");
    if (mentions.isEmpty()) {
      return null;
    }
    List<Struct> evidence = mentions.get(0).getArray("evidence");
    return evidence.stream()
        .filter(words -> words.getString("role").equals("sentence"))
        .map(words -> words.getString("text"))
        .findFirst()
        .orElse(null);
  }

  /** Connect has dates and times as objects, Avro's files as numbers. */
  private static Object plain(Schema column, Object value) {
    if (!(value instanceof Date date)) {
      return value;
    }
    LogicalType type = column.getLogicalType();
    return type.getName().equals("date")
        ? (Object) Math.toIntExact(Math.floorDiv(date.getTime(), 86_400_000L))
        : (Object) date.getTime();
  }

  private static String camel(String snake) {
    return WORD.matcher(snake).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
