package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/**
 * Completes the clauses of a language whose verbs say by their endings what English says by words:
 * tense, mood and number, so that a subject may follow its verb or be left out, and pronouns lean
 * on the verb.
 */
final class InflectedClauses {
  private final List<Unit> units;

  /** Preposition of a person or country as direct object, or null. */
  private final String objectMarker;

  InflectedClauses(List<Unit> units, String objectMarker) {
    this.units = units;
    this.objectMarker = objectMarker;
  }

  void complete(List<Clause> clauses) {
    for (Clause c : clauses) {
      for (Predicate p : c.predicates) {
        mood(c, p);
        leanOn(c, p);
      }
    }
    for (Clause c : clauses) {
      if (!c.predicates.isEmpty()) {
        subject(c, c.predicates.get(0));
      }
    }
  }

  /** Future and conditional; below a verb of saying the conditional is the future of the past. */
  private static void mood(Clause c, Predicate p) {
    Unit ruling = c.finite != null ? c.finite : p.unit;
    boolean finiteForm = (ruling.tags & Feat.FINITE) != 0 && ruling.clause == c;
    if (finiteForm && ruling.cat == Cat.VERB || ruling == p.unit) {
      p.future |= ruling.tagged(Feat.FUTURE);
      conditional(c, p, ruling.tagged(Feat.WOULD) && ruling.cat == Cat.VERB);
    }
    if (ruling.cat == Cat.AUX || ruling.cat == Cat.MODAL) {
      p.future |= ruling.has(Feat.FUTURE);
      conditional(c, p, ruling.has(Feat.WOULD));
    }
    p.negated |= isNegatedBefore(c, ruling);
    if (c.kind == Clause.Kind.PART && c.finite == null && p.unit.tagged(Feat.PART)) {
      p.passive = true;
    }
  }

  /** "nadie", "ninguno de los dos" before the verb. */
  private static boolean isNegatedBefore(Clause c, Unit verb) {
    for (Unit u : c.units) {
      if (u.index >= verb.index) {
        return false;
      }
      if (u.cat == Cat.NEG) {
        return true;
      }
    }
    return false;
  }

  private static void conditional(Clause c, Predicate p, boolean would) {
    if (would) {
      boolean reported = c.reporter != null && c.kind == Clause.Kind.SUB;
      p.future |= reported;
      p.unreal |= !reported;
    }
  }

  /** Pronouns straight before the verb are its objects too. */
  private void leanOn(Clause c, Predicate p) {
    int from = c.finite != null ? c.finite.index : p.unit.index;
    while (from > c.start() && units.get(from - 1).cat == Cat.PRON && !isSubject(from - 1)) {
      from--;
    }
    p.from = Math.min(p.from, from);
  }

  private boolean isSubject(int i) {
    return units.get(i).has(Feat.NOM);
  }

  private void subject(Clause c, Predicate p) {
    boolean gerund = p.unit.tagged(Feat.GER) && c.kind == Clause.Kind.PART;
    if (gerund) {
      c.antecedent = null;
      return;
    }
    boolean oblique =
        c.kind == Clause.Kind.REL
            && c.opener != null
            && (c.opener.has(Feat.DAT) || c.units.get(0).cat == Cat.PREP);
    if (c.finite == null || c.kind == Clause.Kind.REL && !oblique || c.subject != null) {
      return;
    }
    if (oblique) {
      // "in Bali, donde acordó": the place does nothing, who acted goes on
      c.antecedent = null;
      c.subject = inverted(c, p);
      c.subjectOf = c.subject == null ? c.parent : null;
      return;
    }
    boolean reflexive = isReflexive(p);
    Phrase thing = reflexive ? thingBehind(c, p) : null;
    if (thing != null) {
      // "se firmó un acuerdo": a passive without agent
      p.passive = true;
      c.subject = thing;
      c.subjectOf = null;
      return;
    }
    Phrase after = inverted(c, p);
    if (after != null) {
      c.subject = after;
      c.subjectOf = null;
      return;
    }
    if (c.reporter != null && c.reporter != c && c.finite.tagged(Feat.WE)) {
      // "Condenamos el ataque", dijo X
      c.subjectOf = c.reporter;
      return;
    }
    if (c.subjectOf == null && c.antecedent == null) {
      c.dropped = !(reflexive && p.is("say"));
    }
  }

  private boolean isReflexive(Predicate p) {
    for (int i = p.from; i < p.unit.index; i++) {
      if (units.get(i).cat == Cat.PRON && units.get(i).has(Feat.REFL)) {
        return true;
      }
    }
    return false;
  }

  /** The bare phrase behind the verb that names a thing and nobody who acts, or null. */
  private static Phrase thingBehind(Clause c, Predicate p) {
    for (Phrase q : c.phrases) {
      if (q.from > p.unit.index && q.prep == null && !q.date && q.free() && q.pronoun == null) {
        return q.head != null && !Coordination.actorLike(q) ? q : null;
      }
    }
    return null;
  }

  /**
   * The subject behind its verb: whoever stands there without the mark of an object, where the verb
   * says or asks, or is a person, whom the mark would show as object.
   */
  private Phrase inverted(Clause c, Predicate p) {
    int verb = p.unit.index;
    Phrase first = null;
    boolean marked = false;
    boolean followed = false;
    for (Phrase q : c.phrases) {
      if (q.from <= verb || q.date || !q.free()) {
        continue;
      }
      marked |= q.prep != null && objectMarker != null && isMarker(q.prep);
      if (q.prep == null && q.pronoun == null) {
        followed |= first != null && q.from == first.to;
        first = first == null ? q : first;
      }
    }
    if (first == null || first.from > verb + 4 || p.passive) {
      return p.passive ? first : null;
    }
    boolean person =
        first.head == null && !first.names.isEmpty()
            || first.head != null
                && (first.head.person != null
                    || first.head.actor != null
                        && ("person counterpart leader both organ"
                            .contains(first.head.actor.kind())));
    boolean country = first.head != null && first.head.country != null && first.head.noun == null;
    if (person && (first.units.size() > 1 || !first.names.isEmpty())) {
      return first;
    }
    return country && (p.is("say") || marked || isReflexive(p) || followed) ? first : null;
  }

  private boolean isMarker(Unit prep) {
    return prep.norm().startsWith(objectMarker) && prep.first == prep.last;
  }
}
