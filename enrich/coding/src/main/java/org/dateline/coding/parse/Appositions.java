package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.pack.Feat;

/** Joins an office and a name between commas: apart, each would look like a person of its own. */
final class Appositions {
  private final List<Unit> units;
  private final List<Phrase> phrases;

  Appositions(List<Unit> units, List<Phrase> phrases) {
    this.units = units;
    this.phrases = phrases;
  }

  void join() {
    for (int i = 0; i < phrases.size(); i++) {
      if (!phrases.get(i).date) {
        appose(i, phrases.get(i));
      }
    }
  }

  /** "Foreign Minister, X," and "X, the foreign minister of Y,": both name the same person. */
  private void appose(int i, Phrase first) {
    int end = placed(i, extent(i));
    if (end + 1 >= phrases.size() || first.pronoun != null || first.apposed) {
      return;
    }
    Phrase next = phrases.get(end + 1);
    int previousEnd = phrases.get(end).to;
    if (previousEnd >= units.size()
        || next.leader != next
        || next.prep != null
        || next.from != previousEnd + 1
        || next.pronoun != null
        || !units.get(previousEnd).first.is(",")) {
      return;
    }
    int after = phrases.get(extent(end + 1)).to;
    boolean closed = after >= units.size() || units.get(after).first.isPunct();
    boolean office = isOffice(first);
    boolean nameOfOffice =
        office
            && first.names.isEmpty()
            && (closed || first.prep == null)
            && next.head == null
            && !next.names.isEmpty();
    boolean nameOfOfficeKnown =
        office
            && first.names.isEmpty()
            && (closed || first.prep == null)
            && next.head != null
            && next.head.person != null
            && next.head.actor == null;
    boolean officeOfName =
        !first.names.isEmpty()
            && next.head != null
            && next.head.actor != null
            && next.names.isEmpty();
    if (nameOfOffice || nameOfOfficeKnown || officeOfName && closed) {
      first.apposition = next;
      next.apposed = true;
      if (closed) {
        units.get(previousEnd).inner = true;
        if (after < units.size() && units.get(after).first.is(",")) {
          units.get(after).inner = true;
        }
      }
    }
  }

  /** "the ambassador in Moscow, X": the place of an office goes with it. */
  private int placed(int i, int end) {
    if (end + 1 >= phrases.size()) {
      return end;
    }
    Phrase office = phrases.get(i);
    Phrase place = phrases.get(end + 1);
    boolean beside = place.start() == phrases.get(end).to && place.prep != null;
    return beside
            && place.prep.has(Feat.AT)
            && place.head != null
            && place.head.country != null
            && office.head != null
            && office.head.actor != null
            && office.names.isEmpty()
        ? end + 1
        : end;
  }

  private static boolean isOffice(Phrase p) {
    if (p.head == null || p.head.actor == null) {
      return false;
    }
    String kind = p.head.actor.kind();
    return !kind.equals("organ") && !kind.equals("side") && !kind.equals("country");
  }

  /** Index of the last phrase that hangs on phrase i, or names the same. */
  int extent(int i) {
    int end = i;
    while (end + 1 < phrases.size()
        && (hangsOn(phrases.get(end + 1), phrases.get(i))
            || phrases.get(end + 1) == phrases.get(i).apposition)) {
      end++;
    }
    return end;
  }

  private static boolean hangsOn(Phrase p, Phrase root) {
    for (Phrase up = p.qualifies; up != null; up = up.qualifies) {
      if (up == root) {
        return true;
      }
    }
    return false;
  }
}
