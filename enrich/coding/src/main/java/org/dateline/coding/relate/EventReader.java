package org.dateline.coding.relate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.pack.Frames;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Predicate;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** Looks in every clause for the words that open the pack's frames. */
final class EventReader {
  /** Verbs whose objects are wished, feared or refused: nothing that has happened. */
  private static final List<String> OVER_CONTENT =
      List.of("demand", "deny", "refuse", "fear", "try", "hope", "plan", "threaten", "promise");

  private final Frames frames;
  private final Discourse discourse;
  private final FrameNeeds needs;
  private final Reality reality;
  private final FrameReader reader;

  /** Phrases and clauses of the sentence that a frame has spoken for. */
  private final Set<Phrase> consumed = new HashSet<>();

  private final Set<Clause> governed = new HashSet<>();

  EventReader(
      Frames frames, Discourse discourse, FrameNeeds needs, Reality reality, FrameReader reader) {
    this.frames = frames;
    this.discourse = discourse;
    this.needs = needs;
    this.reality = reality;
    this.reader = reader;
  }

  void read(Sentence sentence) {
    discourse.beginSentence(sentence.phrases());
    consumed.clear();
    governed.clear();
    for (Clause clause : sentence.clauses()) {
      String unreal = reality.unreal(clause, governed);
      verbs(sentence, clause, unreal);
      adjectives(sentence, clause, unreal);
      nouns(sentence, clause, unreal);
      discourse.leave(clause);
    }
  }

  private void verbs(Sentence sentence, Clause clause, String unreal) {
    for (Predicate p : clause.predicates) {
      Trigger t = new Trigger(sentence, clause, p, null, p.unit);
      boolean told = p.modal != null && tell(frames.ofModal(), t, unreal);
      for (Lemma lemma : p.lemmas) {
        told = told || tell(frames.ofVerb(lemma), t, unreal);
      }
      if (told) {
        consume(t);
      } else if (OVER_CONTENT.stream().anyMatch(p::is)) {
        for (Phrase phrase : clause.phrases) {
          if (phrase != clause.subject && !Trigger.isCircumstance(phrase)) {
            consumed.add(phrase);
          }
        }
      }
    }
  }

  private void adjectives(Sentence sentence, Clause clause, String unreal) {
    boolean auxiliary = clause.units.stream().anyMatch(u -> u.cat == Cat.AUX);
    for (Unit u : clause.units) {
      boolean participle =
          u.cat == Cat.VERB
              && (u.tagged(Feat.PART) || auxiliary && u.tagged(Feat.GER))
              && (auxiliary || clause.kind == Clause.Kind.PART);
      boolean predicative = u.phrase == null || u.phrase.last() == u;
      if (predicative && (u.cat == Cat.ADJ || u.cat == Cat.ADV || u.cat == Cat.OTHER)
          || participle) {
        tell(frames.ofAdjective(u.norm()), new Trigger(sentence, clause, null, null, u), unreal);
      }
    }
  }

  private void nouns(Sentence sentence, Clause clause, String unreal) {
    for (Phrase phrase : clause.phrases) {
      if (phrase.head != null && phrase.head.noun != null && !consumed.contains(phrase)) {
        tell(
            frames.ofNoun(phrase.head.noun.lemma()),
            new Trigger(sentence, clause, null, phrase, phrase.head),
            unreal);
      }
    }
  }

  /** Tries frames, those that ask for most first, until one speaks for the trigger. */
  private boolean tell(List<Frame> candidates, Trigger t, String unreal) {
    for (Frame frame : candidates) {
      if (needs.met(frame, t) && reader.read(frame, t, unreal)) {
        return true;
      }
    }
    return false;
  }

  /** What a verb's frame has spoken for tells no event of its own. */
  private void consume(Trigger t) {
    for (Phrase phrase : t.clause().phrases) {
      if (t.owns(phrase) && !Trigger.isCircumstance(phrase) || phrase.qualifies != null) {
        consumed.add(phrase);
      }
    }
    for (Clause c : t.sentence().clauses()) {
      if (c.parent == t.clause()
          && c != t.clause()
          && (c.kind == Clause.Kind.INF && Decisions.above(c) == null
              || c.kind == Clause.Kind.PART && isContent(c.opener)
              || c.kind == Clause.Kind.SUB && c.opener != null && c.opener.has(Feat.COMP))) {
        governed.add(c);
      }
    }
  }

  /** "accused of having, thanked for freeing": not "after", "by" or "in" doing so. */
  private static boolean isContent(Unit opener) {
    return opener != null
        && opener.cat == Cat.PREP
        && opener.functionOf("sub") == null
        && !opener.has(Feat.AGENT)
        && !opener.has(Feat.AT);
  }
}
