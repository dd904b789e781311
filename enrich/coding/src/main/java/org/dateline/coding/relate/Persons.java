package org.dateline.coding.relate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.pack.Leader;
import org.dateline.coding.parse.Cat;
import org.dateline.coding.parse.Phrase;
import org.dateline.coding.parse.Sentence;
import org.dateline.coding.parse.Unit;
import org.dateline.coding.text.Accents;

/**
 * The persons of a story by their names: as the story introduces them, else as the tables of
 * offices know them.
 */
final class Persons {
  private static final int SHORTEST_STEM = 3;

  private final Map<String, Person> byName = new HashMap<>();
  private final Map<String, Person> holders = new HashMap<>();
  private final Set<Person> all = new LinkedHashSet<>();
  private final Set<String> strangers = new HashSet<>();
  private final Leaders leaders;
  private final boolean genitiveS;
  private final String[] endings;

  /**
   * @param endings the case endings of names, the longest first; empty where names have none
   */
  Persons(long day, Set<String> countriesNamed, boolean genitiveS, String[] endings) {
    leaders = new Leaders(day, countriesNamed);
    this.genitiveS = genitiveS;
    this.endings = endings;
  }

  Collection<Person> all() {
    return all;
  }

  /**
   * Meets the office holders whom the story names in full somewhere, so that a surname before it is
   * theirs too, and remembers who else has a surname.
   */
  void meet(List<Sentence> sentences) {
    for (Sentence s : sentences) {
      for (Phrase p : s.phrases()) {
        List<Unit> names = names(p);
        if (names.isEmpty() || byName.containsKey(key(names.get(names.size() - 1)))) {
          continue;
        }
        boolean full = names.stream().anyMatch(u -> u.person != null && u.person.full());
        Person person = full ? leader(names) : null;
        if (person != null) {
          person.mentions.add(p);
        } else if (names.size() > 1) {
          strangers.add(key(names.get(names.size() - 1)));
        }
      }
    }
  }

  /** The person that a phrase's names are known for, or null. */
  Person find(Phrase p) {
    return find(names(p));
  }

  /** The person to whom a phrase gives something: Putin's visit, Putins Besuch; or null. */
  Person owner(Phrase p) {
    Person owner = find(ownerNames(p));
    if (owner != null) {
      owner.mentions.add(p);
    }
    return owner;
  }

  static List<Unit> ownerNames(Phrase p) {
    return p.owners.stream()
        .filter(u -> u.cat == Cat.NAME || u.person != null && u.actor == null)
        .toList();
  }

  private Person find(List<Unit> names) {
    if (names.isEmpty()) {
      return null;
    }
    Person known = byName.get(key(names.get(names.size() - 1)));
    if (known == null && genitiveS) {
      String last = key(names.get(names.size() - 1));
      known = last.endsWith("s") ? byName.get(last.substring(0, last.length() - 1)) : null;
    }
    if (known == null && names.size() == 1) {
      known = byName.get(firstKey(names));
    }
    if (known != null) {
      return known;
    }
    return leader(names);
  }

  /** Enters or completes a person whose names the phrase gives. */
  Person introduce(Phrase p, String country, String office) {
    List<Unit> names = names(p);
    if (names.isEmpty()) {
      return null;
    }
    String last = key(names.get(names.size() - 1));
    Person person = byName.get(last);
    String full = text(names);
    if (person == null) {
      person = new Person(full);
      byName.put(last, person);
      byName.putIfAbsent(firstKey(names), person);
      all.add(person);
    } else if (full.length() > person.name.length()) {
      person.name = full;
      byName.putIfAbsent(firstKey(names), person);
    }
    for (Unit middle : names.subList(0, names.size() - 1)) {
      // of two surnames the first is the one that goes on
      byName.putIfAbsent("first:" + key(middle), person);
    }
    if (person.country == null) {
      person.country = country;
    }
    if (person.office == null) {
      person.office = office;
    }
    person.mentions.add(p);
    return person;
  }

  private Person leader(List<Unit> names) {
    Leader holder = leaders.find(names, u -> strangers.contains(key(u)));
    if (holder == null) {
      return null;
    }
    Person person =
        holders.computeIfAbsent(holder.country() + holder.name(), k -> new Person(holder.name()));
    person.holder = holder.name();
    person.country = holder.country();
    person.office = holder.office();
    byName.put(key(names.get(names.size() - 1)), person);
    byName.putIfAbsent(firstKey(names), person);
    all.add(person);
    return person;
  }

  /** The units of a phrase that name a person. */
  static List<Unit> names(Phrase p) {
    if (!p.names.isEmpty()) {
      return p.names;
    }
    return p.apposition != null ? p.apposition.names : List.of();
  }

  private String firstKey(List<Unit> names) {
    return "first:" + stem(names.get(0).first.norm);
  }

  private String key(Unit u) {
    return stem(u.last.norm);
  }

  /** The name without accents and case ending. */
  private String stem(String name) {
    String norm = Accents.without(name);
    for (String ending : endings) {
      if (norm.endsWith(ending) && norm.length() - ending.length() >= SHORTEST_STEM) {
        return norm.substring(0, norm.length() - ending.length());
      }
    }
    return norm;
  }

  static String text(List<Unit> names) {
    StringBuilder out = new StringBuilder();
    for (Unit u : names) {
      out.append(out.length() == 0 ? "" : u.first.hyphenated ? "-" : " ").append(u.first.norm);
      if (u.first != u.last) {
        out.append(' ').append(u.last.norm);
      }
    }
    return out.toString();
  }
}
