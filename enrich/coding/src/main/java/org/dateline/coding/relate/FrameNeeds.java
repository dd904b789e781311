package org.dateline.coding.relate;

import java.util.Set;
import org.dateline.coding.pack.Element;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Predicate;

/** Checks what a frame needs, beside its trigger, in the trigger's clause. */
final class FrameNeeds {
  private final Prepositions prepositions;

  FrameNeeds(Prepositions prepositions) {
    this.prepositions = prepositions;
  }

  boolean met(Frame frame, Trigger t) {
    for (Element e : frame.needs()) {
      if (!met(e, t)) {
        return false;
      }
    }
    return true;
  }

  private boolean met(Element e, Trigger t) {
    return switch (e.kind()) {
      case VERB -> hasVerb(t.clause(), e.words());
      case OBJECT -> hasObject(e, t);
      case NOT_OBJECT -> !hasObject(e, t);
      case PREP_NOUN -> hasPrepositional(e, t.clause());
      case WORD -> t.clause().hasWord(e.words());
      case NOT_WORD ->
          !t.clause().hasWord(e.words())
              && t.complements().stream().noneMatch(c -> isInfinitiveOf(c, e.words()));
      case COMPLEMENT -> !t.complements().isEmpty();
      case COMPLEMENT_NOUN ->
          t.complements().stream()
              .anyMatch(c -> c.phrases.stream().anyMatch(p -> headed(p, e.words())));
      case INFINITIVE ->
          t.complements().stream()
              .anyMatch(c -> c.kind == Clause.Kind.INF && c.parent == t.clause());
      case COMPLEMENT_VERB -> t.complements().stream().anyMatch(c -> hasVerb(c, e.words()));
      case COMPLEMENT_WORD -> t.complements().stream().anyMatch(c -> c.hasWord(e.words()));
      case MODAL ->
          t.verb() != null
              && !t.passive()
              && t.verb().modal != null
              && e.words().contains(t.verb().modal.norm());
      case SUBJECT -> t.clause().subject != null && headed(t.clause().subject, e.words());
      case NOUN, ADJECTIVE -> false;
    };
  }

  /** True where a clause has the word, whatever place it fills there. */
  boolean mentions(Clause clause, Element e) {
    return switch (e.kind()) {
      case VERB -> hasVerb(clause, e.words());
      case WORD -> clause.hasWord(e.words());
      case PREP_NOUN -> hasPrepositional(e, clause);
      default ->
          clause.units.stream()
              .anyMatch(u -> u.noun != null && e.words().contains(u.noun.lemma().name()));
    };
  }

  private static boolean isInfinitiveOf(Clause c, Set<String> words) {
    return c.kind == Clause.Kind.INF
        && c.predicates.stream().anyMatch(p -> words.contains(p.unit.norm()));
  }

  private static boolean hasVerb(Clause clause, Set<String> words) {
    for (Predicate p : clause.predicates) {
      for (Lemma l : p.lemmas) {
        if (words.contains(l.name())) {
          return true;
        }
      }
    }
    if (clause.finite != null) {
      for (Sense s : clause.finite.senses) {
        if (s instanceof Sense.Verb v && words.contains(v.lemma().name())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasObject(Element e, Trigger t) {
    Clause c = t.clause();
    boolean any = e.words().contains(Element.ANY);
    boolean antecedent =
        c.antecedent != null
            && (c.kind == Clause.Kind.REL && c.subject != null
                || c.kind == Clause.Kind.PART && t.passive());
    if (antecedent && c.antecedent != t.noun() && (any || headed(c.antecedent, e.words()))) {
      return true;
    }
    for (Phrase p : t.clause().phrases) {
      if (prepositions.isObject(p)
          && p != t.noun()
          && (p == t.clause().subject ? t.passive() || !any : t.owns(p))
          && (any && !p.date || headed(p, e.words()))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPrepositional(Element e, Clause clause) {
    for (Phrase p : clause.phrases) {
      if (p.prep != null
          && e.prep().replace('_', ' ').equals(prepositions.of(p))
          && headed(p, e.words())) {
        return true;
      }
    }
    return false;
  }

  private static boolean headed(Phrase phrase, Set<String> words) {
    if (phrase.head == null || phrase.head.noun == null) {
      return false;
    }
    return words.contains(phrase.head.noun.lemma().name())
        || phrase.head.noun.lemma().is("amount")
            && phrase.qualifiers.stream().anyMatch(q -> headed(q, words));
  }
}
