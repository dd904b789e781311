package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.Slot;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;

/** Finds the actors that stand in a frame's slots. */
final class SlotFiller {
  private final Discourse discourse;
  private final Prepositions prepositions;
  private final Agents agents;
  private final boolean byCase;

  SlotFiller(Pack pack, Discourse discourse, Prepositions prepositions) {
    this.discourse = discourse;
    this.prepositions = prepositions;
    agents = new Agents(pack, discourse);
    byCase = pack.freeOrder();
  }

  /**
   * The actors of the first slot that has any.
   *
   * @param not codes of countries that cannot be meant
   */
  List<Actor> fill(List<Slot> slots, Trigger t, Set<String> not) {
    return fill(slots, t, not, false);
  }

  /**
   * The actors of the first slot that has any.
   *
   * @param further true to look in the participles of the objects too: "sent aid meant for A"
   */
  List<Actor> fill(List<Slot> slots, Trigger t, Set<String> not, boolean further) {
    for (Slot slot : slots) {
      boolean placed = slot.place() == Slot.Place.PREP;
      List<Actor> found = new ArrayList<>(placed ? prepositional(slot, t, further) : one(slot, t));
      found.removeIf(a -> not.contains(a.code()));
      if (found.isEmpty() && further && placed) {
        found.addAll(inParticiples(slot, t));
        found.removeIf(a -> not.contains(a.code()));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Actor> inParticiples(Slot slot, Trigger t) {
    for (Clause c : t.sentence().clauses()) {
      Phrase noun = c.kind == Clause.Kind.PART ? c.antecedent : null;
      boolean object =
          noun != null
              && noun.clause == t.clause()
              && (noun == t.noun() || noun != t.clause().subject && t.owns(noun));
      if (object && c.phrases.stream().noneMatch(p -> p.prep != null && p.prep.has(Feat.AGENT))) {
        Trigger in = new Trigger(t.sentence(), c, null, null, t.word());
        List<Actor> found = prepositional(slot, in, true);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Actor> one(Slot slot, Trigger t) {
    Clause clause = t.clause();
    boolean passive = t.passive();
    return switch (slot.place()) {
      case SUBJ -> passive ? agents.of(clause, slot.inside()) : subject(clause, slot.inside());
      case OBJ -> passive ? passiveObject(clause, slot.inside()) : objects(t, slot, false);
      case DAT -> {
        List<Actor> found = objects(t, slot, true);
        yield found.isEmpty() && passive ? passiveObject(clause, slot.inside()) : found;
      }
      case INS -> agents.instrumental(clause, slot.inside());
      case GEN, POSS -> t.noun() == null ? List.of() : genitive(t.noun());
      case PREP -> prepositional(slot, t, false);
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
    return clause.subject == null ? List.of() : named(clause.subject);
  }

  /** The countries named in a phrase, or whom its possessive means. */
  private List<Actor> named(Phrase p) {
    boolean his = p.possessive != null && discourse.inside(p, false).isEmpty();
    return his ? discourse.owner(p) : agents.within(p);
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
    return inside ? named(p) : discourse.group(p);
  }

  private List<Actor> objects(Trigger t, Slot slot, boolean dative) {
    List<Actor> fallback = List.of();
    for (Phrase p : t.clause().phrases) {
      if (!prepositions.isObject(p)
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
      boolean unmarked = prepositions.lacksMark(p) && (dative || p.pronoun != null);
      boolean fits = p.can(dative ? Feat.DAT : Feat.ACC) || dative && !p.free();
      if (fits && !unmarked) {
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
      return agents.doers(p, t);
    }
    return slot.inside() ? agents.within(p) : discourse.group(p);
  }

  private List<Actor> genitive(Phrase trigger) {
    List<Actor> found = discourse.inside(trigger, true);
    if (!found.isEmpty()) {
      return found;
    }
    Clause clause = trigger.clause;
    if (clause == null || trigger.possessive == null) {
      return List.of();
    }
    return clause.subject == trigger.leader
        ? discourse.owner(trigger)
        : discourse.subject(clause, 0);
  }

  /**
   * The actors behind a preposition.
   *
   * @param further false where whom a named deed is done to cannot be meant, nor who is told of
   *     only in a clause that hangs on the phrase
   */
  private List<Actor> prepositional(Slot slot, Trigger t, boolean further) {
    String wanted = slot.prep().replace('_', ' ');
    int after = t.noun() == null ? -1 : t.noun().from;
    for (Phrase p : t.clause().phrases) {
      if (p == t.noun()
          || p.date
          || p.leader != p
          || p.from < after
          || !wanted.equals(prepositions.of(p))
          || t.noun() != null && (p.prep.has(Feat.OF) ? isParted(p, t) : isOfAnother(p, t))
          || !further && t.verb() != null && isDoneTo(p.qualifies)
          || isPlaceOfActor(p, t.clause())) {
        continue;
      }
      List<Actor> found = new ArrayList<>(in(p, slot, t));
      if (found.isEmpty() && further && slot.inside()) {
        // "aid for those whom the storm in A had left without shelter"
        p.modifiers.stream().filter(c -> found.isEmpty()).forEach(c -> found.addAll(anywhere(c)));
      }
      if (found.isEmpty() && p.prep.has(Feat.AT)) {
        found.addAll(agents.within(p));
      }
      if (!found.isEmpty()) {
        return slot.inside() ? found : withFurther(found, p, t.clause());
      }
    }
    return List.of();
  }

  private static boolean isDoneTo(Phrase p) {
    return p != null && p.head != null && p.head.noun != null && p.head.noun.lemma().is("done-to");
  }

  /** "To Chad, to Mali and in Niger": places told one after the other are all meant. */
  private List<Actor> withFurther(List<Actor> found, Phrase first, Clause clause) {
    List<Phrase> places =
        clause.phrases.stream().filter(p -> p.leader == p && p.prep != null && !p.date).toList();
    int at = places.indexOf(first);
    List<Actor> all = new ArrayList<>(found);
    for (int i = at + 1; i < places.size() && isListed(places.get(i - 1), places.get(i)); i++) {
      all.addAll(discourse.group(places.get(i)));
    }
    for (Phrase p : clause.phrases) {
      boolean bare = p.prep == null && p.head != null && p.head.country != null && p.leader == p;
      Phrase last = places.get(at);
      if (bare && isPlace(last) && p.from > last.from && inRow(clause, last, p)) {
        // "a Chile, Paraguay, Perú y a Cuba"
        all.addAll(discourse.group(p));
      }
    }
    for (int i = at; i > 0 && isListed(places.get(i - 1), places.get(i)); i--) {
      all.addAll(discourse.group(places.get(i - 1)));
    }
    return all;
  }

  /** True for two countries with prepositions of place and nothing but a comma or "and" between. */
  private static boolean isListed(Phrase one, Phrase next) {
    int gap = next.prep.index - one.members.get(one.members.size() - 1).to;
    return gap == 1 && isPlace(one) && isPlace(next);
  }

  /** True where only bare countries stand between a place and a further country. */
  private static boolean inRow(Clause clause, Phrase place, Phrase further) {
    int end = place.members.get(place.members.size() - 1).to;
    for (Phrase p : clause.phrases) {
      if (p.from < end || p.from > further.from) {
        continue;
      }
      int comma = end;
      boolean listed =
          p.from == end + 1
              && clause.units.stream().anyMatch(u -> u.index == comma && u.first.is(","));
      if (!listed || p.prep != null || p.head == null || p.head.country == null) {
        return false;
      }
      end = p.members.isEmpty() ? p.to : p.members.get(p.members.size() - 1).to;
    }
    return end >= further.to;
  }

  private static boolean isPlace(Phrase p) {
    return p.prep.has(Feat.AT) && p.head != null && p.head.country != null;
  }

  /** "in a call with X, Y condemned the raids of Z": an owner further on is another noun's. */
  private static boolean isParted(Phrase p, Trigger t) {
    for (Phrase q : t.clause().phrases) {
      boolean between = q.from >= t.noun().to && q.to <= p.from && q.prep == null && q.free();
      if (between && !q.date && !q.apposed) {
        return true;
      }
    }
    return false;
  }

  /** "The talks dealt with the tensions between A and B": what stands between goes with these. */
  private static boolean isOfAnother(Phrase p, Trigger t) {
    for (Phrase q : t.clause().phrases) {
      if (q.to == p.prep.index && q.from >= t.noun().to) {
        boolean straight = q.prep != null && q.prep.index == t.noun().to;
        return q.prep != null
            && (q.units.size() > 1 || !straight)
            && !q.prep.has(Feat.OF)
            && !q.prep.has(Feat.AT)
            && !q.date
            && q.qualifies == null
            && q.head != null
            && q.head.noun != null
            && q.head.country == null;
      }
    }
    return false;
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
        found = agents.within(c.subject);
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
      found.addAll(actors.isEmpty() ? discourse.inside(p, true) : actors);
    }
    return found;
  }
}
