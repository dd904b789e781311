package org.dateline.coding.parse;

import java.util.List;

/** Finds the clauses of a sentence; one for each kind of word order. */
interface ClauseFinder {
  List<Clause> find(List<Unit> units, List<Phrase> phrases, boolean headline);
}
