package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Unit;

/**
 * Countries named inside a phrase, which tell whose it is: adjectives, owners, what qualifies it.
 */
final class NamedInside {
  private static final int DEEPEST = 3;

  private final Discourse discourse;
  private final Countries countries;
  private final Persons persons;

  NamedInside(Discourse discourse, Countries countries, Persons persons) {
    this.discourse = discourse;
    this.countries = countries;
    this.persons = persons;
  }

  /** Countries inside a phrase: adjectives, owners, what qualifies it. */
  List<Actor> of(Phrase p, int depth, boolean actingOnly) {
    List<Actor> found = new ArrayList<>();
    if (depth > DEEPEST) {
      return found;
    }
    for (Unit u : p.units) {
      Sense.Country c = actingOnly ? countries.acting(u) : countries.of(u);
      if (c != null) {
        found.add(new Actor(seat(c, p), u, u, Actor.Strength.NAMED));
      }
    }
    if (found.isEmpty()) {
      Person owner = persons.owner(p);
      if (owner != null && owner.country != null) {
        found.add(new Actor(owner.country, p.first(), p.last(), Actor.Strength.PERSON));
      }
    }
    if (!found.isEmpty()) {
      p.coOwners.forEach(owner -> found.addAll(discourse.actors(owner)));
      return found;
    }
    Phrase genitive = genitiveBehind(p);
    if (genitive != null) {
      List<Actor> owner = discourse.actors(genitive);
      return owner.isEmpty() ? of(genitive, depth + 1, actingOnly) : owner;
    }
    for (Phrase q : p.qualifiers) {
      for (Phrase m : q.leader.members) {
        List<Actor> inner = new ArrayList<>(discourse.actors(m));
        inner.removeIf(a -> a.strength() == Actor.Strength.ASSUMED);
        boolean placed = q.prep != null && q.prep.has(Feat.AT);
        found.addAll(inner.isEmpty() ? of(m, depth + 1, actingOnly && !placed) : inner);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  /** "Bundeskanzler X": an office that more than one state has is that of whom it is known for. */
  private String seat(Sense.Country c, Phrase p) {
    Person holder = c.kind().equals("person-seat") ? persons.find(p) : null;
    return holder == null || holder.country == null ? c.code() : holder.country;
  }

  /**
   * "Soldiers | of both countries", "an aide | of Trump's", "of the republic of | Uzbekistan", "the
   * government | in Paris", where nothing else shows that the one qualifies the other.
   */
  private Phrase genitiveBehind(Phrase p) {
    if (p.clause == null || p.head == null || p.head.actor == null || !p.names.isEmpty()) {
      return null;
    }
    for (Phrase q : p.clause.phrases) {
      if (q.prep != null
          && q.prep.index == p.to
          && q.prep.has(Feat.AT)
          && Discourse.kind(p).equals("organ")
          && !of(q, 0, true).isEmpty()) {
        return q;
      }
      if (q.from == p.to
          && q.prep == null
          && (q.can(Feat.GEN) || Discourse.kind(p).equals("country"))) {
        if (Discourse.kind(p).equals("country") && q.head != null && q.head.country != null) {
          return q;
        }
        boolean both = Discourse.kind(q).equals("both");
        boolean person = q.head == null && !q.names.isEmpty() && persons.find(q) != null;
        return both || person ? q : null;
      }
    }
    return null;
  }
}
