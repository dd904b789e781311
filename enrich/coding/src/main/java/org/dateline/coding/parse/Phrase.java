package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;

/** A noun phrase, with the preposition that governs it and what hangs on it. */
public final class Phrase {
  /** First unit without the preposition, and the unit after the last. */
  public final int from;

  public int to;

  /** The preposition before it, or null. */
  public Unit prep;

  /** Its units, the preposition left out. */
  public final List<Unit> units = new ArrayList<>(6);

  /**
   * Its last common noun, actor or country, before any names; null for names and pronouns alone.
   */
  public Unit head;

  /** The pronoun that it is, or null. */
  public Unit pronoun;

  /** The possessive in it, or null. */
  public Unit possessive;

  /** Possible cases. */
  public long cases = Feat.CASES;

  /** Case, number and gender in which its words agree; none where nothing is known. */
  long[] readings = Agreement.UNKNOWN;

  /** Units of it that go before a possessive mark, or stand in the genitive before the head. */
  public final List<Unit> owners = new ArrayList<>(0);

  /** Names in it that are no known word. */
  public final List<Unit> names = new ArrayList<>(0);

  /** The phrase that it qualifies (the minister of the country), or null. */
  public Phrase qualifies;

  /** Owners that follow the one inside it: "die Übung Xs und der Y". */
  public final List<Phrase> coOwners = new ArrayList<>(0);

  /** Phrases that qualify it. */
  public final List<Phrase> qualifiers = new ArrayList<>(0);

  /** Relative clauses and participles that qualify it. */
  public final List<Clause> modifiers = new ArrayList<>(0);

  /** The first phrase of the list that it belongs to; itself where it is alone or first. */
  public Phrase leader = this;

  /** All phrases of the list, itself first; only the first phrase has them. */
  public final List<Phrase> members = new ArrayList<>(1);

  /** A phrase between commas that names the same, or null. */
  public Phrase apposition;

  /** True where it stands in apposition to another phrase. */
  public boolean apposed;

  /** True for "on Monday" and the like. */
  public boolean date;

  public Clause clause;

  Phrase(int from) {
    this.from = from;
    members.add(this);
  }

  /** Index of its first unit, the preposition counted in. */
  int start() {
    return prep == null ? from : Math.min(from, prep.index);
  }

  public Unit first() {
    return units.get(0);
  }

  public Unit last() {
    return units.get(units.size() - 1);
  }

  public boolean can(Feat grammaticalCase) {
    return grammaticalCase.in(cases);
  }

  /** True where the form alone could be that case, whatever it was found to be. */
  public boolean couldBe(Feat grammaticalCase) {
    return grammaticalCase.in(Agreement.cases(readings));
  }

  /** The phrase that it qualifies at last; itself where it qualifies none. */
  public Phrase root() {
    Phrase root = this;
    while (root.leader.qualifies != null) {
      root = root.leader.qualifies;
    }
    return root;
  }

  /** True where it fills a place of its clause by itself. */
  public boolean free() {
    return qualifies == null && !apposed && leader == this && !(head != null && head.embedded);
  }

  public boolean isPrep(String form) {
    return prep != null && prep.function.form().equals(form);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("[");
    if (prep != null) {
      out.append(prep.norm()).append(": ");
    }
    units.forEach(u -> out.append(u.norm()).append(u == head ? "* " : " "));
    return out.append(']').toString();
  }
}
