package org.dateline.connect.postgres;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows whose keys are known to be new: by COPY, the fastest way into a table. */
final class Copy<R> {
  private static final int BUFFER = 1 << 16;

  private final List<Column<R>> columns;
  private final String sql;

  Copy(String table, List<Column<R>> columns) {
    this.columns = columns;
    this.sql =
        "COPY %s (%s) FROM STDIN"
            .formatted(table, columns.stream().map(Column::name).collect(joining(", ")));
  }

  void write(Connection connection, List<R> rows) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      StringBuilder text = new StringBuilder(BUFFER + BUFFER / 4);
      for (R row : rows) {
        append(text, row);
        if (text.length() > BUFFER) {
          send(copy, text);
        }
      }
      send(copy, text);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private void append(StringBuilder text, R row) {
    String separator = "";
    for (Column<R> column : columns) {
      text.append(separator);
      separator = "\t";
      Object value = Values.storable(column.value().apply(row));
      if (value == null) {
        text.append("\\N");
      } else {
        escape(text, value.toString());
      }
    }
    text.append('\n');
  }

  private static void escape(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
