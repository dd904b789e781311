package org.dateline.coding.relate;

import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Predicate;
import org.dateline.coding.parse.Unit;

/** Tells whether what a clause says has happened, is to come, or never was. */
final class Reality {
  /** Verbs above a "that" clause that say that it is wished, feared or only alleged. */
  private static final List<String> OVER_CONTENT =
      List.of("deny", "demand", "fear", "hope", "try", "accuse");

  private static final List<String> OVER_REPORT =
      List.of("deny", "fear", "accuse", "threaten", "hope");

  private static final int DEEPEST = 4;

  private final StoryDates dates;

  Reality(StoryDates dates) {
    this.dates = dates;
  }

  /**
   * Why nothing in the clause has happened, or null.
   *
   * @param governed clauses that are the content of an act already told
   */
  String unreal(Clause clause, Set<Clause> governed) {
    if (governed.contains(clause)) {
      return "it is the content of another act";
    }
    Unit o = clause.opener;
    if (o != null
        && o.function != null
        && (o.has(Feat.COND)
            || o.has(Feat.QUESTION)
            || o.has(Feat.PURPOSE)
            || o.has(Feat.UNREAL))) {
      return "condition, question or purpose";
    }
    String above = unrealAbove(clause);
    if (above != null) {
      return above;
    }
    if (isBackground(clause)) {
      return "background";
    }
    for (Unit u : clause.units) {
      if (u.isFunction("kill")) {
        return "not real: " + u.norm();
      }
    }
    return null;
  }

  /** What hangs on a clause that tells history, or shares its subject, is history too. */
  private boolean isBackground(Clause clause) {
    Clause c = clause;
    for (int depth = 0; c != null && depth < DEEPEST; depth++) {
      if (dates.isBackground(c.units)) {
        return true;
      }
      c = c.subjectOf != null ? c.subjectOf : c.kind == Clause.Kind.MAIN ? null : c.parent;
    }
    return false;
  }

  /** "dit avoir abattu": told as done, by a verb that neither denies nor accuses. */
  private static boolean isSaidDone(Clause clause) {
    if (clause.kind != Clause.Kind.INF || clause.parent == null) {
      return false;
    }
    boolean said =
        clause.parent.predicates.stream()
            .anyMatch(p -> p.is("say") && !p.is("deny") && !p.is("accuse") && !p.negated);
    return said && clause.predicates.stream().anyMatch(p -> p.unit.tagged(Feat.PART));
  }

  private static String unrealAbove(Clause clause) {
    boolean done = isCircumstance(clause) || isSaidDone(clause) || Decisions.above(clause) != null;
    if (clause.kind == Clause.Kind.INF && clause.parent != null && !done) {
      for (Predicate p : clause.parent.predicates) {
        if (!p.is("plan") && !p.is("promise") && !p.is("begin") && !p.is("let") && !p.is("means")) {
          return "an infinitive below " + p;
        }
      }
    }
    if (clause.parent != null && clause.kind == Clause.Kind.SUB && !isBeside(clause.opener)) {
      for (Predicate p : clause.parent.predicates) {
        if (p.negated && p.is("say")) {
          return "it was not said";
        }
        if (OVER_CONTENT.stream().anyMatch(p::is)) {
          return "the content of " + p;
        }
      }
    }
    if (clause.reporter != null) {
      for (Predicate p : clause.reporter.predicates) {
        if (p.negated) {
          return "it was not said";
        }
        if (OVER_REPORT.stream().anyMatch(p::is)) {
          return "the content of " + p;
        }
      }
    }
    return null;
  }

  /** "after", "because", "although": what the clause tells is no content of the verb above. */
  private static boolean isBeside(Unit opener) {
    return opener != null
        && !opener.has(Feat.COMP)
        && (opener.has(Feat.TIME) || opener.has(Feat.CAUSE) || opener.has(Feat.CONCESS));
  }

  /** "tras reunirse con": what comes before is done. */
  private static boolean isCircumstance(Clause clause) {
    Unit o = clause.opener;
    return o != null && o.cat == Cat.PREP && o.has(Feat.TIME);
  }

  /** The type that the frame tells here: its own, that of an announcement, or null for none. */
  EventType type(Frame frame, Trigger t) {
    if (t.noun() != null) {
      if (isQualified(t.noun(), Feat.UNREAL) || isQualified(t.noun(), Feat.RECALL)) {
        return null;
      }
      if (isQualified(t.noun(), Feat.FUTURE)) {
        return future(frame);
      }
    }
    Predicate ruling = t.ruling();
    if (ruling == null) {
      return frame.type();
    }
    if (!t.ruledByClause()) {
      return frame.type();
    }
    if (ruling.negated) {
      return frame.negated();
    }
    if (ruling.unreal) {
      return null;
    }
    if (ruling.modal != null
        && (ruling.modal.has(Feat.CAN)
            || ruling.modal.has(Feat.MAY)
            || ruling.modal.has(Feat.MUST))) {
      return null;
    }
    boolean planned =
        ruling.modal != null && (ruling.modal.has(Feat.WANT) || ruling.modal.has(Feat.SHALL));
    Clause clause = t.clause();
    if (clause.kind == Clause.Kind.INF && clause.parent != null && !isCircumstance(clause)) {
      planned |= Decisions.above(clause) != null;
      for (Predicate above : clause.parent.predicates) {
        planned |= (above.is("plan") || above.is("promise")) && !isSaidDone(clause);
      }
    }
    // "está previsto que"
    planned |= clause.opener != null && clause.opener.has(Feat.FUTURE);
    // "un sommet est prévu"
    planned |= t.verb() == null && ruling.passive && ruling.is("plan");
    return ruling.future || planned ? future(frame) : frame.type();
  }

  /** "A possible attack", "the former talks", "an alleged plot". */
  private static boolean isQualified(Phrase noun, Feat how) {
    return noun.units.stream()
        .anyMatch(
            u ->
                u.isFunction("nounmod") && u.has(how)
                    || how == Feat.UNREAL && u.isFunction("alleged"));
  }

  private static EventType future(Frame frame) {
    if (frame.future() != null) {
      return frame.future();
    }
    return switch (frame.type()) {
      case CONSULT, SUPPORT, COOPERATE, AID, AGREE -> EventType.AGREE;
      case CONCEDE, RETREAT -> EventType.CONCEDE;
      case ASSAULT, PROTEST -> null;
      default -> frame.type();
    };
  }
}
