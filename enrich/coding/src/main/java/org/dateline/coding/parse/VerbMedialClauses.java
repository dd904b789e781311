package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.pack.Sense;

/**
 * Finds the clauses of a language whose verb stands between subject and object: English, French,
 * Spanish, Russian. Each verb group makes a clause; what stands between two verbs is shared out at
 * conjunctions, commas and relative pronouns.
 */
final class VerbMedialClauses implements ClauseFinder {
  private static final int FAR = 1 << 20;

  /** A run of verbs that belong together: has been asked, did not say, to meet. */
  private static final class Group {
    final List<Unit> verbs = new ArrayList<>(3);
    int from;
    int to;
    boolean finite;
    boolean infinitive;
    boolean passive;
    boolean future;
    boolean unreal;
    boolean negated;
    Unit modal;
    Unit main;
    Clause clause;
  }

  private List<Unit> units;
  private List<Phrase> phrases;

  @Override
  public List<Clause> find(List<Unit> units, List<Phrase> phrases) {
    VerbMedialClauses run = new VerbMedialClauses();
    run.units = units;
    run.phrases = phrases;
    return run.find();
  }

  private List<Clause> find() {
    List<Group> groups = groups();
    List<Clause> clauses = new ArrayList<>();
    if (groups.isEmpty()) {
      Clause only = new Clause(Clause.Kind.FRAGMENT);
      claim(only, 0, units.size());
      clauses.add(only);
      return clauses;
    }
    int[] starts = new int[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      Group before = g > 0 ? groups.get(g - 1) : null;
      Group after = g + 1 < groups.size() ? groups.get(g + 1) : null;
      decideFinite(group, before, after);
      starts[g] = before == null ? 0 : start(group, before);
    }
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      Group before = g > 0 ? groups.get(g - 1) : null;
      Clause clause = new Clause(kind(group, starts[g]));
      clause.opener = opener(starts[g], group.from);
      clause.parenthetic = false;
      group.clause = clause;
      int end = g + 1 < groups.size() ? starts[g + 1] : units.size();
      claim(clause, starts[g], end);
      clause.finite = group.finite ? group.verbs.get(0) : null;
      predicate(group, clause, end);
      clauses.add(clause);
      subject(groups, g, starts[g]);
      clause.parent = before == null ? null : before.clause;
    }
    link(groups, starts);
    return clauses;
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Group open = null;
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      boolean to = isInfinitiveMark(i);
      if (to && open != null && open.main != null) {
        open = null;
      }
      if (u.cat.isVerbal() || to) {
        if (open != null && !continues(open, u, i)) {
          open = null;
        }
        if (open == null) {
          open = new Group();
          open.from = i;
          groups.add(open);
        }
        add(open, u, to);
        open.to = i + 1;
      } else if (open != null && (u.cat == Cat.ADV || u.cat == Cat.NEG || u.cat == Cat.OTHER)) {
        open.negated |= u.cat == Cat.NEG;
        open.to = i + 1;
        if (open.main != null && u.cat != Cat.NEG) {
          open = null;
        }
      } else {
        if (u.cat == Cat.NEG
            && open == null
            && i + 1 < units.size()
            && units.get(i + 1).cat.isVerbal()) {
          continue;
        }
        open = null;
      }
    }
    groups.removeIf(g -> g.main == null && g.verbs.isEmpty());
    for (Group g : groups) {
      if (g.main == null) {
        g.main = g.verbs.get(g.verbs.size() - 1);
      }
      if (g.from > 0 && units.get(g.from - 1).cat == Cat.NEG) {
        g.negated = true;
      }
    }
    return groups;
  }

  private boolean isInfinitiveMark(int i) {
    Unit u = units.get(i);
    if (u.functionOf("inf-mark") == null) {
      return false;
    }
    for (int k = i + 1; k < units.size() && k < i + 4; k++) {
      Unit next = units.get(k);
      if (next.cat.isVerbal()) {
        return next.tagged(Feat.INF);
      }
      if (next.cat != Cat.ADV && next.cat != Cat.NEG) {
        return false;
      }
    }
    return false;
  }

  /** After the main verb a new group begins, but for auxiliaries before it. */
  private static boolean continues(Group g, Unit u, int i) {
    if (g.main != null) {
      return false;
    }
    return g.to == i || i - g.to <= 2;
  }

  private void add(Group g, Unit u, boolean to) {
    if (to) {
      g.infinitive = true;
      u.cat = Cat.PARTICLE;
      return;
    }
    g.verbs.add(u);
    if (u.cat == Cat.MODAL) {
      g.modal = g.modal == null ? u : g.modal;
      g.future |= u.has(Feat.FUTURE);
      g.unreal |= u.has(Feat.UNREAL) || u.has(Feat.MAY) && !u.has(Feat.REAL);
    } else if (u.cat == Cat.AUX) {
      g.unreal |= u.has(Feat.UNREAL);
      if (u.has(Feat.HAVE)) {
        g.passive = false;
      }
    } else {
      g.main = u;
      Unit aux = null;
      for (Unit v : g.verbs) {
        if (v.cat == Cat.AUX) {
          aux = v;
        }
      }
      g.passive =
          aux != null
              && (aux.has(Feat.BE) || aux.has(Feat.GET))
              && u.tagged(Feat.PART)
              && !(u.tagged(Feat.GER) && !u.tagged(Feat.PART));
      if (aux != null
          && aux.has(Feat.BE)
          && g.infinitive
          && g.verbs.size() == 2
          && u.tagged(Feat.INF)) {
        g.future = true;
      }
    }
    if (g.verbs.size() == 1 && !g.infinitive) {
      g.finite = (u.tags & Feat.FINITE) != 0 || u.cat == Cat.MODAL;
    }
  }

  /**
   * A form that can be past tense or participle is the participle where another verb already rules
   * here.
   */
  private void decideFinite(Group g, Group before, Group after) {
    Unit main = g.main;
    if (!g.finite || g.verbs.size() > 1 || !main.tagged(Feat.PART) || main.cat != Cat.VERB) {
      return;
    }
    Unit previous = g.from > 0 ? units.get(g.from - 1) : null;
    Unit next = g.to < units.size() ? units.get(g.to) : null;
    boolean objectNext = next != null && startsObject(next);
    boolean agentNext =
        next != null && next.cat == Cat.PREP && next.has(Feat.AGENT) && !next.has(Feat.OF);
    boolean opened = before == null || bordered(before.to, g.from);
    boolean straightAfterNoun = previous != null && previous.phrase != null;
    if (previous != null
        && (previous.cat == Cat.REL || previous.cat == Cat.PRON || previous.cat == Cat.CONJ)) {
      return;
    }
    if (agentNext) {
      g.finite = false;
      g.passive = true;
      return;
    }
    if (previous != null && previous.first.is(",") && agentOrPlace(next) && before != null) {
      return;
    }
    if (straightAfterNoun && !objectNext && !opened && before.finite && !saying(before)) {
      g.finite = false;
      g.passive = true;
      return;
    }
    if (straightAfterNoun
        && !objectNext
        && after != null
        && !bordered(g.to, after.from)
        && after.main.cat != null
        && couldBeFinite(after)
        && !hasBareSubject(g.to, after.from)) {
      g.finite = false;
      g.passive = true;
    }
  }

  private static boolean agentOrPlace(Unit next) {
    return next != null && next.cat == Cat.PREP;
  }

  private static boolean saying(Group g) {
    return g.main.verbIs("say");
  }

  private static boolean couldBeFinite(Group g) {
    return !g.infinitive
        && !g.verbs.isEmpty()
        && (g.verbs.get(0).tags & Feat.FINITE) != 0
        && !(g.main.tagged(Feat.GER) && g.verbs.size() == 1);
  }

  private boolean hasBareSubject(int from, int to) {
    for (Phrase p : phrases) {
      if (p.from >= from && p.to <= to && p.prep == null && !p.date) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsObject(Unit u) {
    return u.phrase != null && !u.phrase.date && u.phrase.first() == u
        || u.cat == Cat.DET
        || u.cat == Cat.SUB;
  }

  private boolean bordered(int from, int to) {
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() && !u.first.is("\"")
          || u.cat == Cat.SUB
          || u.cat == Cat.REL
          || u.cat == Cat.CONJ) {
        return true;
      }
    }
    return false;
  }

  /** Where a verb's clause begins behind the verb before. */
  private int start(Group g, Group before) {
    int low = before.to;
    int opener = -1;
    int conj = -1;
    int comma = -1;
    for (int i = low; i < g.from; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.SUB || u.cat == Cat.REL) {
        opener = opener < 0 ? i : opener;
      } else if (u.cat == Cat.CONJ && !insidePhraseList(i)) {
        conj = i;
      } else if (u.first.isPunct() && !u.first.is("\"") && !insidePhraseList(i)) {
        comma = i;
      }
    }
    if (opener >= 0) {
      boolean preposition = opener > low && units.get(opener - 1).cat == Cat.PREP;
      return preposition ? opener - 1 : opener;
    }
    if (!g.finite) {
      return comma >= 0 && comma == g.from - 1 ? comma + 1 : g.from;
    }
    if (conj >= 0 && conj >= comma) {
      return conj;
    }
    if (comma >= 0) {
      return commaStart(low, g.from, comma);
    }
    Phrase subject = null;
    for (Phrase p : phrases) {
      if (p.from >= low && p.to <= g.from && p.prep == null && !p.date && p.free()) {
        subject = p;
      }
    }
    return subject == null ? g.from : subject.from;
  }

  private int commaStart(int low, int verb, int comma) {
    // the first border after the verb before, but for one that only closes an insertion
    int first = comma;
    for (int i = low; i < comma; i++) {
      Unit u = units.get(i);
      if (u.first.isPunct() && !u.first.is("\"") && !insidePhraseList(i)) {
        first = i;
        break;
      }
    }
    return comma == verb - 1 && first == comma ? verb : first + 1;
  }

  private boolean insidePhraseList(int i) {
    Phrase next = null;
    for (int k = i + 1; k < units.size() && k < i + 4 && next == null; k++) {
      next = units.get(k).phrase;
      if (next == null && units.get(k).cat != Cat.PREP && units.get(k).cat != Cat.CONJ) {
        return false;
      }
    }
    return next != null && (next.leader != next || next.apposed);
  }

  private Clause.Kind kind(Group g, int start) {
    if (!g.finite) {
      return g.infinitive
              || g.main.tagged(Feat.INF) && !g.main.tagged(Feat.PART) && !g.main.tagged(Feat.GER)
          ? Clause.Kind.INF
          : Clause.Kind.PART;
    }
    Unit opener = opener(start, g.from);
    if (opener == null) {
      return Clause.Kind.MAIN;
    }
    return opener.cat == Cat.REL ? Clause.Kind.REL : Clause.Kind.SUB;
  }

  private Unit opener(int start, int verb) {
    for (int i = start; i < verb && i < start + 3; i++) {
      Cat c = units.get(i).cat;
      if (c == Cat.SUB || c == Cat.REL) {
        return units.get(i);
      }
    }
    return null;
  }

  private void claim(Clause clause, int from, int to) {
    for (int i = from; i < to; i++) {
      Unit u = units.get(i);
      u.clause = clause;
      clause.units.add(u);
    }
    for (Phrase p : phrases) {
      if (p.from >= from && p.from < to) {
        p.clause = clause;
        clause.phrases.add(p);
      }
    }
  }

  private void predicate(Group g, Clause clause, int end) {
    Predicate p = new Predicate(g.main, clause);
    for (Sense s : g.main.senses) {
      if (s instanceof Sense.Verb v && !p.lemmas.contains(v.lemma())) {
        add(p.lemmas, v.lemma());
      }
    }
    p.passive = g.passive;
    p.future = g.future;
    p.unreal = g.unreal;
    p.negated = g.negated || negatedObject(g.to, end);
    p.modal = g.modal;
    p.from = g.to;
    p.to = end;
    if (!p.lemmas.isEmpty()) {
      clause.predicates.add(p);
    }
  }

  private static void add(List<Lemma> lemmas, Lemma lemma) {
    lemmas.add(lemma);
  }

  /** "imposed no sanctions": negated where the object's article is. */
  private boolean negatedObject(int from, int to) {
    for (int i = from; i < to && i < from + 2; i++) {
      Unit u = units.get(i);
      if (u.cat == Cat.NEG || u.cat == Cat.DET && u.functionOf("neg") != null) {
        return true;
      }
    }
    return false;
  }

  private void subject(List<Group> groups, int g, int start) {
    Group group = groups.get(g);
    Clause clause = group.clause;
    Group before = g > 0 ? groups.get(g - 1) : null;
    if (clause.kind == Clause.Kind.INF) {
      clause.subjectOf = before == null ? null : before.clause;
      return;
    }
    if (clause.kind == Clause.Kind.PART) {
      Unit previous = group.from > 0 ? units.get(group.from - 1) : null;
      if (previous != null && previous.phrase != null && !previous.phrase.date) {
        clause.antecedent = previous.phrase;
      }
      clause.subjectOf = before == null ? null : before.clause;
      return;
    }
    boolean commaBefore = group.from > 0 && units.get(group.from - 1).first.isPunct();
    Phrase nearest = null;
    Phrase beforeComma = null;
    int comma = commaBefore ? commaBack(start, group.from - 2) : FAR;
    for (Phrase p : clause.phrases) {
      if (p.to > group.from || p.prep != null || p.date || !p.free() || !p.can(Feat.NOM)) {
        continue;
      }
      nearest = p;
      if (p.to <= comma) {
        beforeComma = p;
      }
    }
    clause.subject = commaBefore && beforeComma != null ? beforeComma : nearest;
    if (clause.subject != null && clause.subject.leader != null) {
      clause.subject = clause.subject.leader;
    }
    if (clause.kind == Clause.Kind.REL) {
      if (clause.opener != null && clause.opener.index > 0) {
        clause.antecedent = phraseBefore(clause.opener.index);
      }
      return;
    }
    if (clause.subject != null) {
      return;
    }
    // inverted: "..., said X"
    if (g > 0 || group.from == 0 || startsWithQuote()) {
      Phrase inverted = inverted(group, clause);
      if (inverted != null && group.main.verbIs("say")) {
        clause.subject = inverted;
        return;
      }
    }
    if (before != null) {
      clause.subjectOf = resumed(groups, g);
    }
  }

  private boolean startsWithQuote() {
    return units.get(0).first.is("\"");
  }

  private int commaBack(int low, int from) {
    for (int i = from; i >= low; i--) {
      if (units.get(i).first.is(",")) {
        return i;
      }
    }
    return FAR;
  }

  private Phrase phraseBefore(int index) {
    for (int i = index - 1; i >= 0 && i > index - 4; i--) {
      Phrase p = units.get(i).phrase;
      if (p != null && !p.date) {
        return p;
      }
    }
    return null;
  }

  private Phrase inverted(Group g, Clause clause) {
    for (Phrase p : clause.phrases) {
      if (p.from >= g.to) {
        return p.prep == null && !p.date && p.from <= g.to + 2 ? p : null;
      }
    }
    return null;
  }

  /**
   * The clause whose subject goes on here: past relative clauses and participles to the main line.
   */
  private static Clause resumed(List<Group> groups, int g) {
    Clause last = groups.get(g - 1).clause;
    for (int k = g - 1; k >= 0; k--) {
      Clause c = groups.get(k).clause;
      if (c.kind == Clause.Kind.MAIN || c.kind == Clause.Kind.SUB) {
        return c;
      }
      if (c.kind == Clause.Kind.REL && k == 0) {
        return c;
      }
    }
    return last;
  }

  private void link(List<Group> groups, int[] starts) {
    for (int g = 0; g < groups.size(); g++) {
      Clause c = groups.get(g).clause;
      if (c.subject == null
          && c.subjectOf == null
          && c.kind == Clause.Kind.MAIN
          && g > 0
          && groups.get(g - 1).clause.kind == Clause.Kind.REL) {
        c.antecedent = groups.get(g - 1).clause.antecedent;
      }
      if (!groups.get(g).main.verbIs("say") || c.kind == Clause.Kind.PART && g == 0) {
        continue;
      }
      boolean closing =
          g > 0
              && starts[g] > 0
              && (units.get(starts[g] - 1).first.is(",") || units.get(starts[g] - 1).first.is("\""))
              && !followedByContent(groups, g, starts);
      if (closing) {
        for (int k = g - 1; k >= 0; k--) {
          if (groups.get(k).clause.reporter == null) {
            groups.get(k).clause.reporter = c;
          }
        }
      } else {
        for (int k = g + 1; k < groups.size(); k++) {
          if (groups.get(k).clause.kind == Clause.Kind.MAIN && conjoined(starts[k])) {
            break;
          }
          groups.get(k).clause.reporter = c;
        }
      }
    }
  }

  private boolean conjoined(int start) {
    return units.get(start).cat == Cat.CONJ;
  }

  private boolean followedByContent(List<Group> groups, int g, int[] starts) {
    if (g + 1 >= groups.size()) {
      return false;
    }
    Clause next = groups.get(g + 1).clause == null ? null : groups.get(g + 1).clause;
    return next != null
        && (next.kind == Clause.Kind.SUB && next.opener != null && next.opener.has(Feat.COMP)
            || next.kind == Clause.Kind.MAIN
                && next.subject != null
                && !units.get(Math.max(0, starts[g + 1] - 1)).first.is(","));
  }
}
