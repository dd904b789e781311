package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;

/** A run of verbs that belong together: has been asked, did not say, to meet. */
final class VerbGroup {
  final List<Unit> verbs = new ArrayList<>(3);
  int from;
  int to;
  boolean finite;
  boolean infinitive;
  boolean passive;
  boolean future;
  boolean unreal;
  boolean negated;

  /** True with a pronoun for the subject itself: se sont rencontrés. */
  boolean reflexive;

  /** The subject pronoun inside it (a-t-il), or null. */
  Unit inverted;

  Unit modal;
  Unit main;

  /** Takes a further verb, or the mark of the infinitive. */
  void add(Unit u, boolean to) {
    if (to) {
      infinitive = true;
      u.cat = Cat.PARTICLE;
      return;
    }
    verbs.add(u);
    if (u.cat == Cat.MODAL) {
      modal = modal == null ? u : modal;
      future |= u.has(Feat.FUTURE);
      unreal |= u.has(Feat.UNREAL) || u.has(Feat.MAY) && !u.has(Feat.REAL);
    } else if (u.cat == Cat.AUX) {
      unreal |= u.has(Feat.UNREAL);
      future |= u.has(Feat.FUTURE);
      if (u.has(Feat.HAVE)) {
        passive = false;
      }
    } else {
      main = u;
      future |= u.tagged(Feat.FUTURE);
      unreal |= u.tagged(Feat.UNREAL);
      Unit aux = null;
      for (Unit v : verbs) {
        if (v.cat == Cat.AUX) {
          aux = v;
        }
      }
      passive = aux != null && (aux.has(Feat.BE) || aux.has(Feat.GET)) && passiveForm();
      if (aux != null
          && aux.has(Feat.BE)
          && infinitive
          && verbs.size() == 2
          && u.tagged(Feat.INF)) {
        future = true;
      }
    }
    if (verbs.size() == 1 && !infinitive) {
      finite = (u.tags & Feat.FINITE) != 0 || u.cat == Cat.MODAL;
    }
  }

  /** Takes a pronoun that stands before the verb or inside the group. */
  void pronoun(Unit u) {
    reflexive |= u.has(Feat.REFL);
    if (u.has(Feat.NOM)) {
      inverted = u;
    }
  }

  /** A participle that is passive where no perfect tense forms it: not "est arrivé". */
  boolean passiveForm() {
    return main.tagged(Feat.PART) && !reflexive && !main.verbIs("be-perfect");
  }

  /** True for an auxiliary and its participle. */
  boolean isCompound() {
    return verbs.size() > 1 && verbs.get(0).cat == Cat.AUX && main.tagged(Feat.PART);
  }

  boolean isBareParticiple() {
    return verbs.size() == 1 && main.cat == Cat.VERB && main.tagged(Feat.PART);
  }

  /** True for the infinitive of a compound tense: avoir attaqué. */
  boolean compoundInfinitive() {
    return verbs.size() > 1 && !finite && verbs.get(0).tagged(Feat.INF);
  }

  boolean saying() {
    return main.verbIs("say");
  }

  /** True for one form that can be the past tense or the participle. */
  boolean ambiguous() {
    return finite && verbs.size() == 1 && main.cat == Cat.VERB && main.tagged(Feat.PART);
  }

  /** True for one bare form that can also be the infinitive. */
  boolean bare() {
    return verbs.size() == 1 && main.cat == Cat.VERB && main.tagged(Feat.INF) && !infinitive;
  }

  void makeParticiple() {
    finite = false;
    passive = true;
  }

  /** Goes on under the auxiliary or modal of the verbs before: will visit and meet. */
  void goOnFrom(VerbGroup before) {
    modal = before.modal;
    future = before.future;
    unreal = before.unreal;
    infinitive = before.infinitive;
  }
}
