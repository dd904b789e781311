package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;

/**
 * Finds the subject of a verb-second clause. Word order does not tell it: case does, then agreement
 * with the verb, then who can act.
 */
final class VerbSecondSubjects {
  private final Clause clause;
  private final List<Unit> units;

  VerbSecondSubjects(Clause clause, List<Unit> units) {
    this.clause = clause;
    this.units = units;
  }

  Phrase find() {
    if (clause.kind == Clause.Kind.INF || clause.predicates.isEmpty() && clause.finite == null) {
      return null;
    }
    Phrase sure = null;
    Phrase first = null;
    Phrase agreeing = null;
    for (Phrase p : clause.phrases) {
      if (p.prep != null || p.date || !p.free() || isReflexive(p) || !p.can(Feat.NOM)) {
        continue;
      }
      boolean onlyNominative = !p.can(Feat.ACC) && !p.can(Feat.DAT) && !p.can(Feat.GEN);
      if (onlyNominative && sure == null && agrees(p) >= 0) {
        sure = p;
      }
      if (first == null) {
        first = p;
      }
      if (agreeing == null && agrees(p) >= 0) {
        agreeing = p;
      }
    }
    if (sure == null && sharesSubject()) {
      return null;
    }
    Phrase found = sure != null ? sure : agreeing != null ? actorAfterVerb(agreeing) : first;
    if (found != null && found.pronoun != null && !found.pronoun.has(Feat.HUMAN) && says()) {
      Phrase source = source();
      found = source == null ? found : source;
    }
    return clause.kind == Clause.Kind.REL && clause.opener != null && clause.opener.cat == Cat.REL
        ? relative(found, sure != null)
        : found;
  }

  private boolean says() {
    return clause.predicates.stream().anyMatch(p -> p.is("say"));
  }

  /** "hieß es in Moskau", "hieß es aus dem Ministerium": whoever is there says it. */
  private Phrase source() {
    for (Phrase p : clause.phrases) {
      boolean where = p.prep != null && (p.prep.has(Feat.AT) || p.prep.has(Feat.OF));
      if (where && p.free() && Coordination.actorLike(p)) {
        return p;
      }
    }
    return null;
  }

  /** "... und lobte die Führung": the verb follows the conjunction at once. */
  private boolean sharesSubject() {
    if (clause.kind != Clause.Kind.MAIN || clause.units.get(0).cat != Cat.CONJ) {
      return false;
    }
    for (Unit u : clause.units.subList(1, clause.units.size())) {
      if (u.cat != Cat.ADV) {
        return u == clause.finite;
      }
    }
    return false;
  }

  /** The relative pronoun is the subject, unless case or sense says that it cannot be. */
  private Phrase relative(Phrase found, boolean sure) {
    Unit opener = clause.opener;
    boolean canBe = opener.function == null || opener.has(Feat.NOM);
    boolean governed = opener.index > 0 && units.get(opener.index - 1).cat == Cat.PREP;
    if (!canBe
        || governed
        || sure
        || found != null && !found.can(Feat.ACC) && !found.can(Feat.DAT)) {
      return found;
    }
    boolean canBeObject = opener.function != null && opener.has(Feat.ACC);
    Phrase before = antecedent();
    boolean acts =
        found != null
            && canBeObject
            && before != null
            && !Coordination.actorLike(before)
            && Coordination.actorLike(found)
            && agrees(found) > 0;
    return acts ? found : null;
  }

  private Phrase antecedent() {
    for (int i = clause.opener.index - 1; i >= 0; i--) {
      if (units.get(i).phrase != null) {
        return units.get(i).phrase;
      }
    }
    return null;
  }

  /**
   * "Die Vorwürfe wies Moskau zurück": a thing before the verb and an actor right after it, and no
   * passive: the actor acts.
   */
  private Phrase actorAfterVerb(Phrase candidate) {
    if (clause.finite == null
        || clause.kind != Clause.Kind.MAIN
        || candidate.first().index > clause.finite.index
        || Coordination.actorLike(candidate)
        || !candidate.can(Feat.ACC)
        || isPassiveOrCopula()) {
      return candidate;
    }
    for (Phrase p : clause.phrases) {
      if (p.first().index < clause.finite.index) {
        continue;
      }
      boolean acts =
          p.prep == null
              && !p.date
              && p.free()
              && p.can(Feat.NOM)
              && p.head != null
              && (p.head.actor != null || p.head.country != null)
              && agrees(p) >= 0
              && onlyAdverbsBetween(p);
      return acts ? p : candidate;
    }
    return candidate;
  }

  private boolean onlyAdverbsBetween(Phrase p) {
    for (int i = clause.finite.index + 1; i < p.first().index; i++) {
      if (units.get(i).cat != Cat.ADV) {
        return false;
      }
    }
    return true;
  }

  private boolean isPassiveOrCopula() {
    for (Predicate p : clause.predicates) {
      if (p.passive) {
        return true;
      }
    }
    return clause.finite.has(Feat.BE);
  }

  /**
   * 1 where phrase and finite verb agree in number, -1 where they do not, 0 where it is unknown.
   */
  private int agrees(Phrase p) {
    int number = number(p);
    if (number == 0 || clause.finite == null) {
      return 0;
    }
    String verb = clause.finite.last.norm;
    boolean plural = verb.endsWith("n") || verb.endsWith("nd");
    return plural == number > 1 ? 1 : -1;
  }

  /** 1 for a singular, 2 for a plural, 0 where the phrase does not tell. */
  private static int number(Phrase p) {
    if (p.members.size() > 1) {
      return 2;
    }
    if (p.head == null || p.pronoun != null) {
      return 0;
    }
    if (p.head.actor == null && p.head.noun == null && p.head.country != null) {
      return p.head.country.flags().contains("pl") ? 2 : 1;
    }
    boolean singular = false;
    boolean plural = false;
    for (Sense s : p.head.senses) {
      if (s instanceof Sense.Actor a) {
        boolean pl = a.lemma().is("pl");
        plural |= pl;
        singular |= !pl;
      } else if (s instanceof Sense.Noun) {
        return 0;
      }
    }
    return singular == plural ? 0 : plural ? 2 : 1;
  }

  private static boolean isReflexive(Phrase p) {
    return p.pronoun != null && p.pronoun.has(Feat.REFL);
  }
}
