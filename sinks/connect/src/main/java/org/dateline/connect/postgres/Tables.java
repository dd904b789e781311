package org.dateline.connect.postgres;

import static org.dateline.connect.postgres.Values.bigint;
import static org.dateline.connect.postgres.Values.date;
import static org.dateline.connect.postgres.Values.integer;
import static org.dateline.connect.postgres.Values.real;
import static org.dateline.connect.postgres.Values.text;
import static org.dateline.connect.postgres.Values.time;
import static org.dateline.connect.postgres.Values.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.Upsert.Guard;

/** Which records go into which table. The value's schema decides, so topics may have any name. */
final class Tables {
  private static final Upsert<SinkRecord> PAIR_DAYS =
      Upsert.ofRecords(
          "pair_day",
          2,
          "revision",
          Guard.NEWER,
          text("pair", "pair"),
          date("date", "date"),
          bigint("revision", "revision"),
          time("last_changed", "lastChanged"),
          integer("events", "eventCount"),
          integer("verbal_cooperation", "verbalCooperation"),
          integer("material_cooperation", "materialCooperation"),
          integer("verbal_conflict", "verbalConflict"),
          integer("material_conflict", "materialConflict"),
          integer("forward", "forward"),
          integer("backward", "backward"),
          real("score_sum", "scoreSum"),
          real("score_mean", "scoreMean"),
          integer("stories", "stories"),
          integer("wires", "wires"));

  /** A story coded anew keeps its version, so the same version may overwrite. */
  private static final Upsert<SinkRecord> STORIES =
      Upsert.ofRecords(
          "story",
          1,
          "version",
          Guard.NOT_OLDER,
          text("id", "id"),
          text("provider", "provider"),
          bigint("version", "version"),
          text("status", "status"),
          time("published", "published"),
          time("received", "received"),
          text("content_hash", "contentHash"),
          text("language", "language"),
          text("headline", "headline"),
          within("dateline", "place", "text", dateline -> dateline.getString("place")),
          within("dateline", "place_country", "text", dateline -> dateline.getString("country")),
          within("dateline", "dateline_date", "date", dateline -> date(dateline, "date")),
          within("dateline", "agency", "text", dateline -> dateline.getString("agency")),
          text("coder", "coder"),
          text("pack", "pack"));

  /** A held version that is released keeps its time of receipt, so the same may overwrite. */
  private static final Upsert<SinkRecord> OUTCOMES =
      Upsert.ofRecords(
          "story_outcome",
          1,
          "received",
          Guard.NOT_OLDER,
          text("id", "id"),
          text("provider", "provider"),
          bigint("version", "version"),
          text("status", "status"),
          text("outcome", "outcome"),
          integer("events", "events"),
          text("reason", "reason"),
          time("received", "received"),
          text("content_hash", "contentHash"));

  private static final Map<String, Table> BY_SCHEMA =
      new TreeMap<>(
          Map.<String, Table>of(
              "org.dateline.schemas.RelationEvent",
              new EventTable(),
              "org.dateline.schemas.PairDay",
              (connection, records, changes) ->
                  PAIR_DAYS.write(connection, records, changes).all().forEach(changes::day),
              "org.dateline.schemas.CodedStory",
              STORIES::write,
              "org.dateline.schemas.StoryOutcome",
              OUTCOMES::write));

  /** The tables that records are written to, sink_offset left out. */
  static final List<String> NAMES =
      List.of("event", "mention", "pair_day", "story", "story_outcome");

  private Tables() {}

  /**
   * The records by their table, in their order.
   *
   * @throws DataException if a record is of a kind that has no table
   */
  static Map<Table, List<SinkRecord>> sort(List<SinkRecord> records) {
    Map<Table, List<SinkRecord>> sorted = new LinkedHashMap<>();
    for (SinkRecord sinkRecord : records) {
      sorted.computeIfAbsent(of(sinkRecord), table -> new ArrayList<>()).add(sinkRecord);
    }
    return sorted;
  }

  private static Table of(SinkRecord sinkRecord) {
    if (sinkRecord.value() == null) {
      throw new DataException("it has no value; what is withdrawn comes as a record that says so");
    }
    if (!(sinkRecord.value() instanceof Struct value)) {
      throw new DataException(
          "its value is a %s, not a record with a schema: the connector needs value.converter %s"
              .formatted(
                  sinkRecord.value().getClass().getSimpleName(),
                  "org.dateline.connect.AvroConverter"));
    }
    Table table = value.schema().name() == null ? null : BY_SCHEMA.get(value.schema().name());
    if (table == null) {
      throw new DataException(
          "there is no table for a %s; there is one for each of %s"
              .formatted(value.schema().name(), BY_SCHEMA.keySet()));
    }
    return table;
  }
}
