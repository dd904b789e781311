package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * Finds whom words mean that name nobody: pronouns, "his country", "both sides", "the minister".
 */
final class Anaphora {
  private final Discourse discourse;
  private final Focus focus;

  Anaphora(Discourse discourse, Focus focus) {
    this.discourse = discourse;
    this.focus = focus;
  }

  /** Whom a phrase means whose head is an actor's word without a country. */
  List<Actor> noun(Phrase p) {
    return switch (p.head.actor.kind()) {
      case "both" -> plural(p, both(p));
      case "self" -> one(p, selfOf(p), Actor.Strength.RESOLVED);
      case "counterpart", "neighbour", "guest" ->
          one(p, focus.otherThan(selfOf(p)), Actor.Strength.RESOLVED);
      case "host" -> one(p, focus.home, Actor.Strength.RESOLVED);
      case "country" ->
          isPlural(p) || isUnnamed(p) ? List.of() : one(p, country(p), Actor.Strength.RESOLVED);
      case "person", "organ", "leader" ->
          isPlural(p) && p.possessive == null
              ? plural(p, both(p))
              : one(p, assumed(p), Actor.Strength.ASSUMED);
      default -> List.of();
    };
  }

  /** "The ministers": a form that cannot be one person. */
  private static boolean isPlural(Phrase p) {
    boolean plural = false;
    for (Sense s : p.head.senses) {
      if (s instanceof Sense.Actor a) {
        if (!a.lemma().is("pl") && agrees(p, a)) {
          return false;
        }
        plural |= a.lemma().is("pl");
      }
    }
    return plural;
  }

  /** False for "die" before a masculine noun, which can be the plural only. */
  private static boolean agrees(Phrase p, Sense.Actor one) {
    for (Unit u : p.units) {
      if (u.isFunction("det") && u.has(Feat.PL)) {
        boolean m = one.lemma().is("m") && !u.has(Feat.M);
        boolean f = one.lemma().is("f") && !u.has(Feat.F);
        return !m && !f;
      }
    }
    return true;
  }

  /** "de nombreux pays": not the one spoken of, though its form could be that of one. */
  private static boolean isUnnamed(Phrase p) {
    return p.units.stream()
        .anyMatch(u -> u.isFunction("det") && u.has(Feat.INDEF) && u.has(Feat.PL));
  }

  /** The two last named together; none of them is who asks both. */
  private List<String> both(Phrase p) {
    List<String> two = focus.lastBoth();
    List<Actor> subject = subjectBeside(p);
    if (subject.size() == 1 && two.contains(subject.get(0).code())) {
      List<String> others = new ArrayList<>(focus.recent());
      others.remove(subject.get(0).code());
      return others.size() < 2 || p.qualifies != null ? two : others.subList(0, 2);
    }
    return two;
  }

  /** Who acts in the phrase's clause, where the phrase is not the subject itself. */
  private List<Actor> subjectBeside(Phrase p) {
    return p.clause == null || p.clause.subject != null && p.clause.subject.leader == p.leader
        ? List.of()
        : discourse.subject(p.clause, 0);
  }

  /** "The kingdom": the country last spoken of; beside a subject, another than it. */
  private String country(Phrase p) {
    if (p.possessive != null) {
      return selfOf(p);
    }
    List<Actor> subject = subjectBeside(p);
    if (!subject.isEmpty()) {
      return focus.otherThan(subject.get(0).code());
    }
    return focus.recent().isEmpty() ? null : focus.recent().get(0);
  }

  private String assumed(Phrase p) {
    if (p.possessive != null) {
      return selfOf(p);
    }
    if (p.leader != p && p.apposition != null && p.clause != null && p.clause.subject != p.leader) {
      // "against the president of A, X, and the minister, Y"
      List<Actor> first = discourse.actors(p.leader);
      if (first.size() == 1) {
        return first.get(0).code();
      }
    }
    if (focus.local() != null) {
      return focus.local();
    }
    if (!p.names.isEmpty()) {
      // a minister whom the text names without a country is the home country's
      List<String> main = focus.mainSubject();
      boolean told = focus.home == null && main.size() == 1 && tells(p);
      return told ? main.get(0) : focus.home;
    }
    String holder = isDefinite(p) ? focus.holder(p.head.actor.role()) : null;
    if (holder != null) {
      return holder;
    }
    List<String> last = focus.lastSubject();
    return last.size() == 1 ? last.get(0) : focus.home;
  }

  /** "..., said deputy minister X": most likely of those whose deed it is that X speaks of. */
  private static boolean tells(Phrase p) {
    return p.clause != null
        && p.clause.subject == p
        && p.clause.predicates.stream().anyMatch(v -> v.is("say"));
  }

  private static boolean isDefinite(Phrase p) {
    return p.units.stream().anyMatch(u -> u.isFunction("det") && u.has(Feat.DEF));
  }

  /** The country that "his" refers to: the speaker's, else the subject's. */
  private String selfOf(Phrase p) {
    Clause c = p.clause;
    if (p.leader != p && (c == null || c.subject != p.leader)) {
      // "the president of A and his wife"
      List<Actor> first = discourse.actors(p.leader);
      if (first.size() == 1) {
        return first.get(0).code();
      }
    }
    if (c != null && c.reporter != null && (c.subject == null || c.subject.leader == p.leader)) {
      List<Actor> speaker = discourse.subject(c.reporter, 0);
      if (!speaker.isEmpty()) {
        return speaker.get(0).code();
      }
    }
    if (c != null && c.subject != null && c.subject != p) {
      List<Actor> subject =
          discourse.actors(c.subject.leader == p.leader ? c.subject.leader : c.subject);
      if (!subject.isEmpty()) {
        return subject.get(0).code();
      }
    }
    if (c != null && c.subject == null && c.subjectOf != null) {
      List<Actor> subject = discourse.subject(c.subjectOf, 0);
      if (!subject.isEmpty()) {
        return subject.get(0).code();
      }
    }
    return focus.lastSubject().isEmpty() ? focus.home : focus.lastSubject().get(0);
  }

  /** Whose "his visit" is. */
  List<Actor> owner(Phrase p) {
    return one(p, selfOf(p), Actor.Strength.RESOLVED);
  }

  /** Whom a pronoun means. */
  List<Actor> pronoun(Phrase p) {
    if (p.pronoun.has(Feat.REFL) || p.pronoun.has(Feat.RECIP)) {
      return List.of();
    }
    Clause c = p.clause;
    boolean subjectHere = c != null && c.subject == p;
    if (c != null && c.reporter != null && (subjectHere || p.pronoun.has(Feat.WE))) {
      List<Actor> speaker = c.reporter == c ? List.of() : discourse.subject(c.reporter, 0);
      if (!speaker.isEmpty()) {
        return one(p, speaker.get(0).code(), Actor.Strength.RESOLVED);
      }
    }
    List<String> last = focus.lastSubject();
    if (p.pronoun.has(Feat.BOTH)) {
      return plural(p, both(p));
    }
    if (p.pronoun.has(Feat.DEM)) {
      return one(p, focus.otherThan(last.isEmpty() ? null : last.get(0)), Actor.Strength.RESOLVED);
    }
    if (!p.pronoun.has(Feat.HUMAN) && !subjectHere) {
      return List.of();
    }
    if (!subjectHere) {
      return one(p, humanObject(p), Actor.Strength.RESOLVED);
    }
    if (p.pronoun.has(Feat.HUMAN)) {
      last = focus.lastHumanSubject();
    }
    return last.size() > 1 && !p.pronoun.has(Feat.PL) ? List.of() : plural(p, last);
  }

  /** Who acts where the verb has no subject: who acted last, or both where it is plural. */
  List<Actor> dropped(Clause c) {
    Unit verb = c.finite;
    List<String> last = focus.mainSubject();
    if (verb == null || last.isEmpty()) {
      return List.of();
    }
    boolean plural = verb.tagged(Feat.PL) || verb.has(Feat.PL);
    List<String> codes = plural && last.size() == 1 ? focus.lastBoth() : last;
    if (codes.size() > 1 && !plural) {
      return List.of();
    }
    List<Actor> all = new ArrayList<>();
    codes.forEach(code -> all.add(new Actor(code, verb, verb, Actor.Strength.RESOLVED)));
    return all;
  }

  /** "Asked him": the person last spoken of; where the subject is "he" too, the one before. */
  private String humanObject(Phrase p) {
    Phrase subject = p.clause == null ? null : p.clause.subject;
    String beside = null;
    for (Phrase q : p.clause == null ? List.<Phrase>of() : p.clause.phrases) {
      boolean before = q.from < p.from && q != subject && Discourse.isHuman(q);
      if (before && discourse.actors(q).size() == 1) {
        beside = discourse.actors(q).get(0).code();
      }
    }
    if (beside != null) {
      return beside;
    }
    boolean same = subject == null || subject.pronoun != null;
    return focus.lastHuman(same ? selfOf(p) : null);
  }

  static List<Actor> one(Phrase p, String code, Actor.Strength strength) {
    return code == null ? List.of() : List.of(new Actor(code, p.first(), p.last(), strength));
  }

  private static List<Actor> plural(Phrase p, List<String> codes) {
    List<Actor> all = new ArrayList<>();
    codes.forEach(c -> all.add(new Actor(c, p.first(), p.last(), Actor.Strength.RESOLVED)));
    return all;
  }
}
