package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader has in mind at a point of the text: who was last spoken of, and who acted. */
final class Focus {
  /** Country of the dateline, or null. */
  final String home;

  /** Countries in the order in which they were last spoken of, the last first. */
  private final List<String> recent = new ArrayList<>();

  private List<Actor> lastSubject = List.of();
  private List<String> lastBoth = List.of();

  /** The country where the sentence says at its beginning that it plays, or null. */
  private String local;

  Focus(String home) {
    this.home = home;
  }

  void beginSentence(String place) {
    local = place;
  }

  /** Takes in a clause: all who act in it, and among them its subject and its own phrases. */
  void leave(List<Actor> subject, List<Actor> spokenOf, List<Actor> inOwnPhrases) {
    spokenOf.forEach(a -> touch(a.code()));
    Set<String> all = codes(subject);
    if (!subject.isEmpty()) {
      lastSubject = subject;
      if (all.size() == 1) {
        touch(subject.get(0).code());
      }
    }
    if (all.size() < 2) {
      all.addAll(codes(inOwnPhrases));
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

  String local() {
    return local;
  }

  List<String> recent() {
    return recent;
  }

  /** Codes of those who acted last. */
  List<String> lastSubject() {
    return new ArrayList<>(codes(lastSubject));
  }

  /** The two, or more, who were last named together. */
  List<String> lastBoth() {
    return lastBoth.isEmpty() ? recent.subList(0, Math.min(2, recent.size())) : lastBoth;
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
