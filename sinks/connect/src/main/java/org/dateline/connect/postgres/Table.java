package org.dateline.connect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Where records of one kind are written. */
@FunctionalInterface
interface Table {
  /** Writes the records, and notes the days of pairs that this changes. */
  void write(Connection connection, List<SinkRecord> records, Changes changes) throws SQLException;
}
