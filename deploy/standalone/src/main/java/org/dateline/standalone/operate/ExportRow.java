package org.dateline.standalone.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.RelationEvent;

/** An event as a row, its columns named as in the database. */
final class ExportRow {
  static final List<String> COLUMNS =
      List.of(
          "pair",
          "id",
          "date",
          "source",
          "target",
          "mutual",
          "type",
          "quad",
          "mode",
          "score",
          "cameo",
          "mention_count",
          "wires",
          "revision",
          "first_seen",
          "last_changed");

  private ExportRow() {}

  /** The values by column, in the order of the columns. */
  static Map<String, Object> of(RelationEvent event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("pair", event.getPair());
    row.put("id", event.getId());
    row.put("date", event.getDate().toString());
    row.put("source", event.getSource());
    row.put("target", event.getTarget());
    row.put("mutual", event.getMutual());
    row.put("type", event.getType());
    row.put("quad", event.getQuad());
    row.put("mode", event.getMode());
    row.put("score", event.getScore());
    row.put("cameo", event.getCameo());
    row.put("mention_count", event.getMentionCount());
    row.put("wires", event.getWires());
    row.put("revision", event.getRevision());
    row.put("first_seen", event.getFirstSeen().toString());
    row.put("last_changed", event.getLastChanged().toString());
    return row;
  }
}
