package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Finds the subject of each clause: its own, or the clause whose subject goes on. */
final class MedialSubjects {
  private static final int FAR = 1 << 20;

  /** How far behind its verb an inverted subject may stand. */
  private static final int FARTHEST = 12;

  private final List<Unit> units;
  private final boolean inversion;
  private final boolean objectMark;

  /**
   * @param inversion the subject may follow a verb of saying or stand inside it
   * @param objectMark a person as object has a preposition
   */
  MedialSubjects(List<Unit> units, boolean inversion, boolean objectMark) {
    this.units = units;
    this.inversion = inversion;
    this.objectMark = objectMark;
  }

  void find(OpenClause o) {
    Clause clause = o.clause;
    VerbGroup group = o.group;
    if (!o.carriesFinite()) {
      return;
    }
    clause.subject = own(clause, group);
    Phrase following = inversion ? following(group, clause) : null;
    if (following != null) {
      clause.subject = following;
      clause.subjectOf = null;
    }
    if (clause.subject != null) {
      return;
    }
    if (!inversion && clause.kind != Clause.Kind.REL && o.first == null && group.saying()) {
      clause.subject = inverted(group, clause);
    }
    if (clause.subject != null) {
      clause.subjectOf = null;
    }
  }

  /** The nearest bare phrase before the verb; past an insertion between commas, the one before. */
  private Phrase own(Clause clause, VerbGroup group) {
    boolean commaBefore = group.from > 0 && units.get(group.from - 1).first.isPunct();
    int comma = commaBefore ? commaBack(clause.start(), group.from - 2) : FAR;
    Phrase nearest = null;
    Phrase beforeComma = null;
    for (Phrase p : clause.phrases) {
      if (p.to > group.from || !Bare.isBare(p)) {
        continue;
      }
      nearest = p;
      if (p.to <= comma) {
        beforeComma = p;
      }
    }
    Phrase subject = commaBefore && beforeComma != null ? beforeComma : nearest;
    return subject != null && subject.leader != null ? subject.leader : subject;
  }

  private int commaBack(int low, int from) {
    for (int i = from; i >= low; i--) {
      if (units.get(i).first.is(",")) {
        return i;
      }
    }
    return FAR;
  }

  /** "a-t-il dit", ", a déclaré lundi le ministre", "que réclame Kiev". */
  private Phrase following(VerbGroup g, Clause clause) {
    if (g.inverted != null) {
      return g.inverted.phrase;
    }
    boolean told = g.saying() && (clause.subject == null || punctBefore(g));
    boolean relative =
        clause.kind == Clause.Kind.REL
            && clause.subject == null
            && clause.opener != null
            && clause.opener.has(Feat.ACC);
    boolean marked =
        objectMark
            && clause.kind == Clause.Kind.REL
            && clause.subject == null
            && clause.opener != null
            && clause.opener.cat == Cat.REL;
    if (!told && !relative && !marked) {
      return null;
    }
    for (Phrase p : clause.phrases) {
      if (p.from >= g.to && !p.date && (p.prep == null || p.from >= g.to + FARTHEST)) {
        boolean fits = told || relative || isPerson(p);
        return p.from < g.to + FARTHEST && p.free() && fits && Coordination.actorLike(p) ? p : null;
      }
    }
    return null;
  }

  /** "la visita que inicia hoy a Cuba el presidente": as an object a person would be marked. */
  private static boolean isPerson(Phrase p) {
    return p.head != null && p.head.actor != null && p.head.actor.kind().equals("person");
  }

  private boolean punctBefore(VerbGroup g) {
    return g.from > 0 && units.get(g.from - 1).first.isPunct();
  }

  /** "..., said X". */
  private static Phrase inverted(VerbGroup g, Clause clause) {
    for (Phrase p : clause.phrases) {
      if (p.from >= g.to) {
        return p.prep == null && !p.date && p.from <= g.to + 2 ? p : null;
      }
    }
    return null;
  }
}
