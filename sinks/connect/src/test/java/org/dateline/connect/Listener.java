package org.dateline.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection that listens for what the sink has changed. */
final class Listener implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;

  Listener(TestDatabase database) throws SQLException {
    connection = DriverManager.getConnection(database.url(), "postgres", "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN dateline_changes");
    }
  }

  /**
   * All that were told until now. The listener tells itself last: PostgreSQL delivers in the order
   * of commits, so nothing that was committed before can still be on its way.
   */
  List<JsonNode> told() throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("NOTIFY dateline_changes, 'end'");
    }
    List<JsonNode> told = new ArrayList<>();
    while (true) {
      for (PGNotification notification :
          connection.unwrap(PGConnection.class).getNotifications(60_000)) {
        if (notification.getParameter().equals("end")) {
          return told;
        }
        if (notification.getParameter().getBytes(StandardCharsets.UTF_8).length >= 8_000) {
          throw new AssertionError("too long: " + notification.getParameter());
        }
        told.add(JSON.readTree(notification.getParameter()));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
