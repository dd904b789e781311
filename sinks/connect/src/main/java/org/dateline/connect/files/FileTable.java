package org.dateline.connect.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Struct;

/** What the files hold: a folder and its columns for each kind of record. */
enum FileTable {
  EVENTS("org.dateline.schemas.RelationEvent"),
  TIMELINES("org.dateline.schemas.PairDay");

  private final String record;
  private final Schema columns;
  private final Schema withoutText;

  FileTable(String record) {
    this.record = record;
    columns = read(folder() + ".avsc");
    withoutText =
        Schema.createRecord(
            columns.getName(),
            columns.getDoc(),
            columns.getNamespace(),
            false,
            columns.getFields().stream()
                .filter(field -> field.getObjectProp("text") == null)
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
  }

  /** The table of a record; empty where it belongs into no file. */
  static Optional<FileTable> of(Struct value) {
    return Arrays.stream(values())
        .filter(table -> table.record.equals(value.schema().name()))
        .findFirst();
  }

  static List<String> records() {
    return Arrays.stream(values()).map(table -> table.record).toList();
  }

  /** The folder below the sink's directory. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The columns, in order; those of the stories' words only where they are wanted. */
  Schema columns(boolean withText) {
    return withText ? columns : withoutText;
  }

  private static Schema read(String file) {
    try (InputStream in = FileTable.class.getResourceAsStream(file)) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
