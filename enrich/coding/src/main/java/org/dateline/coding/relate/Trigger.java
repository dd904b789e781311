package org.dateline.coding.relate;

import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Predicate;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/**
 * The word in its clause for which a frame is tried.
 *
 * @param verb the verb, or null for a noun or adjective
 * @param noun the noun's phrase, or null for a verb or adjective
 * @param word the word itself
 */
record Trigger(Sentence sentence, Clause clause, Predicate verb, Phrase noun, Unit word) {
  boolean passive() {
    return verb != null && verb.passive;
  }

  /** True where the clause's own verb says whether this happened, and not a noun on the side. */
  boolean ruledByClause() {
    return verb != null || noun == null || !isCircumstance(noun);
  }

  /** "At a meeting", "after the talks": where or when something else happened. */
  static boolean isCircumstance(Phrase phrase) {
    return phrase.prep != null && (phrase.prep.has(Feat.AT) || phrase.prep.has(Feat.TIME));
  }

  /** The verb that rules the trigger, or null. */
  Predicate ruling() {
    return verb != null ? verb : clause.predicates.isEmpty() ? null : clause.predicates.get(0);
  }

  /** True where the phrase stands among the verb's own; any phrase does for a noun. */
  boolean owns(Phrase phrase) {
    return verb == null || phrase.from >= verb.from && phrase.from < verb.to;
  }

  /** The clauses that say what is said, asked or done: infinitives, "that" clauses, quotations. */
  List<Clause> complements() {
    return sentence.clauses().stream()
        .filter(
            c ->
                c != clause
                    && (c.parent == clause
                            && (c.kind == Clause.Kind.INF || c.kind == Clause.Kind.SUB)
                        || c.reporter == clause))
        .toList();
  }
}
