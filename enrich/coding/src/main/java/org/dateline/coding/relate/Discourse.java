package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * Who is meant: countries named, persons known, pronouns, counterparts, both sides, the neighbour.
 */
final class Discourse {
  private static final int DEEPEST = 3;

  private final Countries countries;
  private final Persons persons;
  private final String home;
  private final Map<Phrase, List<Actor>> resolved = new LinkedHashMap<>();

  /** Countries in the order in which they were last spoken of, the last first. */
  private final List<String> recent = new ArrayList<>();

  private List<Actor> lastSubject = List.of();
  private List<String> lastBoth = List.of();
  private String local;

  /**
   * @param home country of the dateline, or null
   */
  Discourse(Countries countries, Persons persons, String home) {
    this.countries = countries;
    this.persons = persons;
    this.home = home;
  }

  void beginSentence(List<Phrase> phrases) {
    local = null;
    if (!phrases.isEmpty() && phrases.get(0).prep != null && phrases.get(0).prep.has(Feat.AT)) {
      for (Unit u : phrases.get(0).units) {
        Sense.Country c = countries.of(u);
        if (c != null) {
          local = c.code();
        }
      }
    }
  }

  /** Remembers who a clause was about. */
  void leave(Clause clause) {
    List<Actor> subject = subject(clause, 0);
    for (Phrase p : clause.phrases) {
      for (Actor a : actors(p)) {
        touch(a.code());
      }
    }
    Set<String> all = new LinkedHashSet<>();
    if (!subject.isEmpty()) {
      lastSubject = subject;
      subject.forEach(a -> all.add(a.code()));
      if (all.size() == 1) {
        touch(subject.get(0).code());
      }
    }
    if (all.size() < 2) {
      for (Phrase p : clause.phrases) {
        if (p.free()) {
          actors(p).forEach(a -> all.add(a.code()));
        }
      }
    }
    if (all.size() >= 2) {
      lastBoth =
          new ArrayList<>(all)
              .subList(0, subject.size() > 2 ? Math.min(all.size(), subject.size()) : 2);
    }
  }

  private void touch(String code) {
    recent.remove(code);
    recent.add(0, code);
  }

  List<String> recent() {
    return recent;
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
      return pronoun(p);
    }
    Unit h = p.head;
    if (h == null) {
      return person(p);
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
    List<Actor> own = inside(p, 0, true);
    String office = h.actor.role();
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
    List<Actor> byName = person(p);
    if (!byName.isEmpty()) {
      return byName;
    }
    List<Actor> found = byKind(p, h);
    if (!found.isEmpty() && h.actor.kind().equals("person")) {
      persons.introduce(p, found.get(0).code(), office);
    }
    return found;
  }

  private List<Actor> byKind(Phrase p, Unit h) {
    return switch (h.actor.kind()) {
      case "both" ->
          plural(p, lastBoth.isEmpty() ? recent.subList(0, Math.min(2, recent.size())) : lastBoth);
      case "self" -> one(p, selfOf(p), Actor.Strength.RESOLVED);
      case "counterpart", "neighbour", "guest" ->
          one(p, otherThan(selfOf(p)), Actor.Strength.RESOLVED);
      case "host" -> one(p, home, Actor.Strength.RESOLVED);
      case "country" ->
          one(
              p,
              p.possessive != null ? selfOf(p) : recent.isEmpty() ? null : recent.get(0),
              Actor.Strength.RESOLVED);
      case "person", "organ", "leader" -> one(p, assumed(p), Actor.Strength.ASSUMED);
      case "side", "group" -> List.of();
      default -> List.of();
    };
  }

  private String assumed(Phrase p) {
    if (p.possessive != null) {
      return selfOf(p);
    }
    if (local != null) {
      return local;
    }
    if (!lastSubject.isEmpty() && codes(lastSubject).size() == 1) {
      return lastSubject.get(0).code();
    }
    return home;
  }

  private static Set<String> codes(List<Actor> actors) {
    Set<String> codes = new LinkedHashSet<>();
    actors.forEach(a -> codes.add(a.code()));
    return codes;
  }

  /** The country that "his" refers to: the speaker's, else the subject's. */
  private String selfOf(Phrase p) {
    Clause c = p.clause;
    if (c != null && c.reporter != null && (c.subject == null || c.subject.leader == p.leader)) {
      List<Actor> speaker = subject(c.reporter, 0);
      if (!speaker.isEmpty()) {
        return speaker.get(0).code();
      }
    }
    if (c != null && c.subject != null && c.subject != p) {
      List<Actor> subject = actors(c.subject.leader == p.leader ? c.subject.leader : c.subject);
      if (!subject.isEmpty()) {
        return subject.get(0).code();
      }
    }
    if (c != null && c.subject == null && c.subjectOf != null) {
      List<Actor> subject = subject(c.subjectOf, 0);
      if (!subject.isEmpty()) {
        return subject.get(0).code();
      }
    }
    return lastSubject.isEmpty() ? home : lastSubject.get(0).code();
  }

  private String otherThan(String code) {
    for (String r : recent) {
      if (!r.equals(code)) {
        return r;
      }
    }
    return home != null && !home.equals(code) ? home : null;
  }

  private List<Actor> pronoun(Phrase p) {
    if (p.pronoun.has(Feat.REFL) || p.pronoun.has(Feat.RECIP)) {
      return List.of();
    }
    Clause c = p.clause;
    boolean subjectHere = c != null && c.subject == p;
    if (c != null && c.reporter != null && (subjectHere || p.pronoun.has(Feat.WE))) {
      List<Actor> speaker = c.reporter == c ? List.of() : subject(c.reporter, 0);
      if (!speaker.isEmpty()) {
        return one(p, speaker.get(0).code(), Actor.Strength.RESOLVED);
      }
    }
    if (p.pronoun.has(Feat.BOTH)) {
      return plural(p, lastBoth);
    }
    if (p.pronoun.has(Feat.DEM)) {
      String subject = lastSubject.isEmpty() ? null : lastSubject.get(0).code();
      return one(p, otherThan(subject), Actor.Strength.RESOLVED);
    }
    if (!p.pronoun.has(Feat.HUMAN) && !subjectHere) {
      return List.of();
    }
    if (!subjectHere) {
      return one(p, otherThan(selfOf(p)), Actor.Strength.RESOLVED);
    }
    Set<String> last = codes(lastSubject);
    if (last.size() > 1 && !p.pronoun.has(Feat.PL)) {
      return List.of();
    }
    return plural(p, new ArrayList<>(last));
  }

  private static List<Actor> one(Phrase p, String code, Actor.Strength strength) {
    return code == null ? List.of() : List.of(new Actor(code, p.first(), p.last(), strength));
  }

  private static List<Actor> plural(Phrase p, List<String> codes) {
    List<Actor> all = new ArrayList<>();
    codes.forEach(c -> all.add(new Actor(c, p.first(), p.last(), Actor.Strength.RESOLVED)));
    return all;
  }

  private List<Actor> person(Phrase p) {
    Person person = persons.find(p);
    if (person == null || person.country == null) {
      return List.of();
    }
    if (!person.mentions.contains(p)) {
      person.mentions.add(p);
    }
    return one(p, person.country, Actor.Strength.PERSON);
  }

  /** Countries inside a phrase: adjectives, owners, what qualifies it. */
  List<Actor> inside(Phrase p, int depth, boolean actingOnly) {
    List<Actor> found = new ArrayList<>();
    if (depth > DEEPEST) {
      return found;
    }
    for (Unit u : p.units) {
      Sense.Country c = actingOnly ? countries.acting(u) : countries.of(u);
      if (c != null) {
        found.add(new Actor(c.code(), u, u, Actor.Strength.NAMED));
      }
    }
    if (found.isEmpty() && !p.owners.isEmpty() && p.owners.get(0).person != null) {
      Person owner = persons.find(p);
      if (owner != null && owner.country != null) {
        found.add(new Actor(owner.country, p.first(), p.last(), Actor.Strength.PERSON));
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (Phrase q : p.qualifiers) {
      for (Phrase m : q.leader.members) {
        List<Actor> inner = actors(m);
        found.addAll(inner.isEmpty() ? inside(m, depth + 1, actingOnly) : inner);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
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
    return c.subjectOf == null ? List.of() : subject(c.subjectOf, depth + 1);
  }
}
