package org.dateline.coding.relate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.coding.EventType;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;

/** Fills a matched frame's slots and tells the events that come of it. */
final class FrameReader {
  /** Modes of those who deal with one after the other: calls and visits make no round table. */
  private static final Set<String> ONE_BY_ONE = Set.of("phone", "visit");

  private final Discourse discourse;
  private final SlotFiller slots;
  private final Reality reality;
  private final StoryEvents events;
  private final ImpliedActors implied;
  private final EventModes modes;

  FrameReader(
      Discourse discourse,
      SlotFiller slots,
      Reality reality,
      StoryEvents events,
      ImpliedActors implied,
      EventModes modes) {
    this.discourse = discourse;
    this.slots = slots;
    this.reality = reality;
    this.events = events;
    this.implied = implied;
    this.modes = modes;
  }

  /**
   * Reads a frame whose needs are met.
   *
   * @param unreal why nothing in the clause has happened, or null
   * @return true where the frame has spoken for its trigger, if only to say that nothing happened
   */
  boolean read(Frame frame, Trigger t, String unreal) {
    if ("visit".equals(frame.mode()) && isUnofficial(t)) {
      events.refuse(frame, t.word(), "who comes is no official");
      return false;
    }
    if (frame.type() == EventType.SUPPORT && describes(t)) {
      events.refuse(frame, t.word(), "it only tells whose friends they are");
      return true;
    }
    List<Actor> sources = slots.fill(frame.source(), t, Set.of());
    if (sources.isEmpty() && !frame.target().isEmpty()) {
      sources = implied.sources(frame, t, slots.fill(frame.target(), t, Set.of()));
    }
    if (sources.isEmpty()) {
      events.refuse(frame, t.word(), "no source");
      return false;
    }
    Set<String> sourceCodes = codes(sources);
    List<Actor> targets = List.of();
    boolean named = true;
    if (!frame.target().isEmpty()) {
      targets = slots.fill(frame.target(), t, sourceCodes, !isSaidOf(frame.type()));
      if (targets.isEmpty()) {
        targets = implied.targets(frame, t, sources);
        named = false;
      }
    }
    boolean among =
        targets.isEmpty()
            && sourceCodes.size() > 1
            && (frame.mutual() && !"visit".equals(frame.mode())
                || frame.target().isEmpty()
                || isReciprocal(t));
    if (targets.isEmpty() && !among) {
      events.refuse(frame, t.word(), "no target for " + sourceCodes);
      return false;
    }
    if (frame.weak() && (assumed(sources) || assumed(targets))) {
      events.refuse(frame, t.word(), "actors only assumed");
      return false;
    }
    if (unreal != null) {
      events.refuse(frame, t.word(), "left out: " + unreal);
      return true;
    }
    EventType type = frame.isDemand() ? frame.type() : reality.type(frame, t);
    if (type == null) {
      events.refuse(frame, t.word(), "left out: negated, or only possible");
      return true;
    }
    if (among) {
      among(frame, t, type, sources);
      return true;
    }
    for (Actor s : sources) {
      for (Actor target : targets) {
        between(frame, t, type, s, target);
      }
    }
    if (frame.mutual() && named && !ONE_BY_ONE.contains(String.valueOf(frame.mode()))) {
      among(frame, t, type, targets);
    }
    return true;
  }

  /** "the rebels backed by A": known of them, and nothing that happens. */
  private static boolean describes(Trigger t) {
    Phrase who = t.clause().kind == Clause.Kind.PART && t.passive() ? t.clause().antecedent : null;
    boolean straight = who != null && who.to == t.clause().start();
    return straight
        && who.head != null
        && (who.head.actor != null || who.head.country != null)
        && !Discourse.isHuman(who);
  }

  /** Planes, refugees and tourists arrive and visit nobody; nor does who has others come. */
  private static boolean isUnofficial(Trigger t) {
    if (t.verb() != null
        && t.verb().unit.tagged(Feat.INF)
        && t.clause().predicates.stream().anyMatch(p -> p != t.verb() && p.is("let"))) {
      return true;
    }
    Phrase subject = t.verb() == null ? null : t.clause().subject;
    return subject != null
        && subject.head != null
        && subject.head.actor != null
        && subject.head.actor.kind().equals("group");
  }

  /** The event between every two of the actors; of a directed type, each against the other. */
  private void among(Frame frame, Trigger t, EventType type, List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      for (int k = i + 1; k < actors.size(); k++) {
        between(frame, t, type, actors.get(i), actors.get(k));
        if (!frame.mutual()) {
          between(frame, t, type, actors.get(k), actors.get(i));
        }
      }
    }
  }

  /** What is exchanged, shots or charges, has a direction, and goes both ways. */
  private void between(Frame frame, Trigger t, EventType type, Actor source, Actor target) {
    boolean exchanged = frame.mutual() && (type == EventType.AID || isConflict(type));
    String mode = modes.of(frame, type, t, source, target);
    events.add(t, frame, type, mode, frame.mutual() && !exchanged, source, target);
    discourse.together(source, target);
    if (exchanged) {
      events.add(t, frame, type, mode, false, target, source);
    }
  }

  /** "condemned the sanctions laid on A": A is no part of what is said, but of what it is about. */
  private static boolean isSaidOf(EventType type) {
    return type.quad().equals("verbal-conflict") || type == EventType.SUPPORT;
  }

  private static boolean isConflict(EventType type) {
    return type.quad().endsWith("conflict");
  }

  /** "Each other". */
  private static boolean isReciprocal(Trigger t) {
    return t.clause().units.stream().anyMatch(u -> u.isFunction("pron") && u.has(Feat.RECIP));
  }

  private static boolean assumed(List<Actor> actors) {
    return actors.stream().anyMatch(a -> a.strength() == Actor.Strength.ASSUMED);
  }

  private static Set<String> codes(List<Actor> actors) {
    Set<String> codes = new TreeSet<>();
    actors.forEach(a -> codes.add(a.code()));
    return codes;
  }
}
