package org.dateline.coding.relate;

import org.dateline.coding.parse.Unit;

/**
 * A country found acting somewhere in the text.
 *
 * @param code its code
 * @param from first unit of the words that stand for it
 * @param to last unit of them
 * @param strength how surely it is meant
 */
record Actor(String code, Unit from, Unit to, Strength strength) {
  /** From what a country is known. */
  enum Strength {
    /** The words name it. */
    NAMED,
    /** A person whose country the story or the tables give. */
    PERSON,
    /** Resolved in discourse: a pronoun, "the neighbour". */
    RESOLVED,
    /** The default of the place: "the government". */
    ASSUMED
  }

  Actor at(Unit unitFrom, Unit unitTo, Strength how) {
    return new Actor(code, unitFrom, unitTo, how);
  }
}
