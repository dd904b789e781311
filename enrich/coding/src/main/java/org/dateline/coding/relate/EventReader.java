package org.dateline.coding.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.coding.pack.Element;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Frame;
import org.dateline.coding.pack.Lemma;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Predicate;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;

/** Matches the pack's frames with clauses and collects the events that they tell. */
final class EventReader {
  private static final int MOST_EVENTS = 500;

  private final Pack pack;
  private final Discourse discourse;
  private final SlotFiller slots;
  private final StoryDates dates;
  private final String headline;
  private final String body;
  private final List<String> notes;
  private final Map<String, Event> events = new LinkedHashMap<>();

  /** Who last turned to whom, by the one turned to: for answers. */
  private final Map<String, String> turnedTo = new LinkedHashMap<>();

  private Set<String> principals = Set.of();

  EventReader(
      Pack pack,
      Discourse discourse,
      StoryDates dates,
      String headline,
      String body,
      List<String> notes) {
    this.pack = pack;
    this.discourse = discourse;
    this.slots = new SlotFiller(pack, discourse);
    this.dates = dates;
    this.headline = headline;
    this.body = body;
    this.notes = notes;
  }

  /** The countries of a story that has only two. */
  void principals(Set<String> two) {
    principals = two;
  }

  List<Event> events() {
    return new ArrayList<>(events.values());
  }

  void read(Sentence sentence) {
    discourse.beginSentence(sentence.phrases());
    Set<Phrase> consumed = new HashSet<>();
    Set<Clause> governed = new HashSet<>();
    for (Clause clause : sentence.clauses()) {
      clause(sentence, clause, consumed, governed);
      discourse.leave(clause);
    }
  }

  private void clause(
      Sentence sentence, Clause clause, Set<Phrase> consumed, Set<Clause> governed) {
    String unreal = unreal(clause, governed);
    for (Predicate p : clause.predicates) {
      Frame matched = null;
      for (Lemma lemma : p.lemmas) {
        for (Frame frame : pack.frames().ofVerb(lemma)) {
          if (matched == null
              && has(frame, clause, p, null, sentence)
              && tell(sentence, clause, p, null, p.unit, frame, unreal)) {
            matched = frame;
          }
        }
      }
      if (matched != null) {
        consume(sentence, clause, p, matched, consumed, governed);
      } else if (p.is("demand")
          || p.is("deny")
          || p.is("refuse")
          || p.is("fear")
          || p.is("try")
          || p.is("hope")
          || p.is("plan")
          || p.is("threaten")
          || p.is("promise")) {
        for (Phrase phrase : clause.phrases) {
          if (phrase.prep == null && phrase != clause.subject) {
            consumed.add(phrase);
          }
        }
      }
    }
    for (Unit u : clause.units) {
      boolean participle = u.cat == Cat.VERB && u.tagged(Feat.PART) && hasAuxiliary(clause);
      if (u.cat == Cat.ADJ || u.cat == Cat.ADV || u.cat == Cat.OTHER || participle) {
        for (Frame frame : pack.frames().ofAdjective(u.norm())) {
          if (has(frame, clause, null, null, sentence)
              && tell(sentence, clause, null, null, u, frame, unreal)) {
            break;
          }
        }
      }
    }
    for (Phrase phrase : clause.phrases) {
      if (phrase.head == null || phrase.head.noun == null || consumed.contains(phrase)) {
        continue;
      }
      for (Frame frame : pack.frames().ofNoun(phrase.head.noun.lemma())) {
        if (has(frame, clause, null, phrase, sentence)
            && tell(sentence, clause, null, phrase, phrase.head, frame, unreal)) {
          break;
        }
      }
    }
  }

  private static boolean hasAuxiliary(Clause clause) {
    for (Unit u : clause.units) {
      if (u.cat == Cat.AUX) {
        return true;
      }
    }
    return false;
  }

  /** What a matched frame has spoken for tells no event of its own. */
  private static void consume(
      Sentence sentence,
      Clause clause,
      Predicate p,
      Frame frame,
      Set<Phrase> consumed,
      Set<Clause> governed) {
    for (Phrase phrase : clause.phrases) {
      if (phrase.prep == null && phrase.from >= p.from && phrase.from < p.to
          || phrase.qualifies != null) {
        consumed.add(phrase);
      }
    }
    for (Clause c : sentence.clauses()) {
      if (c.parent == clause
          && c != clause
          && (c.kind == Clause.Kind.INF
              || c.kind == Clause.Kind.SUB && c.opener != null && c.opener.has(Feat.COMP))) {
        governed.add(c);
      }
    }
  }

  /** Why nothing in the clause has happened, or null. */
  private String unreal(Clause clause, Set<Clause> governed) {
    if (governed.contains(clause)) {
      return "it is the content of another act";
    }
    Unit o = clause.opener;
    if (o != null
        && o.function != null
        && (o.has(Feat.COND)
            || o.has(Feat.QUESTION)
            || o.has(Feat.PURPOSE)
            || o.has(Feat.UNREAL))) {
      return "condition, question or purpose";
    }
    if (clause.kind == Clause.Kind.INF && clause.parent != null) {
      for (Predicate p : clause.parent.predicates) {
        if (!p.is("plan") && !p.is("promise") && !p.is("begin") && !p.is("let")) {
          return "an infinitive below " + p;
        }
      }
    }
    if (clause.parent != null && clause.kind == Clause.Kind.SUB) {
      for (Predicate p : clause.parent.predicates) {
        if (p.is("deny") || p.is("demand") || p.is("fear") || p.is("hope") || p.is("try")) {
          return "the content of " + p;
        }
      }
    }
    if (clause.reporter != null) {
      for (Predicate p : clause.reporter.predicates) {
        if (p.is("deny") || p.is("fear")) {
          return "the content of " + p;
        }
      }
    }
    if (dates.isBackground(clause.units)) {
      return "background";
    }
    for (Unit u : clause.units) {
      if (u.isFunction("kill")) {
        return "not real: " + u.norm();
      }
    }
    return null;
  }

  private boolean has(Frame frame, Clause clause, Predicate p, Phrase trigger, Sentence sentence) {
    for (Element e : frame.needs()) {
      if (!has(e, clause, p, trigger, sentence)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Element e, Clause clause, Predicate p, Phrase trigger, Sentence sentence) {
    switch (e.kind()) {
      case VERB -> {
        for (Predicate other : clause.predicates) {
          for (Lemma l : other.lemmas) {
            if (e.words().contains(l.name())) {
              return true;
            }
          }
        }
        if (clause.finite != null) {
          for (org.dateline.coding.pack.Sense s : clause.finite.senses) {
            if (s instanceof org.dateline.coding.pack.Sense.Verb v
                && e.words().contains(v.lemma().name())) {
              return true;
            }
          }
        }
        return false;
      }
      case OBJECT, NOT_OBJECT -> {
        boolean found = false;
        for (Phrase phrase : clause.phrases) {
          boolean mine =
              p == null || phrase == clause.subject || phrase.from >= p.from && phrase.from < p.to;
          found |= mine && phrase.prep == null && phrase != trigger && headed(phrase, e.words());
        }
        return found == (e.kind() == Element.Kind.OBJECT);
      }
      case PREP_NOUN -> {
        for (Phrase phrase : clause.phrases) {
          if (phrase.prep != null
              && e.prep().replace('_', ' ').equals(slots.preposition(phrase))
              && headed(phrase, e.words())) {
            return true;
          }
        }
        return false;
      }
      case WORD -> {
        return clause.hasWord(e.words());
      }
      case NOT_WORD -> {
        return !clause.hasWord(e.words());
      }
      case COMPLEMENT, COMPLEMENT_NOUN -> {
        for (Clause c : sentence.clauses()) {
          if (c != clause
              && (c.parent == clause && (c.kind == Clause.Kind.INF || c.kind == Clause.Kind.SUB)
                  || c.reporter == clause)) {
            if (e.kind() == Element.Kind.COMPLEMENT) {
              return true;
            }
            for (Phrase phrase : c.phrases) {
              if (headed(phrase, e.words())) {
                return true;
              }
            }
          }
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean headed(Phrase phrase, Set<String> words) {
    for (Unit u : new Unit[] {phrase.head}) {
      if (u != null && u.noun != null && words.contains(u.noun.lemma().name())) {
        return true;
      }
    }
    return false;
  }

  private boolean tell(
      Sentence sentence,
      Clause clause,
      Predicate p,
      Phrase trigger,
      Unit word,
      Frame frame,
      String unreal) {
    List<Clause> all = sentence.clauses();
    List<Actor> sources = slots.fill(frame.source(), clause, p, trigger, all, Set.of());
    if (sources.isEmpty()) {
      note(frame, word, "no source");
      return false;
    }
    Set<String> sourceCodes = codes(sources);
    List<Actor> targets = List.of();
    if (!frame.target().isEmpty()) {
      targets = slots.fill(frame.target(), clause, p, trigger, all, sourceCodes);
      if (targets.isEmpty()) {
        targets = remembered(frame, sources);
      }
    }
    boolean among =
        targets.isEmpty() && sourceCodes.size() > 1 && (frame.mutual() || frame.target().isEmpty());
    if (targets.isEmpty() && !among) {
      note(frame, word, "no target for " + sourceCodes);
      return false;
    }
    if (frame.weak() && (assumed(sources) || assumed(targets))) {
      note(frame, word, "actors only assumed");
      return false;
    }
    if (unreal != null) {
      note(frame, word, "left out: " + unreal);
      return true;
    }
    EventType type = type(frame, clause, p, trigger);
    if (type == null) {
      note(frame, word, "left out: negated, or only possible");
      return true;
    }
    if (among) {
      for (int i = 0; i < sources.size(); i++) {
        for (int k = 0; k < sources.size(); k++) {
          if (i != k && (i < k || !frame.mutual())) {
            add(
                sentence,
                clause,
                frame,
                type,
                frame.mutual(),
                sources.get(i),
                sources.get(k),
                word,
                p);
          }
        }
      }
      return true;
    }
    for (Actor s : sources) {
      for (Actor t : targets) {
        add(sentence, clause, frame, type, frame.mutual(), s, t, word, p);
      }
    }
    if (frame.mutual()) {
      for (int i = 0; i < targets.size(); i++) {
        for (int k = i + 1; k < targets.size(); k++) {
          add(sentence, clause, frame, type, true, targets.get(i), targets.get(k), word, p);
        }
      }
    }
    return true;
  }

  /**
   * Answers go to who last turned to the source; in a story of two countries, the other one is
   * meant.
   */
  private List<Actor> remembered(Frame frame, List<Actor> sources) {
    for (org.dateline.coding.pack.Slot slot : frame.target()) {
      Actor s = sources.get(0);
      if (slot.place() == org.dateline.coding.pack.Slot.Place.PREV
          && turnedTo.containsKey(s.code())) {
        return List.of(
            new Actor(turnedTo.get(s.code()), s.from(), s.to(), Actor.Strength.RESOLVED));
      }
      if (slot.place() == org.dateline.coding.pack.Slot.Place.OTHER
          && principals.size() == 2
          && principals.contains(s.code())) {
        for (String other : principals) {
          if (!other.equals(s.code())) {
            return List.of(new Actor(other, s.from(), s.to(), Actor.Strength.ASSUMED));
          }
        }
      }
    }
    return List.of();
  }

  private static boolean assumed(List<Actor> actors) {
    for (Actor a : actors) {
      if (a.strength() == Actor.Strength.ASSUMED) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> codes(List<Actor> actors) {
    Set<String> codes = new TreeSet<>();
    actors.forEach(a -> codes.add(a.code()));
    return codes;
  }

  private EventType type(Frame frame, Clause clause, Predicate p, Phrase trigger) {
    Predicate ruling =
        p != null ? p : clause.predicates.isEmpty() ? null : clause.predicates.get(0);
    boolean verbal = p != null || trigger == null;
    if (ruling == null) {
      return frame.type();
    }
    if (ruling.negated && (verbal || trigger.prep == null)) {
      return frame.negated();
    }
    boolean ownMood = p != null || trigger == null || trigger.prep == null;
    if (!ownMood) {
      return frame.type();
    }
    if (ruling.unreal) {
      return null;
    }
    if (ruling.modal != null
        && (ruling.modal.has(Feat.CAN)
            || ruling.modal.has(Feat.MAY)
            || ruling.modal.has(Feat.MUST))) {
      return null;
    }
    boolean planned =
        ruling.modal != null && (ruling.modal.has(Feat.WANT) || ruling.modal.has(Feat.SHALL));
    if (clause.kind == Clause.Kind.INF && clause.parent != null) {
      for (Predicate above : clause.parent.predicates) {
        planned |= above.is("plan") || above.is("promise");
      }
    }
    return ruling.future || planned ? future(frame) : frame.type();
  }

  private static EventType future(Frame frame) {
    if (frame.future() != null) {
      return frame.future();
    }
    return switch (frame.type()) {
      case CONSULT, SUPPORT, COOPERATE, AID, AGREE -> EventType.AGREE;
      case CONCEDE, RETREAT -> EventType.CONCEDE;
      case ASSAULT, PROTEST -> null;
      default -> frame.type();
    };
  }

  private void add(
      Sentence sentence,
      Clause clause,
      Frame frame,
      EventType type,
      boolean mutual,
      Actor source,
      Actor target,
      Unit word,
      Predicate p) {
    if (source.code().equals(target.code()) || events.size() >= MOST_EVENTS) {
      return;
    }
    boolean swap = mutual && source.code().compareTo(target.code()) > 0;
    Actor a = swap ? target : source;
    Actor b = swap ? source : target;
    if (!mutual
        && (type.quad().equals("verbal-conflict")
            || type == EventType.AGREE
            || type == EventType.SANCTION)) {
      turnedTo.put(b.code(), a.code());
    }
    String key = a.code() + ">" + b.code() + type + (mutual ? "m" : "");
    Event known = events.get(key);
    boolean fromHeadline =
        known != null && known.evidence().get(0).span().field().equals("headline");
    if (known != null && (sentence.headline() || !fromHeadline)) {
      if (known.mode() == null && frame.mode() != null && type == frame.type()) {
        events.put(key, withMode(known, frame.mode()));
      }
      return;
    }
    List<Evidence> evidence = new ArrayList<>(4);
    evidence.add(new Evidence("source", span(sentence, a.from(), a.to())));
    evidence.add(new Evidence("target", span(sentence, b.from(), b.to())));
    evidence.add(new Evidence("trigger", span(sentence, word, word)));
    evidence.add(
        new Evidence(
            "sentence",
            span(
                sentence,
                sentence.units().get(0),
                sentence.units().get(sentence.units().size() - 1))));
    LocalDate day = type == frame.type() ? dates.find(clause.units) : null;
    if (day == null && clause.reporter != null && type.quad().startsWith("verbal")) {
      day = dates.find(clause.reporter.units);
    }
    String mode = type == frame.type() ? frame.mode() : null;
    events.put(
        key,
        new Event(
            a.code(),
            b.code(),
            mutual,
            type,
            mode,
            day == null ? dates.today() : day,
            frame.rule(),
            List.copyOf(evidence)));
    if (notes != null) {
      notes.add(
          "    "
              + a.code()
              + (mutual ? " <> " : " > ")
              + b.code()
              + " "
              + type
              + " by "
              + frame.rule()
              + " at \""
              + word.norm()
              + "\"");
    }
  }

  /**
   * The words from one unit to another; where they stand in another sentence's field, the unit's
   * own place.
   */
  private Span span(Sentence sentence, Unit from, Unit to) {
    String text = sentence.headline() ? headline : body;
    int start = from.first.start;
    int end = Math.max(to.last.end, from.last.end);
    return new Span(
        sentence.headline() ? "headline" : "body", start, end, text.substring(start, end));
  }

  private static Event withMode(Event e, String mode) {
    return new Event(
        e.source(), e.target(), e.mutual(), e.type(), mode, e.date(), e.rule(), e.evidence());
  }

  private void note(Frame frame, Unit word, String why) {
    if (notes != null) {
      notes.add("    (" + frame.rule() + " at \"" + word.norm() + "\": " + why + ")");
    }
  }
}
