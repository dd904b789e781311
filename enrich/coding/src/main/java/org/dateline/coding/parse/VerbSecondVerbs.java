package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.pack.Sense;

/**
 * Reads the verbs of a verb-second language's clause: what is predicated, in which voice and mood,
 * and of whom.
 */
final class VerbSecondVerbs {
  private final Clause clause;
  private final List<Unit> units;

  VerbSecondVerbs(Clause clause, List<Unit> units) {
    this.clause = clause;
    this.units = units;
  }

  void read() {
    boolean verbFinal = clause.kind == Clause.Kind.SUB || clause.kind == Clause.Kind.REL;
    List<Unit> verbs = new ArrayList<>(3);
    Unit finite = null;
    for (Unit u : clause.units) {
      if (!u.cat.isVerbal()) {
        continue;
      }
      verbs.add(u);
      boolean canBeFinite = u.finite() || u.cat == Cat.MODAL && !u.has(Feat.INF);
      if (canBeFinite && (finite == null || verbFinal)) {
        finite = u;
      }
    }
    if (clause.kind == Clause.Kind.FRAGMENT) {
      finite = null;
    }
    clause.finite = finite;
    boolean passive = false;
    boolean future = false;
    boolean unreal = false;
    Unit modal = null;
    boolean getPassive = false;
    for (Unit u : verbs) {
      if (u.cat == Cat.MODAL) {
        unreal |= u.has(Feat.UNREAL);
        future |= u.has(Feat.FUTURE);
        modal = modal == null ? u : modal;
      } else if (u.cat == Cat.AUX) {
        passive |= u.has(Feat.BECOME);
        getPassive |= u.has(Feat.GET);
        unreal |= u.has(Feat.UNREAL);
      }
    }
    List<Predicate> predicates = clause.predicates;
    boolean participle = false;
    boolean infinitive = false;
    for (Unit u : verbs) {
      if (u.cat != Cat.VERB) {
        continue;
      }
      boolean nonFinite = u != finite;
      participle |= nonFinite && u.tagged(Feat.PART);
      infinitive |= nonFinite && u.tagged(Feat.INF) && !u.tagged(Feat.PART);
      Predicate p = new Predicate(u, clause);
      lemmas(p, nonFinite);
      if (!p.lemmas.isEmpty()) {
        predicates.add(p);
      }
    }
    // "wird" with an infinitive is the future, with a participle the passive
    boolean become = passive;
    for (Predicate p : predicates) {
      boolean isParticiple = p.unit != finite && p.unit.tagged(Feat.PART);
      boolean isInfinitive = p.unit != finite && p.unit.tagged(Feat.INF) && !isParticiple;
      p.passive =
          become && isParticiple && (!infinitive || participle)
              || getPassive && isParticiple
              || finite == null && isParticiple && verbs.size() == 1 && !p.is("ergative")
              || isInfinitive && isLetHappen(finite);
      p.future =
          become
                  && isInfinitive
                  && modal == null
                  && finite != null
                  && finite.cat == Cat.AUX
                  && !finite.tagged(Feat.PAST)
              || future && isInfinitive;
      p.unreal = unreal;
      p.modal = modal;
      p.negated = negated(p);
    }
    if (predicates.isEmpty() && finite != null && finite.cat == Cat.AUX) {
      Predicate copula = new Predicate(finite, clause);
      for (Sense s : finite.senses) {
        if (s instanceof Sense.Verb v && v.particle() == null) {
          copula.lemmas.add(v.lemma());
        }
      }
      copula.negated = negated(copula);
      copula.unreal = unreal;
      copula.modal = modal;
      predicates.add(copula);
    }
    ranges();
    clause.subject = new VerbSecondSubjects(clause, units).find();
  }

  /** "ließ sich feiern": a passive. */
  private boolean isLetHappen(Unit finite) {
    return finite != null
        && finite.verbIs("let")
        && clause.units.stream().anyMatch(u -> u.cat == Cat.PRON && u.has(Feat.REFL));
  }

  private void lemmas(Predicate p, boolean nonFinite) {
    Unit particle = null;
    for (Sense s : p.unit.senses) {
      if (!(s instanceof Sense.Verb v)) {
        continue;
      }
      if (v.particle() == null) {
        boolean fits =
            nonFinite
                ? (v.tags() & (Feat.PART.bit() | Feat.INF.bit() | Feat.ZU.bit())) != 0
                    || clause.finite == null
                : (v.tags() & Feat.FINITE) != 0;
        if (fits && particle == null) {
          put(p, v.lemma());
        }
      } else if (!nonFinite && clause.kind != Clause.Kind.SUB && clause.kind != Clause.Kind.REL) {
        Unit found = particle(v.particle(), p.unit.index);
        if (found != null && particle == null) {
          particle = found;
          if (found.functionOf("adv") == null) {
            p.lemmas.clear();
          }
        }
        if (found != null) {
          put(p, v.lemma());
        }
      }
    }
    p.particle = particle;
  }

  private static void put(Predicate p, Lemma lemma) {
    if (!p.lemmas.contains(lemma)) {
      p.lemmas.add(lemma);
    }
  }

  /** The separated particle: a bare small word that ends the clause or a part of it. */
  private Unit particle(String form, int after) {
    for (int i = clause.units.size() - 1; i >= 0; i--) {
      Unit u = clause.units.get(i);
      if (u.index <= after) {
        return null;
      }
      if (!u.is(form) || u.first.capital) {
        continue;
      }
      boolean last =
          u.index + 1 >= units.size()
              || units.get(u.index + 1).first.isPunct()
              || units.get(u.index + 1).clause != clause
              || units.get(u.index + 1).cat == Cat.CONJ;
      if (last) {
        if (u.cat == Cat.PREP) {
          u.cat = Cat.PARTICLE;
        }
        return u;
      }
    }
    return null;
  }

  private boolean negated(Predicate p) {
    for (Unit u : clause.units) {
      if (u.cat == Cat.NEG
          || u.functionOf("neg") != null
              && u.cat != Cat.PREP
              && u.cat != Cat.SUB
              && u.cat != Cat.PARTICLE) {
        Sense.Function f = u.functionOf("neg");
        if (f != null && !followedByOnly(u)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "nicht nur": no negation. */
  private boolean followedByOnly(Unit u) {
    return u.index + 1 < units.size() && units.get(u.index + 1).functionOf("only") != null;
  }

  /** Of several verbs in the clause, each has the objects before it and after the verb before. */
  private void ranges() {
    int start = clause.start();
    int end = clause.units.isEmpty() ? 0 : clause.units.get(clause.units.size() - 1).index + 1;
    List<Predicate> participles = new ArrayList<>(2);
    for (Predicate p : clause.predicates) {
      p.from = start;
      p.to = end;
      if (p.unit != clause.finite && p.unit.tagged(Feat.PART)) {
        participles.add(p);
      }
    }
    for (int i = 0; i < participles.size() && participles.size() > 1; i++) {
      Predicate p = participles.get(i);
      p.from = i == 0 ? start : participles.get(i - 1).unit.index + 1;
      p.to = p.unit.index + 1;
    }
  }
}
