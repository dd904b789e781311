package org.dateline.coding.relate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.pack.Element;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.pack.Slot;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * Finds whom an act is aimed at, or who did it, where its own words do not say: whose demand was
 * rejected, whose raid condemned, and in a story of two countries the other one.
 */
final class ImpliedActors {
  private static final String MEDIATION = "third-party";

  private static final Set<EventType> HOSTILE =
      Set.of(
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.PROTEST,
          EventType.REQUEST);

  /** What acts a type answers: the demand that is rejected, the raid that is condemned. */
  private static final Map<EventType, Set<EventType>> ANSWERED =
      Map.of(
          EventType.ACCUSE,
          HOSTILE,
          EventType.THREATEN,
          HOSTILE,
          EventType.REJECT,
          Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.AGREE),
          EventType.SUPPORT,
          Set.of(
              EventType.AGREE,
              EventType.SUPPORT,
              EventType.CONCEDE,
              EventType.RETREAT,
              EventType.AID));

  /** Types that in a story of two countries are aimed at the other, if nobody else is named. */
  private static final Set<EventType> BETWEEN_TWO =
      Set.of(
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.AGREE,
          EventType.CONCEDE,
          EventType.RETREAT,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.COERCE,
          EventType.ASSAULT);

  /** Types that have a doer though a passive, or "gunmen" and "people", do not say whose. */
  private static final Set<EventType> DONE_BY_SOMEBODY =
      Set.of(EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.RETREAT);

  /** Types whose doer a passive leaves out where it is plain: "the ambassador was summoned". */
  private static final Set<EventType> IN_OFFICIAL_PASSIVE = Set.of(EventType.ACCUSE, EventType.AID);

  private final Discourse discourse;
  private final StoryEvents events;
  private final Principals principals;

  ImpliedActors(Discourse discourse, StoryEvents events, Principals principals) {
    this.discourse = discourse;
    this.events = events;
    this.principals = principals;
  }

  /**
   * The country meant, or none.
   *
   * @param sources who acts; none of them is meant
   */
  List<Actor> targets(Frame frame, Trigger t, List<Actor> sources) {
    Actor source = sources.get(0);
    if (frame.mutual() && MEDIATION.equals(frame.mode())) {
      return discourse.lastTogether(source);
    }
    String code = pronounAtEnd(t) ? discourse.lastSpokenOf(source) : named(frame, source);
    Clause.Kind kind = t.clause().kind;
    if (code == null && kind != Clause.Kind.INF && kind != Clause.Kind.PART) {
      code =
          !frame.mutual()
              ? aimedAt(frame, t, sources)
              : sources.size() == 1 ? met(frame, t, source) : null;
    }
    String found = code != null && isDoneTo(code, t) ? null : code;
    return found == null || sources.stream().anyMatch(s -> s.code().equals(found))
        ? List.of()
        : List.of(new Actor(found, source.from(), source.to(), Actor.Strength.RESOLVED));
  }

  /**
   * The country that did something to the target, where the clause names no doer and the story has
   * only two countries; or none.
   */
  List<Actor> sources(Frame frame, Trigger t, List<Actor> targets) {
    Phrase subject = t.clause().subject;
    boolean somebody =
        t.passive() && t.clause().units.stream().noneMatch(u -> isAgent(u))
            || subject != null
                && subject.head != null
                && subject.head.country == null
                && (frame.type() == EventType.PROTEST
                    || subject.head.actor != null
                    || subject.head.noun != null && subject.head.noun.lemma().is("people"));
    if (!frame.mutual() && t.noun() != null && isSuffered(t.noun())) {
      return toOwn(t, targets);
    }
    if (frame.mutual()
        || t.verb() == null
        || !DONE_BY_SOMEBODY.contains(frame.type())
            && !(t.passive() && IN_OFFICIAL_PASSIVE.contains(frame.type()))
        || !somebody
        || Focus.codes(targets).size() != 1) {
      return List.of();
    }
    Actor target = targets.get(0);
    String other = principals.other(target.code());
    return other == null
        ? List.of()
        : List.of(new Actor(other, t.word(), t.word(), Actor.Strength.RESOLVED));
  }

  /** "A told of the arrest of two A citizens": by the other, where the story has only two. */
  private List<Actor> toOwn(Trigger t, List<Actor> targets) {
    Set<String> suffers = Focus.codes(targets);
    boolean own =
        suffers.size() == 1 && suffers.equals(Focus.codes(discourse.subject(t.clause(), 0)));
    String other = own ? principals.other(suffers.iterator().next()) : null;
    return other == null
        ? List.of()
        : List.of(new Actor(other, t.word(), t.word(), Actor.Strength.RESOLVED));
  }

  /** "Condemned the attack on B": to B it was done, and B is not condemned. */
  private boolean isDoneTo(String code, Trigger t) {
    for (Phrase p : t.clause().phrases) {
      boolean suffers = p.prep != null && p.qualifies != null && isSuffered(p.qualifies);
      if (p.prep != null
          && (!p.prep.has(Feat.OF) || suffers)
          && !p.prep.has(Feat.AGENT)
          && (Focus.codes(discourse.group(p)).contains(code)
              || suffers && Focus.codes(discourse.inside(p, false)).contains(code))
          && t.clause().phrases.stream().anyMatch(q -> isDeed(q, t) && q.to == p.prep.index)) {
        return true;
      }
    }
    return false;
  }

  /** "the killing of a B citizen". */
  private static boolean isSuffered(Phrase deed) {
    return deed.head != null && deed.head.noun != null && deed.head.noun.lemma().is("done-to");
  }

  private static boolean isDeed(Phrase p, Trigger t) {
    return p.prep == null
        && (p != t.clause().subject || t.passive())
        && p.head != null
        && p.head.noun != null
        && p.head.actor == null;
  }

  /** "acusándolo", "pedirle": whom it means was spoken of before. */
  private static boolean pronounAtEnd(Trigger t) {
    return t.verb() != null
        && (t.verb().unit.tagged(Feat.INF) || t.verb().unit.tagged(Feat.GER))
        && (t.verb().unit.tagged(Feat.ACC) || t.verb().unit.tagged(Feat.DAT));
  }

  private static boolean isAgent(Unit u) {
    return u.cat == Cat.PREP && u.has(Feat.AGENT);
  }

  /** What the frame itself asks for: who last turned to the source, or the story's other. */
  private String named(Frame frame, Actor source) {
    String code = null;
    if (frame.target().stream().anyMatch(s -> s.place() == Slot.Place.PREV)) {
      code = events.lastToTurnTo(source.code());
    }
    if (code == null && frame.target().stream().anyMatch(s -> s.place() == Slot.Place.OTHER)) {
      code = principals.other(source.code());
    }
    return code;
  }

  /** "The ministers held talks": with each other, where the story has only two. */
  private String met(Frame frame, Trigger t, Actor source) {
    if (t.noun() != null && Trigger.isCircumstance(t.noun())) {
      String partner = partner(t, source);
      if (partner != null) {
        return partner;
      }
    }
    boolean talks = t.noun() != null || frame.needs().stream().anyMatch(ImpliedActors::isObject);
    return frame.type() == EventType.CONSULT && talks && object(t) != Object.SOMEBODY
        ? principals.other(source.code())
        : null;
  }

  /** "In a phone call X asked Y": with whom the clause's subject has to do. */
  private String partner(Trigger t, Actor source) {
    Set<String> found = new LinkedHashSet<>();
    for (Phrase p : t.clause().phrases) {
      if (p.prep == null && p.free() && p != t.clause().subject && Discourse.isHuman(p)) {
        discourse.group(p).forEach(a -> found.add(a.code()));
      }
    }
    found.remove(source.code());
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean isObject(Element e) {
    return e.kind() == Element.Kind.OBJECT;
  }

  private String aimedAt(Frame frame, Trigger t, List<Actor> sources) {
    if (frame.type() == EventType.AID && t.verb() != null) {
      return events.lastHelped();
    }
    Object object = t.noun() != null || isForVictims(frame, t) ? Object.SOMEBODY : object(t);
    String code = null;
    if (object == Object.KNOWN_ACT) {
      code = events.lastActor(sources, ANSWERED.getOrDefault(frame.type(), Set.of()));
    }
    if (code == null
        && BETWEEN_TWO.contains(frame.type())
        && (object == Object.KNOWN_ACT
            || object == Object.NONE && frame.type() != EventType.REJECT)) {
      code = principals.other(sources.get(0).code());
    }
    return code;
  }

  /** "expressed its solidarity with those hit": with them, and not with who else helped. */
  private static boolean isForVictims(Frame frame, Trigger t) {
    return frame.type() == EventType.SUPPORT
        && t.clause().phrases.stream()
            .anyMatch(
                p ->
                    p.prep != null
                        && !p.prep.has(Feat.OF)
                        && !p.prep.has(Feat.AT)
                        && p.head != null
                        && (p.head.actor != null
                            || p.head.noun != null && p.head.noun.lemma().is("people")));
  }

  /** What the words of a clause that follow its verb speak of. */
  private static Object object(Trigger t) {
    Object found = Object.NONE;
    for (Phrase p : t.clause().phrases) {
      if (p == t.clause().subject && !t.passive() || p == t.noun() || p.date || !t.owns(p)) {
        continue;
      }
      boolean place = p.prep != null && p.prep.has(Feat.AT);
      if (p.pronoun != null) {
        if (p.pronoun.has(Feat.HUMAN) && !p.pronoun.has(Feat.DEM)) {
          return Object.SOMEBODY;
        }
        found = p.pronoun.has(Feat.REFL) ? found : Object.KNOWN_ACT;
      } else if (p.prep == null
          && (p.head == null
              || p.head.actor != null
              || p.head.country != null
              || !p.names.isEmpty())) {
        return Object.SOMEBODY;
      } else if (!place && p.head != null && p.head.noun != null && isDefinite(p)) {
        found = Object.KNOWN_ACT;
      } else if (!place && found == Object.NONE && p.qualifies == null) {
        found = Object.SOMETHING;
      }
    }
    return found;
  }

  private static boolean isDefinite(Phrase p) {
    for (Unit u : p.units) {
      if (u.function != null && u.has(Feat.INDEF)) {
        return false;
      }
      if (u.isFunction("det") || u.isFunction("poss")) {
        return true;
      }
    }
    return false;
  }

  private enum Object {
    NONE,
    KNOWN_ACT,
    SOMETHING,
    SOMEBODY
  }
}
