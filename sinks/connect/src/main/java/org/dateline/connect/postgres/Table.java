package org.dateline.connect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Where records of one kind are written. */
@FunctionalInterface
interface Table {
  void write(Connection connection, List<SinkRecord> records) throws SQLException;
}
