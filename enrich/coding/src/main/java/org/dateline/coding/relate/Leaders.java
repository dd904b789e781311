package org.dateline.coding.relate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.coding.pack.Leader;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.parse.Unit;

/**
 * Finds which holder of an office a name means: one in office on the day, of a country that the
 * story names where the name is common.
 */
final class Leaders {
  /** A leader is still called so for a while after the term. */
  private static final int GRACE_DAYS = 45;

  private final long day;
  private final Set<String> named;

  Leaders(long day, Set<String> countriesNamed) {
    this.day = day;
    named = countriesNamed;
  }

  /**
   * The office holder that names mean, or null where nobody or more than one can be meant.
   *
   * @param stranger true for a surname that somebody else in the story has
   */
  Leader find(List<Unit> names, Predicate<Unit> stranger) {
    Leader found = null;
    boolean ambiguous = false;
    for (Unit u : names) {
      for (Sense s : u.senses) {
        if (!(s instanceof Sense.Person known)
            || names.size() > 1 && !known.full() && u != names.get(names.size() - 1)) {
          continue;
        }
        Leader l = known.leader();
        if (names.size() > 1 && !known.full() && isSomeoneElse(names, l)) {
          continue;
        }
        boolean otherFirstName = names.size() > 1 && !known.full();
        if ((known.weak() || otherFirstName) && !named.contains(l.country())
            || known.weak() && (otherFirstName || stranger.test(u))) {
          continue;
        }
        if (day < l.start() || l.end() != Long.MAX_VALUE && day > l.end() + GRACE_DAYS) {
          continue;
        }
        if (found == null || named.contains(l.country()) && !named.contains(found.country())) {
          found = l;
          ambiguous = false;
        } else if (!found.country().equals(l.country())
            && named.contains(l.country()) == named.contains(found.country())) {
          ambiguous = true;
        } else if (found.country().equals(l.country()) && rank(l.office()) < rank(found.office())) {
          found = l;
        }
      }
    }
    return ambiguous ? null : found;
  }

  /** "René Castro" is not Raúl Castro: the first names begin with other sounds. */
  private static boolean isSomeoneElse(List<Unit> names, Leader leader) {
    String[] known = leader.name().toLowerCase(Locale.ROOT).split("[ -]+");
    for (Unit u : names.subList(0, names.size() - 1)) {
      for (String part : known) {
        if (sound(u.norm()).equals(sound(part))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first two letters, as far as all spellings of a name have them. */
  private static String sound(String name) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFD)
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append((char) c));
    String start = plain.substring(0, Math.min(2, plain.length()));
    return start
        .replace('w', 'v')
        .replace('u', 'o')
        .replace('i', 'e')
        .replace('y', 'e')
        .replace('j', 'e')
        .replace('k', 'c')
        .replace('q', 'c');
  }

  private static int rank(String office) {
    return office.startsWith("president")
            || office.startsWith("prime")
            || office.startsWith("chancellor")
        ? 0
        : 1;
  }
}
