package org.dateline.connect.postgres;

import static org.dateline.connect.postgres.Values.bigint;
import static org.dateline.connect.postgres.Values.date;
import static org.dateline.connect.postgres.Values.flag;
import static org.dateline.connect.postgres.Values.integer;
import static org.dateline.connect.postgres.Values.real;
import static org.dateline.connect.postgres.Values.struct;
import static org.dateline.connect.postgres.Values.text;
import static org.dateline.connect.postgres.Values.time;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.Upsert.Guard;

/** Events and, in the table beside, the stories that mention them. */
final class EventTable implements Table {
  private static final Upsert<SinkRecord> EVENTS =
      Upsert.ofRecords(
          "event",
          2,
          "revision",
          Guard.NEWER,
          text("pair", "pair"),
          text("id", "id"),
          date("date", "date"),
          text("source", "source"),
          text("target", "target"),
          flag("mutual", "mutual"),
          text("type", "type"),
          text("quad", "quad"),
          text("mode", "mode"),
          real("score", "score"),
          text("cameo", "cameo"),
          text("status", "status"),
          bigint("revision", "revision"),
          time("first_seen", "firstSeen"),
          time("last_changed", "lastChanged"),
          integer("mention_count", "mentionCount"),
          integer("wires", "wires"));

  private static final List<Column<SinkRecord>> KEY =
      List.of(text("pair", "pair"), text("id", "id"));

  private static final String FORGET =
      "DELETE FROM mention m USING unnest(?, ?) AS e (pair, id)"
          + " WHERE m.pair = e.pair AND m.event_id = e.id";

  private static final Copy<Mention> MENTIONS = new Copy<>("mention", Mention.COLUMNS);

  /** The mentions of an event that is written are those that it brings, and no others. */
  @Override
  public void write(Connection connection, List<SinkRecord> records, Changes changes)
      throws SQLException {
    Upsert.Written<SinkRecord> written = EVENTS.write(connection, records, changes);
    written.all().forEach(changes::day);
    if (!written.updated().isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
        Upsert.bind(connection, statement, KEY, written.updated());
        statement.executeUpdate();
      }
    }
    List<Mention> mentions =
        written.all().stream().flatMap(row -> Mention.of(struct(row)).stream()).toList();
    if (!mentions.isEmpty()) {
      MENTIONS.write(connection, mentions);
      changes.wrote("mention", mentions.size());
    }
  }
}
