package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;

/** A clause: its verbs, its phrases, and what it hangs on. */
public final class Clause {
  /** Kinds of clauses. */
  public enum Kind {
    MAIN,
    SUB,
    REL,
    INF,
    PART,
    FRAGMENT
  }

  public Kind kind;

  /** The clause that it hangs on, or null. */
  public Clause parent;

  /** The conjunction or relative pronoun that opens it, or null. */
  public Unit opener;

  public final List<Unit> units = new ArrayList<>();
  public final List<Phrase> phrases = new ArrayList<>();
  public final List<Predicate> predicates = new ArrayList<>(2);

  /** The phrase of the subject, or null where it has none of its own. */
  public Phrase subject;

  /** The clause whose subject is this one's too, or null. */
  public Clause subjectOf;

  /** True where its finite verb has no subject in the sentence: it goes on from the one before. */
  public boolean dropped;

  /** The phrase that a relative clause or participle qualifies, or null. */
  public Phrase antecedent;

  /** The clause that reports this one as said, or null. */
  public Clause reporter;

  /** Finite verb, auxiliary or modal, or null. */
  public Unit finite;

  /** True where it stands between parentheses. */
  public boolean parenthetic;

  Clause(Kind kind) {
    this.kind = kind;
  }

  public int start() {
    return units.isEmpty() ? -1 : units.get(0).index;
  }

  public boolean hasWord(java.util.Set<String> forms) {
    for (Unit u : units) {
      if (forms.contains(u.first == u.last ? u.norm() : text(u))) {
        return true;
      }
    }
    return false;
  }

  private static String text(Unit u) {
    return u.function != null ? u.function.form() : u.norm();
  }

  @Override
  public String toString() {
    return kind + " " + predicates + " subj=" + subject + " " + phrases;
  }
}
