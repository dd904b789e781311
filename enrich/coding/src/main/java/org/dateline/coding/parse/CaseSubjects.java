package org.dateline.coding.parse;

import java.util.List;
import java.util.Map;
import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;

/**
 * Finds the subject of a clause by case and agreement. A plural verb without one tells what is done
 * in the place named, which then acts: "in the ministry they condemned".
 */
final class CaseSubjects {
  private final List<Unit> units;
  private final List<Phrase> phrases;
  private final Map<Clause, VerbGroup> groups;
  private final CaseAntecedents antecedents;

  CaseSubjects(List<Unit> units, List<Phrase> phrases, Map<Clause, VerbGroup> groups) {
    this.units = units;
    this.phrases = phrases;
    this.groups = groups;
    antecedents = new CaseAntecedents(phrases);
  }

  void find(List<Clause> clauses, int i) {
    Clause c = clauses.get(i);
    VerbGroup g = groups.get(c);
    if (c.kind == Clause.Kind.INF) {
      c.subjectOf = c.parent;
      return;
    }
    if (c.kind == Clause.Kind.PART) {
      if (g != null && FreeOrderVerbs.isDeclined(g.main)) {
        c.antecedent = antecedents.of(g.main, c.start());
      }
      c.subjectOf = c.antecedent == null ? c.parent : null;
      return;
    }
    if (c.kind == Clause.Kind.REL && c.opener != null && c.opener.readings.length == 0) {
      c.subjectOf = c.parent;
    } else if (c.kind == Clause.Kind.REL && c.opener != null) {
      c.antecedent = antecedents.of(c.opener, c.opener.index);
    }
    if (g == null) {
      c.subject = c.phrases.isEmpty() ? null : nominative(c.phrases);
      return;
    }
    c.subject = best(c.phrases, g);
    freeObject(c, g);
    if (c.subject == null) {
      for (Clause below : clauses) {
        if (below.kind == Clause.Kind.INF && below.parent == c && c.subject == null) {
          Phrase behind = best(below.phrases, g);
          c.subject = behind == null || behind.can(Feat.ACC) ? null : behind;
        }
      }
    }
    if (c.subject == null || !isSure(c.subject, g)) {
      Phrase freed = freed(c, g);
      c.subject = freed == null ? c.subject : freed;
    }
    Phrase place = plural(g) && !g.passive ? place(c, g) : null;
    if (c.subject != null && (place == null || isSure(c.subject, g))) {
      c.subjectOf = null;
      return;
    }
    if (place != null) {
      c.subject = place;
      c.subjectOf = null;
    } else {
      if (c.subjectOf == null && c.kind == Clause.Kind.SUB) {
        c.subjectOf = c.parent;
      }
      if (c.subjectOf != null && !agrees(c.subjectOf, g)) {
        c.subjectOf = null;
      }
    }
  }

  /** Who seemed to own the phrase before the verb, but is the nominative that the verb needs. */
  private static Phrase freed(Clause c, VerbGroup g) {
    for (Phrase p : c.phrases) {
      boolean acts = p.head != null && (p.head.actor != null || p.head.country != null);
      if (p.qualifies == null || !acts || p.to > g.from || p.readings.length == 0) {
        continue;
      }
      long[] nominative = Agreement.inCases(p.readings, Feat.NOM.bit());
      if (Agreement.cases(nominative) == Feat.NOM.bit()
          && agreement(p, finite(g), true) >= 0
          && finite(g).readings.length > 0) {
        release(p);
        p.cases = Feat.NOM.bit();
        return p;
      }
    }
    return null;
  }

  /** A verb that takes persons has one where the accusative looked like an owner. */
  private static void freeObject(Clause c, VerbGroup g) {
    if (g.passive) {
      return;
    }
    boolean takesPerson = g.main.verbIs("takes-person");
    Phrase object = null;
    for (Phrase p : c.phrases) {
      boolean actor = p.head == null ? !p.names.isEmpty() : p.head.actor != null;
      boolean accusative = (Agreement.cases(p.readings) & Feat.ACC.bit()) != 0;
      if (p.prep == null && p.free() && p != c.subject && !p.date && p.can(Feat.ACC)) {
        return;
      }
      if (object == null && p.qualifies != null && actor && accusative) {
        // "declared persona non grata a diplomat": what somebody is called has no owner
        boolean named = p.qualifies.prep == null && p.qualifies.cases == Feat.INS.bit();
        object = named && p.from > g.from || takesPerson && p.qualifies.prep != null ? p : null;
      }
    }
    if (object != null) {
      release(object);
      object.cases = Feat.ACC.bit();
    }
  }

  private static void release(Phrase p) {
    p.qualifies.qualifiers.remove(p);
    p.qualifies = null;
  }

  /** False for what stands behind its verb and can as well be the object. */
  private static boolean isSure(Phrase p, VerbGroup g) {
    boolean thing = p.head != null && p.head.actor == null && p.head.country == null;
    boolean stance = thing && g.main.verbIs("stance");
    return p.from < g.from && !stance || !p.can(Feat.ACC) || g.main.verbIs("intransitive");
  }

  private static Phrase nominative(List<Phrase> phrases) {
    for (Phrase p : phrases) {
      if (p.prep == null && !p.date && p.free() && p.can(Feat.NOM)) {
        return p;
      }
    }
    return null;
  }

  /** The subject between two units, or null. */
  static Phrase candidate(List<Phrase> phrases, int from, int to, VerbGroup g) {
    return best(phrases.stream().filter(p -> p.from >= from && p.to <= to).toList(), g);
  }

  private static Phrase best(List<Phrase> phrases, VerbGroup g) {
    Phrase found = null;
    int most = 0;
    boolean we = finite(g).tagged(Feat.WE);
    for (Phrase p : phrases) {
      boolean speaker = p.pronoun != null && p.pronoun.has(Feat.WE);
      if (p.prep != null || p.date || !p.free() || !p.can(Feat.NOM) || we && !speaker) {
        continue;
      }
      int score = score(p, g);
      if (score > most) {
        most = score;
        found = p;
      }
    }
    return found;
  }

  private static int score(Phrase p, VerbGroup g) {
    boolean person = p.head == null || p.head.actor != null;
    boolean several = p.leader.members.size() > 1;
    int score = 1;
    if (!several && p.readings.length > 0) {
      int agreement = agreement(p, finite(g), person);
      if (agreement < 0) {
        return 0;
      }
      score += agreement;
    }
    boolean sure = (p.cases & (Feat.CASES & ~Feat.NOM.bit())) == 0;
    score += sure ? 6 : 0;
    score += p.from < g.from ? 3 : 0;
    score += person || p.head.country != null || p.head.person != null ? 1 : 0;
    return score;
  }

  private static Unit finite(VerbGroup g) {
    return g.verbs.get(0);
  }

  /** -1 where number differs, or gender for a thing; 1 where all agrees. */
  private static int agreement(Phrase p, Unit verb, boolean person) {
    if (verb.readings.length == 0) {
      return 0;
    }
    boolean number = false;
    boolean all = false;
    for (long r : p.readings) {
      if (!Feat.NOM.in(r) && (r & Feat.CASES) != 0) {
        continue;
      }
      for (long v : verb.readings) {
        if ((v & Feat.CASES) != 0) {
          continue;
        }
        number |= Agreement.common(r & Feat.NUMBERS, v & Feat.NUMBERS) != 0;
        all |= Agreement.common(r & ~Feat.CASES, v) != 0;
      }
    }
    return all ? 1 : number && person ? 0 : -1;
  }

  private static boolean plural(VerbGroup g) {
    for (long r : finite(g).readings) {
      if (Feat.PL.in(r) && (r & Feat.CASES) == 0) {
        return true;
      }
    }
    return false;
  }

  private Phrase place(Clause c, VerbGroup g) {
    for (Phrase p : c.phrases) {
      if (p.prep != null
          && p.prep.has(Feat.AT)
          && p.can(Feat.LOC)
          && !p.date
          && p.head != null
          && (p.head.actor != null || p.head.country != null)
          && (p.from < g.from
              || c.subjectOf == null
                  && (g.saying() || g.main.verbIs("stance") || c.units.indexOf(g.main) <= 1))) {
        return p;
      }
    }
    return null;
  }

  private boolean agrees(Clause owner, VerbGroup g) {
    VerbGroup other = groups.get(owner);
    boolean many = owner.subject != null && owner.subject.leader.members.size() > 1;
    return other == null || many || plural(other) == plural(g);
  }
}
