package org.dateline.coding.parse;

/** A clause that the reader of a verb-medial sentence has begun and may come back to. */
final class OpenClause {
  final Clause clause;

  /** The clause inside which it was begun, or null. */
  final OpenClause below;

  /** Where its own words begin. */
  final int from;

  /** Its verbs, or null as long as they are awaited. */
  VerbGroup group;

  /** True for a relative clause or participle set off by a comma. */
  boolean setOff;

  /** The clause whose verb this one goes on from by a conjunction, or null. */
  OpenClause first;

  OpenClause(Clause.Kind kind, OpenClause below, int from) {
    this.clause = new Clause(kind);
    this.below = below;
    this.from = from;
  }

  boolean pending() {
    return group == null;
  }

  /** True for a clause that has, or awaits, a finite verb. */
  boolean carriesFinite() {
    return clause.kind != Clause.Kind.INF && clause.kind != Clause.Kind.PART;
  }

  /** The next clause outwards, itself included, that has or awaits a finite verb. */
  OpenClause finite() {
    OpenClause o = this;
    while (!o.carriesFinite() && o.below != null) {
      o = o.below;
    }
    return o;
  }

  /** The next clause outwards, itself included, that awaits its verb; null where none does. */
  OpenClause awaiting() {
    OpenClause o = this;
    while (o != null && !(o.pending() && o.carriesFinite())) {
      o = o.below;
    }
    return o;
  }
}
