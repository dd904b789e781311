package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/** Which countries act in a phrase: those named, those of persons known, those meant. */
final class Discourse {
  private static final int DEEPEST = 3;
  private static final Set<String> OF_ORGANISATIONS =
      Set.of("person", "organ", "leader", "group", "side");
  private static final Set<String> SENT =
      Set.of("ambassador", "deputy ambassador", "permanent representative", "diplomat");

  private final Countries countries;
  private final Persons persons;
  private final Focus focus;
  private final Anaphora anaphora;
  private final NamedInside inner;
  private final Map<Phrase, List<Actor>> resolved = new LinkedHashMap<>();

  /**
   * @param home country of the dateline, or null
   */
  Discourse(Countries countries, Persons persons, Principals principals, String home) {
    this.countries = countries;
    this.persons = persons;
    focus = new Focus(home, principals);
    anaphora = new Anaphora(this, focus);
    inner = new NamedInside(this, countries, persons);
  }

  void beginSentence(List<Phrase> phrases) {
    String place = null;
    if (!phrases.isEmpty() && phrases.get(0).prep != null && phrases.get(0).prep.has(Feat.AT)) {
      for (Unit u : phrases.get(0).units) {
        Sense.Country c = countries.of(u);
        if (c != null) {
          place = c.code();
        }
      }
    }
    focus.beginSentence(place);
  }

  /** Remembers who a clause was about. */
  void leave(Clause clause) {
    List<Actor> spokenOf = new ArrayList<>();
    List<Actor> named = new ArrayList<>();
    List<Actor> humans = new ArrayList<>();
    for (Phrase p : clause.phrases) {
      List<Actor> meant = actors(p);
      spokenOf.addAll(meant);
      if (Focus.codes(group(p)).size() == 2) {
        named = group(p);
      }
      if (meant.size() == 1 && isHuman(p)) {
        humans.addAll(meant);
        if (p.head != null && p.head.actor != null) {
          focus.holds(p.head.actor.role(), meant.get(0).code());
        }
      } else if (meant.size() == 1 && kind(p).equals("organ")) {
        focus.holds(p.head.actor.role(), meant.get(0).code());
      }
    }
    // "the government, led by X,": whom a participle describes has not acted
    boolean described =
        clause.kind == Clause.Kind.PART
            && clause.antecedent != null
            && clause.predicates.stream().anyMatch(p -> p.passive);
    List<Actor> subject = described ? List.of() : subject(clause, 0);
    boolean human = clause.subject != null && isHuman(clause.subject);
    focus.leave(subject, human, spokenOf, named, humans);
    if (clause.kind == Clause.Kind.MAIN) {
      focus.leaveMain(subject);
    }
  }

  /** Two had to do with each other: "both" means them, until others come. */
  void together(Actor one, Actor other) {
    focus.together(one.code(), other.code());
  }

  /** The country last spoken of, other than this one; or null. */
  String lastSpokenOf(Actor not) {
    return focus.otherThan(not.code());
  }

  /** The two last named together, if neither is this one; else none. */
  List<Actor> lastTogether(Actor not) {
    List<String> two = focus.lastBoth();
    if (two.size() != 2 || two.contains(not.code())) {
      return List.of();
    }
    return two.stream()
        .map(c -> new Actor(c, not.from(), not.to(), Actor.Strength.RESOLVED))
        .toList();
  }

  static boolean isHuman(Phrase p) {
    if (p.pronoun != null) {
      return p.pronoun.has(Feat.HUMAN);
    }
    return p.head == null
        ? !p.names.isEmpty()
        : Set.of("person", "leader", "counterpart", "guest", "host").contains(kind(p));
  }

  /** Tells whom the clause's phrases were taken to mean, beside those that they name. */
  void explain(Clause clause, List<String> notes) {
    for (Phrase p : clause.phrases) {
      List<Actor> meant = actors(p);
      if (meant.stream().anyMatch(a -> a.strength() != Actor.Strength.NAMED)) {
        notes.add("    " + p + " means " + String.join(", ", Focus.codes(meant)));
      }
    }
  }

  /** The countries that a list of phrases denotes as actors. */
  List<Actor> group(Phrase p) {
    List<Actor> all = new ArrayList<>();
    for (Phrase member : p.leader.members) {
      all.addAll(actors(member));
    }
    return all;
  }

  /** The countries that a phrase by itself denotes as actors. */
  List<Actor> actors(Phrase p) {
    List<Actor> known = resolved.get(p);
    if (known == null) {
      resolved.put(p, List.of());
      known = resolve(p);
      resolved.put(p, known);
    }
    return known;
  }

  private List<Actor> resolve(Phrase p) {
    if (p.date) {
      return List.of();
    }
    if (p.pronoun != null) {
      if (p.pronoun.isFunction("rel")) {
        boolean known = p.clause != null && p.clause.antecedent != null;
        return known ? group(p.clause.antecedent) : List.of();
      }
      return anaphora.pronoun(p);
    }
    Unit h = p.head;
    if (h == null) {
      List<Actor> named = person(p);
      // "les ministres russe Sergueï Lavrov et turc Hakan Fidan"
      return named.isEmpty() && !p.names.isEmpty() ? inside(p, true) : named;
    }
    if (h.actor == null) {
      if (h.country != null) {
        Sense.Country c = countries.acting(h);
        return c == null
            ? List.of()
            : List.of(new Actor(c.code(), p.first(), p.last(), Actor.Strength.NAMED));
      }
      return h.noun == null && !p.names.isEmpty() ? person(p) : List.of();
    }
    List<Actor> own = inside(p, true);
    String office = office(p);
    if (!own.isEmpty() && !h.actor.kind().equals("self")) {
      if (h.actor.kind().equals("person")
          || h.actor.kind().equals("counterpart")
          || h.actor.kind().equals("leader")) {
        persons.introduce(
            p, own.get(0).code(), h.actor.kind().equals("counterpart") ? null : office);
      }
      List<Actor> whole = new ArrayList<>();
      own.forEach(a -> whole.add(a.at(p.first(), p.last(), Actor.Strength.NAMED)));
      return whole;
    }
    List<Actor> byName = h.actor.kind().equals("both") ? List.of() : person(p);
    if (!byName.isEmpty() || isOfOrganisation(p)) {
      return byName;
    }
    List<Actor> found = anaphora.noun(p);
    if (!found.isEmpty() && h.actor.kind().equals("person")) {
      persons.introduce(p, found.get(0).code(), office);
    }
    return found;
  }

  /**
   * True for those who act for an organisation and no country: the UN's secretary-general, NATO
   * troops. An ambassador there is still somebody's.
   */
  boolean isOfOrganisation(Phrase p) {
    if (p.head == null
        || p.head.actor == null
        || !OF_ORGANISATIONS.contains(p.head.actor.kind())
        || SENT.contains(p.head.actor.role())) {
      return false;
    }
    return p.units.stream().anyMatch(Discourse::isCountryless)
        || p.qualifiers.stream().anyMatch(q -> q.head != null && isCountryless(q.head));
  }

  /** The office that a phrase names, such as former president. */
  static String office(Phrase p) {
    String role = p.head.actor.role();
    for (Unit u : p.units) {
      if (u != p.head && u.actor != null && u.actor.kind().equals("modifier")) {
        return u.actor.role() + " " + role;
      }
    }
    return role;
  }

  private static boolean isCountryless(Unit u) {
    return u.organisation != null && u.country == null;
  }

  /** Whom the possessive of a phrase means: "his visit". */
  List<Actor> owner(Phrase p) {
    return p.possessive == null ? List.of() : anaphora.owner(p);
  }

  private List<Actor> person(Phrase p) {
    Person person = persons.find(p);
    if (person == null || person.country == null) {
      return List.of();
    }
    person.mentions.add(p);
    return Anaphora.one(p, person.country, Actor.Strength.PERSON);
  }

  /** Countries inside a phrase: adjectives, owners, what qualifies it. */
  List<Actor> inside(Phrase p, boolean actingOnly) {
    return inner.of(p, 0, actingOnly);
  }

  static String kind(Phrase p) {
    return p.head == null || p.head.actor == null ? "" : p.head.actor.kind();
  }

  /** Forgets whom phrases mean: what came before the reading knew nobody yet. */
  void begin() {
    resolved.clear();
  }

  /** Who acts in a clause: its own subject, or the one that it shares. */
  List<Actor> subject(Clause c, int depth) {
    if (c == null || depth > DEEPEST) {
      return List.of();
    }
    if (c.subject != null) {
      return group(c.subject);
    }
    if (c.antecedent != null) {
      List<Actor> antecedent = group(c.antecedent);
      if (!antecedent.isEmpty() || c.kind == Clause.Kind.REL) {
        return antecedent;
      }
    }
    if (c.dropped) {
      return anaphora.dropped(c);
    }
    Phrase decision = Decisions.above(c);
    if (decision != null) {
      List<Actor> whose = inside(decision, true);
      if (!whose.isEmpty() || decision.possessive != null) {
        return whose.isEmpty() ? anaphora.owner(decision) : whose;
      }
      return Decisions.isTaken(c.parent) ? subject(c.parent, depth + 1) : List.of();
    }
    List<Actor> shared = c.subjectOf == null ? List.of() : subject(c.subjectOf, depth + 1);
    // "X said that talks were held and thanked Y": talks thank nobody
    boolean said = shared.isEmpty() && c.subjectOf != null && c.kind == Clause.Kind.SUB;
    return said && c.parent != c.subjectOf ? subject(c.parent, depth + 1) : shared;
  }
}
