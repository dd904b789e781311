package org.dateline.connect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition of one task has been written, in table sink_offset. Taking a partition
 * over raises the epoch of its row, and every transaction locks the rows that it moves and compares
 * epoch and offset: so a task that has lost its partition, but does not know it yet, cannot write.
 */
final class SinkOffsets {
  private static final String CLAIM =
      """
      INSERT INTO sink_offset (connector, topic, topic_partition, epoch) VALUES (?, ?, ?, 1)
      ON CONFLICT (connector, topic, topic_partition)
      DO UPDATE SET epoch = sink_offset.epoch + 1, updated = now()
      RETURNING epoch, next_offset""";

  private static final String READ =
      """
      SELECT epoch, next_offset FROM sink_offset
      WHERE connector = ? AND topic = ? AND topic_partition = ?""";

  private static final String ADVANCE =
      """
      UPDATE sink_offset o SET next_offset = n.next_offset, updated = now()
      FROM unnest(?, ?, ?, ?, ?) AS n (topic, topic_partition, epoch, expected, next_offset)
      WHERE o.connector = ? AND o.topic = n.topic AND o.topic_partition = n.topic_partition
        AND o.epoch = n.epoch AND o.next_offset IS NOT DISTINCT FROM n.expected""";

  private static final String RESET =
      """
      INSERT INTO sink_offset (connector, topic, topic_partition, epoch, next_offset)
      VALUES (?, ?, ?, 1, ?)
      ON CONFLICT (connector, topic, topic_partition)
      DO UPDATE SET epoch = sink_offset.epoch + 1,
        next_offset = excluded.next_offset, updated = now()""";

  /** What this task knows of a partition's row; next is null where nothing has been written yet. */
  record Claim(long epoch, Long next) {}

  private record Move(TopicPartition partition, Claim claim, long next) {}

  private static final List<Column<Move>> COLUMNS =
      List.of(
          new Column<>("topic", "text", move -> move.partition.topic()),
          new Column<>("topic_partition", "int4", move -> move.partition.partition()),
          new Column<>("epoch", "int8", move -> move.claim.epoch),
          new Column<>("expected", "int8", move -> move.claim.next),
          new Column<>("next_offset", "int8", Move::next));

  private final String connector;
  private final Map<TopicPartition, Claim> claims = new HashMap<>();

  SinkOffsets(String connector) {
    this.connector = connector;
  }

  /**
   * Takes partitions over from whoever had them, inside the caller's transaction. Takes effect here
   * only with {@link #claimed}.
   */
  Map<TopicPartition, Claim> claim(Connection connection, Collection<TopicPartition> partitions)
      throws SQLException {
    Map<TopicPartition, Claim> claimed = new HashMap<>();
    for (TopicPartition partition : partitions) {
      claimed.put(partition, ask(connection, CLAIM, partition));
    }
    return claimed;
  }

  /**
   * Takes note of claims that have been committed.
   *
   * @return for each the offset of the next record to write; empty where nothing was written yet
   */
  Map<TopicPartition, OptionalLong> claimed(Map<TopicPartition, Claim> claimed) {
    claims.putAll(claimed);
    Map<TopicPartition, OptionalLong> offsets = new HashMap<>();
    claimed.forEach(
        (partition, claim) ->
            offsets.put(
                partition,
                claim.next == null ? OptionalLong.empty() : OptionalLong.of(claim.next)));
    return offsets;
  }

  /**
   * Reads the rows anew, after a connection was lost: whether its last transaction was committed is
   * not known.
   *
   * @throws FencedException if another task has taken a partition over since
   */
  void refresh(Connection connection) throws SQLException {
    Map<TopicPartition, Claim> read = new HashMap<>();
    for (Map.Entry<TopicPartition, Claim> known : claims.entrySet()) {
      Claim claim = ask(connection, READ, known.getKey());
      if (claim == null || claim.epoch != known.getValue().epoch) {
        throw new FencedException(connector, Set.of(known.getKey()));
      }
      read.put(known.getKey(), claim);
    }
    claims.putAll(read);
  }

  /**
   * Moves the rows of partitions to new offsets, inside the caller's transaction, and holds them
   * locked until its end. Takes effect here only with {@link #advanced}.
   *
   * @throws FencedException if another task has taken a partition over, or moved its offset
   */
  void advance(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
    List<Move> moves =
        next.entrySet().stream()
            .map(move -> new Move(move.getKey(), claims.get(move.getKey()), move.getValue()))
            .toList();
    try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
      Upsert.bind(connection, statement, COLUMNS, moves);
      statement.setString(COLUMNS.size() + 1, connector);
      if (statement.executeUpdate() != next.size()) {
        throw new FencedException(connector, next.keySet());
      }
    }
  }

  /** Takes note of offsets that have been committed. */
  void advanced(Map<TopicPartition, Long> next) {
    next.forEach(
        (partition, offset) ->
            claims.compute(partition, (key, claim) -> new Claim(claim.epoch, offset)));
  }

  /** The committed offsets of all partitions that have been written to. */
  Map<TopicPartition, Long> committed() {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    claims.forEach(
        (partition, claim) -> {
          if (claim.next != null) {
            offsets.put(partition, claim.next);
          }
        });
    return offsets;
  }

  /** Sets the offsets of a connector that is not running, inside the caller's transaction. */
  void reset(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RESET)) {
      for (Map.Entry<TopicPartition, Long> move : next.entrySet()) {
        statement.setString(1, connector);
        statement.setString(2, move.getKey().topic());
        statement.setInt(3, move.getKey().partition());
        statement.setObject(4, move.getValue(), Types.BIGINT);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  void release(Collection<TopicPartition> partitions) {
    claims.keySet().removeAll(partitions);
  }

  private Claim ask(Connection connection, String sql, TopicPartition partition)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, connector);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Claim(row.getLong("epoch"), row.getObject("next_offset", Long.class))
            : null;
      }
    }
  }
}
