package org.dateline.viewer.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV, RFC 4180, with a header; safe to open in a spreadsheet. */
final class Csv {

  private static final String LINE = "\r\n";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** A line for each row, a column for each component, in their order. */
  static String of(Class<? extends Record> type, List<? extends Record> rows) {
    RecordComponent[] columns = type.getRecordComponents();
    StringBuilder csv = new StringBuilder();
    csv.append(
            Arrays.stream(columns).map(RecordComponent::getName).collect(Collectors.joining(",")))
        .append(LINE);
    for (Record row : rows) {
      csv.append(
              Arrays.stream(columns)
                  .map(column -> cell(value(row, column)))
                  .collect(Collectors.joining(",")))
          .append(LINE);
    }
    return csv.toString();
  }

  private static Object value(Record row, RecordComponent column) {
    try {
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException publicRecords) {
      throw new IllegalStateException(publicRecords);
    }
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = inert(value.toString());
    return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /** A spreadsheet takes text that begins so for a formula; behind an apostrophe it does not. */
  private static String inert(String text) {
    String seen = text.stripLeading();
    boolean formula =
        !text.isEmpty()
            && (FORMULA.indexOf(text.charAt(0)) >= 0
                || !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
