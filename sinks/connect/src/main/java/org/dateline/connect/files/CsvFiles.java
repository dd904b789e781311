package org.dateline.connect.files;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * Rows as CSV after RFC 4180: UTF-8, a header, CRLF; dates and times in ISO 8601; null is an empty
 * field, empty text a quoted one.
 */
final class CsvFiles {
  private static final String LINE = "\r\n";
  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]|^\\s|\\s$|^$");

  // What a spreadsheet would run: the signs of a formula, full-width ones, and what it skips first.
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private CsvFiles() {}

  static void write(Path file, List<GenericRecord> rows) throws IOException {
    List<Schema.Field> columns = rows.get(0).getSchema().getFields();
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(columns.stream().map(Schema.Field::name).collect(joining(",")) + LINE);
      for (GenericRecord row : rows) {
        out.write(
            columns.stream()
                    .map(column -> field(column.schema(), row.get(column.pos())))
                    .collect(joining(","))
                + LINE);
      }
    }
  }

  private static String field(Schema schema, Object value) {
    if (value == null) {
      return "";
    }
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (logical) {
      case "date" -> LocalDate.ofEpochDay((Integer) value).toString();
      case "timestamp-millis" -> Instant.ofEpochMilli((Long) value).toString();
      default -> value instanceof CharSequence text ? text(text.toString()) : value.toString();
    };
  }

  private static String text(String text) {
    String inert = FORMULA.matcher(text).find() ? "'" + text : text;
    return TO_QUOTE.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
