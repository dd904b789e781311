package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.EventType;
import org.dateline.coding.pack.Element;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.pack.Modes;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * The PLOVER mode of an event: its frame's own, else what the words around tell, else, of meetings,
 * where they are held.
 */
final class EventModes {
  private final Modes modes;
  private final FrameNeeds needs;
  private final Countries countries;

  EventModes(Modes modes, FrameNeeds needs, Countries countries) {
    this.modes = modes;
    this.needs = needs;
    this.countries = countries;
  }

  /** The mode of an event of that type between the two, or null. */
  String of(Frame frame, EventType type, Trigger t, Actor source, Actor target) {
    if (type == frame.type() && frame.mode() != null) {
      return frame.mode();
    }
    List<Modes.Sign> signs = modes.of(type);
    if (!signs.isEmpty()) {
      List<Clause> around = around(t);
      for (Modes.Sign sign : signs) {
        if (sign.elements().stream().allMatch(e -> isIn(around, e))) {
          return sign.mode();
        }
      }
    }
    return type == EventType.CONSULT ? byPlace(t.clause(), source, target) : null;
  }

  /** The trigger's clause, what it says, asks or does, and what hangs on that. */
  private static List<Clause> around(Trigger t) {
    List<Clause> around = new ArrayList<>();
    around.add(t.clause());
    around.addAll(t.complements());
    for (Clause c : t.sentence().clauses()) {
      if ((c.kind == Clause.Kind.INF || c.kind == Clause.Kind.SUB)
          && !around.contains(c)
          && around.contains(c.parent)) {
        around.add(c);
      }
    }
    return around;
  }

  private boolean isIn(List<Clause> around, Element e) {
    for (Clause c : around) {
      if (needs.mentions(c, e)) {
        return true;
      }
    }
    return false;
  }

  /** Who meets at the other's is a visitor; who meets elsewhere is some third country's guest. */
  private String byPlace(Clause clause, Actor source, Actor target) {
    for (Phrase p : clause.phrases) {
      if (p.prep == null || !p.prep.has(Feat.AT) || p.qualifies != null || p.date) {
        continue;
      }
      String place = place(p);
      if (place != null) {
        return place.equals(source.code()) || place.equals(target.code()) ? "visit" : "third-party";
      }
    }
    return null;
  }

  private String place(Phrase p) {
    for (Unit u : p.units) {
      Sense.Country c = u.country == null ? null : countries.of(u);
      if (c != null && !c.kind().equals("adj")) {
        return c.code();
      }
    }
    return null;
  }
}
