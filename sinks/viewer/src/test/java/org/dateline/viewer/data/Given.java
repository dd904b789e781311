package org.dateline.viewer.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Rows as the sink writes them. */
public final class Given {

  private record Kind(String quad, double score, String cameo) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          "CONSULT", new Kind("verbal-cooperation", 2.5, "04"),
          "AID", new Kind("material-cooperation", 10, "07"),
          "ACCUSE", new Kind("verbal-conflict", -3, "11"),
          "ASSAULT", new Kind("material-conflict", -9, "19"));

  private final TestDatabase database;
  private final int partition;
  private long offset;

  public Given(TestDatabase database) {
    this(database, 0, 0);
  }

  /** Rows of a partition, from an offset on. */
  public Given(TestDatabase database, int partition, long offset) {
    this.database = database;
    this.partition = partition;
    this.offset = offset;
  }

  /**
   * An event that one story reports; {@code who} is {@code AFG-AZE} (mutual) or {@code AFG>AZE}.
   */
  public String event(String date, String who, String type) {
    return event(date, who, type, "ACTIVE", 1, 1, 1);
  }

  /** An event, written anew where it is there already. */
  public String event(
      String date, String who, String type, String status, long revision, int mentions, int wires) {
    String source = who.substring(0, 3);
    String target = who.substring(4);
    boolean mutual = who.charAt(3) == '-';
    String id = date + "." + who + "." + type;
    Kind kind = KINDS.get(type);
    OffsetDateTime seen = LocalDate.parse(date).atTime(12, 0).atOffset(ZoneOffset.UTC);
    run(
        """
        INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (pair, id) DO UPDATE SET status = excluded.status, revision = excluded.revision,
          mention_count = excluded.mention_count, wires = excluded.wires,
          record_partition = excluded.record_partition, record_offset = excluded.record_offset""",
        pair(source, target),
        id,
        LocalDate.parse(date),
        source,
        target,
        mutual,
        type,
        kind.quad,
        kind.score,
        kind.cameo,
        status,
        revision,
        seen,
        seen,
        mentions,
        wires,
        partition,
        offset++);
    return id;
  }

  /** A story's report of an event, in version 1 of the story. */
  public void mention(String pair, String id, String story, String sentence, String evidence) {
    OffsetDateTime time = OffsetDateTime.parse("2020-05-31T13:20:00Z");
    run(
        "INSERT INTO mention VALUES (?, ?, ?, ?, 1, ?, ?, 'de', 'Kopf', NULL, 'rule', ?, ?::jsonb,"
            + " 1, '[\"tass\"]', 'coder 1')",
        pair,
        id,
        story,
        story.split(":")[0],
        time,
        time,
        sentence,
        evidence);
  }

  /** A coded story. */
  public void story(String id, String published) {
    OffsetDateTime time = OffsetDateTime.parse(published);
    run(
        "INSERT INTO story VALUES (?, ?, 1, 'coded', ?, ?, '00', 'de', 'Kopf', 'Baku', 'AZE', NULL,"
            + " NULL, 'coder 1', 'de 1', ?, ?)",
        id,
        id.split(":")[0],
        time,
        time,
        partition,
        offset++);
  }

  /** What became of a story's version. */
  public void outcome(String id, long version, String outcome) {
    run(
        "INSERT INTO story_outcome VALUES (?, ?, ?, 'usable', ?, 1, '', now(), '00', 0, ?)",
        id,
        id.split(":")[0],
        version,
        outcome,
        offset++);
  }

  /** The days of the events that are there. */
  public void days() {
    database.execute(
        """
        DELETE FROM pair_day;
        INSERT INTO pair_day
        SELECT pair, date, 1, max(last_changed), count(*),
          count(*) FILTER (WHERE quad = 'verbal-cooperation'),
          count(*) FILTER (WHERE quad = 'material-cooperation'),
          count(*) FILTER (WHERE quad = 'verbal-conflict'),
          count(*) FILTER (WHERE quad = 'material-conflict'),
          count(*) FILTER (WHERE NOT mutual AND source < target),
          count(*) FILTER (WHERE NOT mutual AND source > target),
          sum(score), avg(score), max(mention_count), max(wires), 0, 0
        FROM event WHERE status = 'ACTIVE' GROUP BY pair, date""");
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
  }

  private void run(String sql, Object... values) {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
