package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * Who does what a passive, a participle or a noun tells: the agent, the instrument, or who is named
 * in its phrase.
 */
final class Agents {
  private final Discourse discourse;
  private final boolean byCase;

  Agents(Pack pack, Discourse discourse) {
    this.discourse = discourse;
    byCase = pack.freeOrder();
  }

  /**
   * Who does what is done in a passive clause.
   *
   * @param inside true for the countries named in the agent's phrase
   */
  List<Actor> of(Clause clause, boolean inside) {
    List<Actor> last = List.of();
    for (Phrase p : clause.phrases) {
      boolean agent =
          byCase ? isInstrumental(p) : p.prep != null && p.prep.has(Feat.AGENT) && p.free();
      if (agent) {
        List<Actor> found = inside ? within(p) : discourse.group(p);
        // the last: "the emir of A was received by B" may have the same preposition twice
        last = found.isEmpty() || byCase && !last.isEmpty() ? last : found;
      }
    }
    return last;
  }

  private static boolean isInstrumental(Phrase p) {
    return p.prep == null && !p.date && p.free() && p.cases == Feat.INS.bit();
  }

  /** The actors in the instrumental case. */
  List<Actor> instrumental(Clause clause, boolean inside) {
    for (Phrase p : clause.phrases) {
      if (isInstrumental(p)) {
        List<Actor> found = inside ? within(p) : discourse.group(p);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /**
   * Who does what a phrase names: the agents of its participle, its adjectives and owners, the
   * agent behind it. Whom it is done to is none of them: "the attack on B", "sanctions against B".
   */
  List<Actor> doers(Phrase p, Trigger t) {
    List<Actor> found = new ArrayList<>();
    for (Clause c : t.sentence().clauses()) {
      if (c.antecedent == p && c.kind == Clause.Kind.PART) {
        found.addAll(of(c, false));
      }
    }
    // "la expulsión de diplomáticos rusos": its owner is whom it is done to
    // and the place behind it, if any, who does it: "... de Polonia", "... en Polonia"
    boolean doneTo = p.head != null && p.head.noun != null && p.head.noun.lemma().is("done-to");
    if (found.isEmpty() && !doneTo) {
      p.leader.members.forEach(m -> found.addAll(discourse.inside(m, false)));
    }
    if (found.isEmpty() && doneTo) {
      found.addAll(placeBehind(p));
    }
    if (found.isEmpty() && p.clause != null) {
      for (Phrase next : p.clause.phrases) {
        if (next.from >= p.to && next.prep != null && next.prep.has(Feat.AGENT) && !next.date) {
          found.addAll(discourse.group(next));
        }
      }
    }
    return found;
  }

  private List<Actor> placeBehind(Phrase p) {
    for (Phrase victim : p.qualifiers) {
      for (Phrase q : victim.clause == null ? List.<Phrase>of() : victim.clause.phrases) {
        boolean straight = q.prep != null && q.prep.index == victim.to && !q.date;
        if (straight
            && belongs(q.prep)
            && q.head != null
            && q.head.country != null
            && q.head.actor == null
            && !discourse.inside(victim, false).equals(discourse.inside(q, false))) {
          return discourse.group(q);
        }
      }
    }
    return List.of();
  }

  /** Countries in a phrase, in what qualifies it and in the phrases that hang on behind it. */
  List<Actor> within(Phrase p) {
    List<Actor> found = new ArrayList<>();
    for (Phrase m : p.leader.members) {
      found.addAll(discourse.inside(m, false));
    }
    if (!found.isEmpty() || p.clause == null) {
      return found;
    }
    if (p.possessive != null) {
      // whose it is, and not what it is about
      return p.clause.subject == p ? found : discourse.subject(p.clause, 0);
    }
    int end = p.to;
    for (Phrase next : p.clause.phrases) {
      if (next.from < end || next.from > end + 2 || next.date) {
        continue;
      }
      if (next.prep == null && next.qualifies == null) {
        break;
      }
      if (p == p.clause.subject && next.prep != null && !belongs(next.prep)) {
        // what is done to somebody follows the doer, and is no part of it
        break;
      }
      List<Actor> actors = discourse.group(next);
      found.addAll(actors.isEmpty() ? discourse.inside(next, false) : actors);
      if (!found.isEmpty()) {
        return found;
      }
      end = next.to;
    }
    // "a plan drawn up by the United States"
    for (Clause c : p.modifiers) {
      if (c.kind == Clause.Kind.PART && found.isEmpty()) {
        found.addAll(of(c, false));
      }
    }
    return found;
  }

  private static boolean belongs(Unit prep) {
    return prep.has(Feat.OF) || prep.has(Feat.AT);
  }
}
