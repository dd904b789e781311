package org.dateline.coding.relate;

import java.util.HashMap;
import java.util.Map;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.parse.Phrase;

/** The prepositions of phrases as frames name them: in full, and those that mark an object. */
final class Prepositions {
  private final Map<String, String> contractions = new HashMap<>();

  /** Preposition that a person or country has before it as direct object, or null. */
  private final String objectMarker;

  Prepositions(Pack pack) {
    objectMarker = pack.settings().get("object-marker");
    for (String pair : pack.settings().getOrDefault("contractions", "").split("[; ]+")) {
      int eq = pair.indexOf('=');
      if (eq > 0) {
        contractions.put(pair.substring(0, eq), pair.substring(eq + 1));
      }
    }
  }

  /** The preposition of a phrase in its full form; null where it has none. */
  String of(Phrase p) {
    if (p.prep == null) {
      return null;
    }
    String form = p.prep.function.form();
    int last = form.lastIndexOf(' ') + 1;
    String whole = contractions.get(form.substring(last));
    return whole == null ? form : form.substring(0, last) + whole;
  }

  /** True for a phrase that can be an object: without preposition, or with the object's mark. */
  boolean isObject(Phrase p) {
    return p.prep == null || objectMarker != null && objectMarker.equals(of(p));
  }

  /** True where objects of this kind have a mark, and the phrase lacks it. */
  boolean lacksMark(Phrase p) {
    return objectMarker != null && p.prep == null;
  }
}
