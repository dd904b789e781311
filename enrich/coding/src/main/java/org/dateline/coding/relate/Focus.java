package org.dateline.coding.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader has in mind at a point of the text: who was last spoken of, and who acted. */
final class Focus {
  /** Offices of which a text calls one by the name of another. */
  private static final Set<String> ENVOYS =
      Set.of(
          "ambassador",
          "deputy ambassador",
          "permanent representative",
          "high commissioner",
          "charge d'affaires",
          "consul",
          "envoy",
          "special envoy",
          "diplomat");

  private static final Set<String> HEADS =
      Set.of("president", "head of state", "king", "emir", "sultan", "emperor", "ruler", "leader");

  /** Nobody is meant who was spoken of longer ago. */
  private static final int MEMORY = 20;

  /** Country of the dateline, or null. */
  final String home;

  private final Principals principals;

  /** Countries in the order in which they were last spoken of, the last first. */
  private final List<String> recent = new ArrayList<>();

  private List<Actor> lastSubject = List.of();
  private List<Actor> mainSubject = List.of();
  private List<Actor> lastHumanSubject = List.of();
  private List<String> lastBoth = List.of();

  /** Who last held an office in the text: "the minister" is that one. */
  private final Map<String, String> holders = new LinkedHashMap<>();

  /** Countries of the persons spoken of, the last first. */
  private final Deque<String> lastHumans = new ArrayDeque<>();

  /** The country where the sentence says at its beginning that it plays, or null. */
  private String local;

  Focus(String home, Principals principals) {
    this.home = home;
    this.principals = principals;
  }

  void beginSentence(String place) {
    local = place;
  }

  /**
   * Takes in a clause.
   *
   * @param subject who acts in it
   * @param human true where it is a person
   * @param spokenOf all whom it speaks of
   * @param named those that it names together in one list, or none
   * @param humans persons among them
   */
  void leave(
      List<Actor> subject,
      boolean human,
      List<Actor> spokenOf,
      List<Actor> named,
      List<Actor> humans) {
    for (Actor a : spokenOf) {
      if (a.strength() == Actor.Strength.NAMED || a.strength() == Actor.Strength.PERSON) {
        touch(a.code());
      }
    }
    if (!subject.isEmpty()) {
      lastSubject = subject;
      lastHumanSubject = human ? subject : lastHumanSubject;
      if (codes(subject).size() == 1) {
        touch(subject.get(0).code());
      }
    }
    Set<String> together = codes(codes(subject).size() > 1 ? subject : named);
    if (together.size() > 1) {
      lastBoth = List.copyOf(together);
    }
    for (Actor h : humans) {
      lastHumans.addFirst(h.code());
      if (lastHumans.size() > MEMORY) {
        lastHumans.removeLast();
      }
    }
  }

  /** Two had to do with each other. */
  void together(String one, String other) {
    lastBoth = List.of(one, other);
  }

  /**
   * Country of the person last spoken of.
   *
   * @param not a country whose person is not meant, or null
   */
  String lastHuman(String not) {
    for (String h : lastHumans) {
      if (!h.equals(not)) {
        return h;
      }
    }
    return null;
  }

  /** Remembers who acted in a main clause. */
  void leaveMain(List<Actor> subject) {
    mainSubject = subject.isEmpty() ? mainSubject : subject;
  }

  /** Codes of those who acted last in a main clause. */
  List<String> mainSubject() {
    return new ArrayList<>(codes(mainSubject));
  }

  private void touch(String code) {
    recent.remove(code);
    recent.add(0, code);
  }

  String local() {
    return local;
  }

  List<String> recent() {
    return recent;
  }

  /** Codes of those who acted last and are persons; else of those who acted last. */
  List<String> lastHumanSubject() {
    return lastHumanSubject.isEmpty() ? lastSubject() : new ArrayList<>(codes(lastHumanSubject));
  }

  void holds(String office, String code) {
    holders.remove(office);
    holders.put(office, code);
  }

  /** Country of the last holder of an office: the foreign minister is a minister too; or null. */
  String holder(String office) {
    String found = null;
    for (Map.Entry<String, String> e : holders.entrySet()) {
      boolean envoys = ENVOYS.contains(e.getKey()) && ENVOYS.contains(office);
      boolean heads = HEADS.contains(e.getKey()) && HEADS.contains(office);
      if (envoys || heads || e.getKey().equals(office) || e.getKey().endsWith(" " + office)) {
        found = e.getValue();
      }
    }
    return found;
  }

  /** Codes of those who acted last. */
  List<String> lastSubject() {
    return new ArrayList<>(codes(lastSubject));
  }

  /** The two, or more, who were last named together. */
  List<String> lastBoth() {
    if (!lastBoth.isEmpty()) {
      return lastBoth;
    }
    boolean open = principals.both().isEmpty() && recent.size() > 1;
    return open ? recent.subList(0, 2) : principals.both();
  }

  /** The one last spoken of beside this one, or null. */
  String otherThan(String code) {
    for (String r : recent) {
      if (!r.equals(code)) {
        return r;
      }
    }
    return home != null && !home.equals(code) ? home : null;
  }

  static Set<String> codes(List<Actor> actors) {
    Set<String> codes = new LinkedHashSet<>();
    actors.forEach(a -> codes.add(a.code()));
    return codes;
  }
}
