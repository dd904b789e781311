package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Slot;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/** Finds the actors that stand in a frame's slots. */
final class SlotFiller {
  private final Discourse discourse;
  private final boolean byCase;
  private final Map<String, String> contractions = new HashMap<>();

  /** Preposition that a person or country has before it as direct object, or null. */
  private final String objectMarker;

  SlotFiller(Pack pack, Discourse discourse) {
    this.discourse = discourse;
    byCase = pack.freeOrder();
    objectMarker = pack.settings().get("object-marker");
    for (String pair : pack.settings().getOrDefault("contractions", "").split("[; ]+")) {
      int eq = pair.indexOf('=');
      if (eq > 0) {
        contractions.put(pair.substring(0, eq), pair.substring(eq + 1));
      }
    }
  }

  /** The preposition of a phrase in its full form, or null. */
  String preposition(Phrase p) {
    if (p.prep == null) {
      return null;
    }
    String form = p.prep.function.form();
    int last = form.lastIndexOf(' ') + 1;
    String whole = contractions.get(form.substring(last));
    return whole == null ? form : form.substring(0, last) + whole;
  }

  /** True for a phrase that can be an object: without preposition, or with the object's mark. */
  boolean isObject(Phrase p) {
    return p.prep == null || objectMarker != null && objectMarker.equals(preposition(p));
  }

  /**
   * The actors of the first slot that has any.
   *
   * @param not codes of countries that cannot be meant
   */
  List<Actor> fill(List<Slot> slots, Trigger t, Set<String> not) {
    for (Slot slot : slots) {
      List<Actor> found = new ArrayList<>(one(slot, t));
      found.removeIf(a -> not.contains(a.code()));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Actor> one(Slot slot, Trigger t) {
    Clause clause = t.clause();
    boolean passive = t.passive();
    return switch (slot.place()) {
      case SUBJ -> passive ? agents(clause, slot.inside()) : subject(clause, slot.inside());
      case OBJ -> passive ? passiveObject(clause, slot.inside()) : objects(t, slot, false);
      case DAT -> {
        List<Actor> found = objects(t, slot, true);
        yield found.isEmpty() && passive ? passiveObject(clause, slot.inside()) : found;
      }
      case INS -> instrumental(clause, slot.inside());
      case GEN, POSS -> t.noun() == null ? List.of() : genitive(t.noun());
      case PREP -> prepositional(slot, t);
      case COMP -> complement(t, false);
      case COMP_ANY -> complement(t, true);
      case CLAUSE -> anywhere(clause);
      case SPEAKER -> speaker(clause);
      case PREV, OTHER -> List.of();
    };
  }

  private List<Actor> subject(Clause clause, boolean inside) {
    if (!inside) {
      return discourse.subject(clause, 0);
    }
    return clause.subject == null ? List.of() : within(clause.subject);
  }

  /** Whom the clause is attributed to: who says it, or according to whom it is so. */
  private List<Actor> speaker(Clause clause) {
    if (clause.reporter != null) {
      return discourse.subject(clause.reporter, 0);
    }
    for (Phrase p : clause.phrases) {
      if (p.prep != null && p.prep.isFunction("say-prep")) {
        List<Actor> found = discourse.group(p);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Actor> passiveObject(Clause clause, boolean inside) {
    Phrase p = clause.subject != null ? clause.subject : clause.antecedent;
    if (p == null) {
      return clause.subjectOf == null ? List.of() : discourse.subject(clause.subjectOf, 0);
    }
    return inside ? within(p) : discourse.group(p);
  }

  private List<Actor> agents(Clause clause, boolean inside) {
    List<Actor> last = List.of();
    for (Phrase p : clause.phrases) {
      boolean agent =
          byCase ? isInstrumental(p) : p.prep != null && p.prep.has(Feat.AGENT) && p.free();
      if (agent) {
        List<Actor> found = inside ? within(p) : discourse.group(p);
        // the last: "the emir of A was received by B" may have the same preposition twice
        last = found.isEmpty() || byCase && !last.isEmpty() ? last : found;
      }
    }
    return last;
  }

  private static boolean isInstrumental(Phrase p) {
    return p.prep == null && !p.date && p.free() && p.cases == Feat.INS.bit();
  }

  private List<Actor> instrumental(Clause clause, boolean inside) {
    for (Phrase p : clause.phrases) {
      if (isInstrumental(p)) {
        List<Actor> found = inside ? within(p) : discourse.group(p);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Actor> objects(Trigger t, Slot slot, boolean dative) {
    List<Actor> fallback = List.of();
    for (Phrase p : t.clause().phrases) {
      if (!isObject(p)
          || p.date
          || !p.free() && !(dative && byCase && isUndeclined(p, t.clause()))
          || p == t.clause().subject
          || p == t.noun()
          || !t.owns(p)) {
        continue;
      }
      List<Actor> found = in(p, slot, t);
      if (found.isEmpty()) {
        continue;
      }
      boolean marked = objectMarker != null && p.prep == null && (dative || p.pronoun != null);
      boolean fits = p.can(dative ? Feat.DAT : Feat.ACC) || dative && !p.free();
      if (fits && !marked) {
        return found;
      }
      fallback = fallback.isEmpty() && !byCase ? found : fallback;
    }
    return fallback;
  }

  /** "протест США": a name without cases behind the object can be its addressee. */
  private static boolean isUndeclined(Phrase p, Clause clause) {
    Phrase root = p.root();
    return p.qualifies == root
        && root.prep == null
        && root != clause.subject
        && root.head != null
        && root.head.actor == null
        && p.head != null
        && p.head.country != null
        && p.couldBe(Feat.DAT)
        && p.couldBe(Feat.NOM);
  }

  private List<Actor> in(Phrase p, Slot slot, Trigger t) {
    if (slot.doer()) {
      return doers(p, t);
    }
    return slot.inside() ? within(p) : discourse.group(p);
  }

  /** Who does what a phrase names: its adjectives and owners, the agents of its participle. */
  private List<Actor> doers(Phrase p, Trigger t) {
    List<Actor> found = new ArrayList<>();
    for (Clause c : t.sentence().clauses()) {
      if (c.antecedent == p && c.kind == Clause.Kind.PART) {
        found.addAll(agents(c, false));
      }
    }
    if (found.isEmpty()) {
      p.leader.members.forEach(m -> found.addAll(discourse.inside(m, 0, false)));
    }
    return found;
  }

  private static boolean belongs(Unit prep) {
    return prep.has(Feat.OF) || prep.has(Feat.AT);
  }

  /** Countries in a phrase, in what qualifies it and in the phrases that hang on behind it. */
  List<Actor> within(Phrase p) {
    List<Actor> found = new ArrayList<>();
    for (Phrase m : p.leader.members) {
      found.addAll(discourse.inside(m, 0, false));
    }
    if (!found.isEmpty() || p.clause == null) {
      return found;
    }
    int end = p.to;
    for (Phrase next : p.clause.phrases) {
      if (next.from < end || next.from > end + 2 || next.date) {
        continue;
      }
      if (next.prep == null && next.qualifies == null) {
        break;
      }
      if (p == p.clause.subject && next.prep != null && !belongs(next.prep)) {
        // what is done to somebody follows the doer, and is no part of it
        break;
      }
      List<Actor> actors = discourse.group(next);
      found.addAll(actors.isEmpty() ? discourse.inside(next, 0, false) : actors);
      if (!found.isEmpty()) {
        return found;
      }
      end = next.to;
    }
    // "a plan drawn up by the United States"
    for (Clause c : p.modifiers) {
      if (c.kind == Clause.Kind.PART && found.isEmpty()) {
        found.addAll(agents(c, false));
      }
    }
    return found;
  }

  private List<Actor> genitive(Phrase trigger) {
    List<Actor> found = discourse.inside(trigger, 0, true);
    if (!found.isEmpty()) {
      return found;
    }
    if (trigger.possessive != null) {
      return trigger.clause == null ? List.of() : discourse.subject(trigger.clause, 0);
    }
    return List.of();
  }

  private List<Actor> prepositional(Slot slot, Trigger t) {
    String wanted = slot.prep().replace('_', ' ');
    int after = t.noun() == null ? -1 : t.noun().from;
    for (Phrase p : t.clause().phrases) {
      if (p == t.noun()
          || p.date
          || p.leader != p
          || p.from < after
          || !wanted.equals(preposition(p))
          || isPlaceOfActor(p, t.clause())) {
        continue;
      }
      List<Actor> found = in(p, slot, t);
      if (found.isEmpty() && p.prep.has(Feat.AT)) {
        found = within(p);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "Against the government in Delhi": a place that belongs to whom it stands behind. */
  private static boolean isPlaceOfActor(Phrase p, Clause clause) {
    if (!p.prep.has(Feat.AT)) {
      return false;
    }
    for (Phrase q : clause.phrases) {
      if (q.to == p.prep.index
          && q.prep != null
          && !q.prep.has(Feat.AT)
          && q.head != null
          && q.head.actor != null
          && q.head.actor.kind().equals("organ")
          && q.units.stream().noneMatch(u -> u.country != null)) {
        return true;
      }
    }
    return false;
  }

  private List<Actor> complement(Trigger t, boolean any) {
    for (Clause c : t.complements()) {
      List<Actor> found = c.subject == null ? List.of() : discourse.group(c.subject);
      if (found.isEmpty() && c.subject != null) {
        found = within(c.subject);
      }
      if (found.isEmpty() && any) {
        found = anywhere(c);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Actor> anywhere(Clause clause) {
    List<Actor> found = new ArrayList<>();
    for (Phrase p : clause.phrases) {
      if (p.date || p == clause.subject) {
        continue;
      }
      List<Actor> actors = discourse.actors(p);
      found.addAll(actors.isEmpty() ? discourse.inside(p, 0, true) : actors);
    }
    return found;
  }
}
