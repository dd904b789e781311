package org.dateline.connect.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * What one transaction changes: the offsets that it moves, and the days of pairs of which an event
 * or the totals are written. Whoever listens on the channel is told.
 */
public final class Changes {
  static final String CHANNEL = "dateline_changes";

  /** PostgreSQL refuses a payload of 8,000 bytes. */
  static final int MOST_BYTES = 7_900;

  private static final int MOST_BYTES_OF_OFFSETS = 4_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Range(long from, long next) {}

  private final Map<TopicPartition, Range> offsets = new LinkedHashMap<>();
  private final TreeSet<String> days = new TreeSet<>();
  private final Map<String, Integer> written = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();

  /** The changes of a batch before any of it is written: its offsets. */
  Changes(List<SinkRecord> records) {
    for (SinkRecord moved : records) {
      long offset = moved.originalKafkaOffset();
      offsets.merge(
          new TopicPartition(moved.originalTopic(), moved.originalKafkaPartition()),
          new Range(offset, offset + 1),
          (before, last) -> new Range(before.from, last.next));
    }
  }

  /** For each partition of the batch the offset after its last record. */
  Map<TopicPartition, Long> next() {
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    offsets.forEach((partition, range) -> next.put(partition, range.next));
    return next;
  }

  /** Notes the day of an event or of a pair's totals. */
  void day(SinkRecord written) {
    Struct value = Values.struct(written);
    days.add(Values.storable(value.getString("pair")) + "/" + Values.date(value, "date"));
  }

  void wrote(String table, int rows) {
    written.merge(table, rows, Integer::sum);
  }

  void refused(String table, int rows) {
    refused.merge(table, rows, Integer::sum);
  }

  /** How many rows were written into each table. */
  public Map<String, Integer> written() {
    return written;
  }

  /** How many rows of each table lost to a newer one that stood there or came with them. */
  public Map<String, Integer> refused() {
    return refused;
  }

  /** Tells those who listen, once the transaction is committed, and never if it is not. */
  void tell(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      statement.setString(1, CHANNEL);
      statement.setString(2, payload());
      statement.execute();
    }
  }

  /** As JSON; what does not fit is left out, and "more" then says so. */
  String payload() {
    ObjectNode payload = JSON.createObjectNode().put("more", false);
    List<JsonNode> moved = offsets.entrySet().stream().map(Changes::json).toList();
    List<TextNode> dated = days.stream().map(TextNode::new).toList();
    boolean all = fill(payload.putArray("offsets"), moved, MOST_BYTES_OF_OFFSETS);
    ArrayNode fitting = payload.putArray("days");
    all &= fill(fitting, dated, MOST_BYTES - bytes(payload));
    return payload.put("more", !all).toString();
  }

  private static JsonNode json(Map.Entry<TopicPartition, Range> moved) {
    return JSON.createObjectNode()
        .put("topic", moved.getKey().topic())
        .put("partition", moved.getKey().partition())
        .put("from", moved.getValue().from)
        .put("next", moved.getValue().next);
  }

  /** Returns whether all fit. */
  private static boolean fill(ArrayNode array, Collection<? extends JsonNode> items, int room) {
    int left = room;
    for (JsonNode item : items) {
      left -= bytes(item) + 1;
      if (left < 0) {
        return false;
      }
      array.add(item);
    }
    return true;
  }

  private static int bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
