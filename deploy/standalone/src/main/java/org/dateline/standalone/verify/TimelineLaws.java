package org.dateline.standalone.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecordBase;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;

/** What must hold between what was read in the stories, and the events and days. */
final class TimelineLaws {
  private TimelineLaws() {}

  static List<Law> of(Contents contents) {
    Fold fold = Fold.of(contents.coded().values());
    Map<String, RelationEvent> events = new TreeMap<>();
    contents
        .events()
        .forEach(
            (key, event) -> {
              if (event.getStatus().equals("ACTIVE")) {
                RelationEvent copy = copy(event, new RelationEvent());
                copy.setRevision(0);
                copy.setLastChanged(Instant.EPOCH);
                events.put(key, copy);
              }
            });
    Map<String, PairDay> days = new TreeMap<>();
    contents
        .days()
        .forEach(
            (key, day) -> {
              if (day.getEventCount() > 0) {
                PairDay copy = copy(day, new PairDay());
                copy.setRevision(0);
                copy.setLastChanged(Instant.EPOCH);
                days.put(key, copy);
              }
            });
    return List.of(
        Law.same(
            "the live events are the fold of the coded stories",
            "the fold",
            fold.events(),
            "events",
            events),
        Law.same(
            "the live days are the fold of the coded stories",
            "the fold",
            fold.days(),
            "timelines",
            days),
        wordless(contents),
        new Law(
            "revisions rise",
            contents.events().size() + contents.days().size(),
            contents.fallen()));
  }

  private static <T extends SpecificRecordBase> T copy(T from, T to) {
    for (Field field : from.getSchema().getFields()) {
      to.put(field.pos(), from.get(field.pos()));
    }
    return to;
  }

  private static Law wordless(Contents contents) {
    List<RelationEvent> retracted =
        contents.events().values().stream()
            .filter(event -> !event.getStatus().equals("ACTIVE"))
            .toList();
    return new Law(
        "a retracted event carries no words",
        retracted.size(),
        retracted.stream()
            .filter(event -> !event.getMentions().isEmpty() || event.getMentionCount() != 0)
            .map(event -> event.getPair() + "/" + event.getId() + ": has mentions")
            .toList());
  }
}
