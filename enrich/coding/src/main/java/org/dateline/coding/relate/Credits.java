package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/**
 * The wires that a story credits: in its dateline, in a line of credits, in brackets, or as who
 * reports it or was told it. An agency that the story only speaks about is none of them.
 */
final class Credits {
  /** A line with so few words that names an agency is a line of credits. */
  private static final int LONGEST_LINE = 6;

  private Credits() {}

  /**
   * @param wire whose story it is, or null
   * @return their names in lower case, in the order of the text
   */
  static List<String> of(List<Sentence> sentences, DatelineReader.Opening opening, String wire) {
    Set<String> credits = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    if (wire != null) {
      own.add(lower(wire));
    }
    for (String agency : opening.agencies()) {
      (wire == null && own.isEmpty() ? own : credits).add(lower(agency));
    }
    for (Sentence s : sentences) {
      for (Unit u : s.units()) {
        Sense.Agency agency = u.agency();
        if (agency != null && isCredited(s, u)) {
          credits.add(lower(agency.name()));
        }
      }
    }
    credits.removeAll(own);
    return new ArrayList<>(credits);
  }

  private static boolean isCredited(Sentence s, Unit u) {
    List<Unit> units = s.units();
    Unit before = u.index > 0 ? units.get(u.index - 1) : null;
    Unit after = u.index + 1 < units.size() ? units.get(u.index + 1) : null;
    if (units.stream().filter(w -> w.cat != Cat.PUNCT).count() <= LONGEST_LINE
        && !s.headline()
        && units.stream().noneMatch(Unit::finite)) {
      return true;
    }
    if (before != null && (before.first.is("(") || before.first.is("/"))
        || after != null && (after.first.is("/") || after.first.is(")"))) {
      return true;
    }
    if (s.headline() && (after == null || after.first.is(":"))) {
      return true;
    }
    if (u.phrase != null && u.phrase.prep != null && u.phrase.prep.functionOf("say-prep") != null) {
      return true;
    }
    Clause clause = u.phrase == null ? u.clause : u.phrase.clause;
    return clause != null && clause.units.stream().anyMatch(w -> w.verbIs("say"));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
