package org.dateline.connect.postgres;

import static org.dateline.connect.postgres.Values.bigint;
import static org.dateline.connect.postgres.Values.date;
import static org.dateline.connect.postgres.Values.integer;
import static org.dateline.connect.postgres.Values.real;
import static org.dateline.connect.postgres.Values.struct;
import static org.dateline.connect.postgres.Values.text;
import static org.dateline.connect.postgres.Values.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.dateline.connect.postgres.Upsert.Guard;

/** Which records go into which table. The value's schema decides, so topics may have any name. */
final class Tables {
  private static final Map<String, Table> BY_SCHEMA =
      new TreeMap<>(
          Map.of(
              "org.dateline.schemas.RelationEvent", new EventTable(),
              "org.dateline.schemas.PairDay", pairDays(),
              "org.dateline.schemas.CodedStory", stories(),
              "org.dateline.schemas.StoryOutcome", outcomes()));

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

  private static Table pairDays() {
    List<Column<SinkRecord>> columns =
        List.of(
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
    Upsert<SinkRecord> days =
        new Upsert<>("pair_day", 2, "revision", Guard.NEWER, positioned(columns));
    return (connection, records, changes) ->
        days.write(connection, records).forEach(row -> noteDay(row, changes));
  }

  /** A story coded anew keeps its version, so the same version may overwrite. */
  private static Table stories() {
    List<Column<SinkRecord>> columns =
        List.of(
            text("id", "id"),
            text("provider", "provider"),
            bigint("version", "version"),
            text("status", "status"),
            time("published", "published"),
            time("received", "received"),
            text("content_hash", "contentHash"),
            text("language", "language"),
            text("headline", "headline"),
            dateline("place", "text", dateline -> dateline.getString("place")),
            dateline("place_country", "text", dateline -> dateline.getString("country")),
            dateline("dateline_date", "date", dateline -> date(dateline, "date")),
            dateline("agency", "text", dateline -> dateline.getString("agency")),
            text("coder", "coder"),
            text("pack", "pack"));
    return of(new Upsert<>("story", 1, "version", Guard.NOT_OLDER, positioned(columns)));
  }

  /** A held version that is released keeps its time of receipt, so the same may overwrite. */
  private static Table outcomes() {
    List<Column<SinkRecord>> columns =
        List.of(
            text("id", "id"),
            text("provider", "provider"),
            bigint("version", "version"),
            text("status", "status"),
            text("outcome", "outcome"),
            integer("events", "events"),
            text("reason", "reason"),
            time("received", "received"),
            text("content_hash", "contentHash"));
    return of(new Upsert<>("story_outcome", 1, "received", Guard.NOT_OLDER, positioned(columns)));
  }

  private static Table of(Upsert<SinkRecord> upsert) {
    return (connection, records, changes) -> upsert.write(connection, records);
  }

  /** Of an event or a pair's day: both have the fields. */
  static void noteDay(SinkRecord row, Changes changes) {
    changes.day(struct(row).getString("pair"), date(struct(row), "date"));
  }

  private static Column<SinkRecord> dateline(
      String name, String type, Function<Struct, Object> value) {
    return new Column<>(
        name,
        type,
        row -> {
          Struct dateline = struct(row).getStruct("dateline");
          return dateline == null ? null : value.apply(dateline);
        });
  }

  private static List<Column<SinkRecord>> positioned(List<Column<SinkRecord>> columns) {
    List<Column<SinkRecord>> all = new ArrayList<>(columns);
    all.addAll(Values.position());
    return List.copyOf(all);
  }
}
