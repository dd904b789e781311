package org.dateline.coding.pack;

import java.util.Locale;

/**
 * A place in or about the clause where a frame looks for an actor.
 *
 * @param place what kind of place
 * @param prep the preposition, for {@link Place#PREP}
 * @param inside true to take a country inside the phrase there and not the phrase's own actor
 * @param doer true to take of these only who does what the phrase names, not to whom
 */
public record Slot(Place place, String prep, boolean inside, boolean doer) {
  /** Kinds of places, as {@code frames.tsv} names them in lower case. */
  public enum Place {
    SUBJ,
    OBJ,
    DAT,
    INS,
    GEN,
    POSS,
    PREP,
    COMP,
    COMP_ANY,
    CLAUSE,
    PREV,
    SPEAKER,
    OTHER
  }

  static Slot parse(String text) {
    if (text.equals("comp.any")) {
      return new Slot(Place.COMP_ANY, null, false, false);
    }
    boolean doer = text.endsWith(".by");
    boolean inside = doer || text.endsWith(".of");
    String name = inside ? text.substring(0, text.length() - 3) : text;
    for (Place p : Place.values()) {
      if (p != Place.PREP && p.name().toLowerCase(Locale.ROOT).equals(name)) {
        return new Slot(p, null, inside, doer);
      }
    }
    return new Slot(Place.PREP, name, inside, doer);
  }
}
