package org.dateline.topology;

import java.time.Instant;
import java.util.List;
import org.dateline.coding.EventType;
import org.dateline.schemas.Mention;
import org.dateline.schemas.RelationEvent;
import org.dateline.topology.state.EventRow;

/** An event from its mentions. */
final class RelationEvents {
  private RelationEvents() {}

  /**
   * What is kept of the event.
   *
   * @param before what was kept until now; null for a new event
   */
  static EventRow row(EventRow before, EventMentions mentions) {
    return EventRow.newBuilder()
        .setRevision(before == null ? 1 : before.getRevision() + 1)
        .setFirstSeen(mentions.isEmpty() ? before.getFirstSeen() : mentions.firstSeen())
        .setMode(mentions.mode())
        .setMentions(mentions.count())
        .setWires(mentions.independentWires())
        .build();
  }

  /**
   * The event's record.
   *
   * @param listed the mentions that it lists
   */
  static RelationEvent of(EventKey key, EventRow row, Instant changed, List<Mention> listed) {
    EventType type = EventType.valueOf(key.type());
    return RelationEvent.newBuilder()
        .setId(key.id())
        .setPair(key.pair())
        .setDate(key.date())
        .setSource(key.source())
        .setTarget(key.target())
        .setMutual(key.mutual())
        .setType(key.type())
        .setQuad(type.quad())
        .setMode(row.getMode())
        .setScore(type.score())
        .setCameo(type.cameo())
        .setStatus(row.getMentions() == 0 ? "RETRACTED" : "ACTIVE")
        .setRevision(row.getRevision())
        .setFirstSeen(Instant.ofEpochMilli(row.getFirstSeen()))
        .setLastChanged(changed)
        .setMentionCount(row.getMentions())
        .setWires(row.getWires())
        .setMentions(listed)
        .build();
  }
}
