package org.dateline.viewer.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An event between two countries, as the table has it.
 *
 * @param corrected whether a report of it was changed or withdrawn after it was first told
 */
public record Event(
    String pair,
    String id,
    LocalDate date,
    String source,
    String target,
    boolean mutual,
    String type,
    String quad,
    String mode,
    double score,
    String cameo,
    String status,
    long revision,
    boolean corrected,
    Instant firstSeen,
    Instant lastChanged,
    int mentionCount,
    int wires) {

  static final String COLUMNS =
      "e.pair, e.id, e.date, e.source, e.target, e.mutual, e.type, e.quad, e.mode, e.score,"
          + " e.cameo, e.status, e.revision, e.first_seen, e.last_changed, e.mention_count, e.wires";

  static Event of(ResultSet row) throws SQLException {
    long revision = row.getLong("revision");
    int mentions = row.getInt("mention_count");
    return new Event(
        row.getString("pair"),
        row.getString("id"),
        row.getObject("date", LocalDate.class),
        row.getString("source"),
        row.getString("target"),
        row.getBoolean("mutual"),
        row.getString("type"),
        row.getString("quad"),
        row.getString("mode"),
        row.getDouble("score"),
        row.getString("cameo"),
        row.getString("status"),
        revision,
        // Each story that comes to an event makes one revision; what goes beyond changed one.
        revision > mentions,
        Rows.time(row, "first_seen"),
        Rows.time(row, "last_changed"),
        mentions,
        row.getInt("wires"));
  }
}
