package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Lemma;

/** A verb in its clause. */
public final class Predicate {
  public final Unit unit;
  public final Clause clause;

  /** Verbs that the form can be, its particle found. */
  public final List<Lemma> lemmas = new ArrayList<>(2);

  /** The separated particle, or null. */
  public Unit particle;

  public boolean passive;
  public boolean future;
  public boolean unreal;
  public boolean negated;

  /** Modal verb above it, or null. */
  public Unit modal;

  /** Units between which its own objects stand: first inclusive, last exclusive. */
  public int from;

  public int to;

  Predicate(Unit unit, Clause clause) {
    this.unit = unit;
    this.clause = clause;
  }

  public boolean is(String wordClass) {
    for (Lemma l : lemmas) {
      if (l.is(wordClass)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    lemmas.forEach(l -> out.append(out.length() == 0 ? "" : "|").append(l.name()));
    return out.append(passive ? "[passive]" : "")
        .append(future ? "[future]" : "")
        .append(unreal ? "[unreal]" : "")
        .append(negated ? "[negated]" : "")
        .toString();
  }
}
