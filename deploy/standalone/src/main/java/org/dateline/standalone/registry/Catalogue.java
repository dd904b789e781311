package org.dateline.standalone.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.dateline.standalone.registry.Change.LevelSet;
import org.dateline.standalone.registry.Change.Registered;

/**
 * All subjects, their versions and levels; immutable, so that it is read without a lock.
 *
 * @param versions in the order in which they were registered
 * @param levels by subject; the one for all under null
 */
record Catalogue(List<Version> versions, Map<String, CompatibilityLevel> levels) {
  static final Catalogue EMPTY = new Catalogue(List.of(), new HashMap<>());

  Catalogue with(Change change) {
    if (change instanceof Registered registered) {
      return new Catalogue(
          Stream.concat(versions.stream(), Stream.of(registered.version())).toList(), levels);
    }
    LevelSet set = (LevelSet) change;
    Map<String, CompatibilityLevel> changed = new HashMap<>(levels);
    changed.put(set.subject(), set.level());
    return new Catalogue(versions, changed);
  }

  List<String> subjects() {
    return versions.stream().map(Version::subject).distinct().sorted().toList();
  }

  /** The subject's versions, oldest first; none if there is no such subject. */
  List<Version> versions(String subject) {
    return versions.stream().filter(version -> version.subject().equals(subject)).toList();
  }

  Optional<Version> byId(int id) {
    return versions.stream().filter(version -> version.id() == id).findFirst();
  }

  /** The version of the subject that is this schema. */
  Optional<Version> find(String subject, Schema schema) {
    return versions(subject).stream().filter(version -> version.is(schema)).findFirst();
  }

  /**
   * The version that registering the schema adds: with its id from another subject, or the next.
   */
  Version next(String subject, Schema schema) {
    int id =
        versions.stream()
            .filter(version -> version.is(schema))
            .findFirst()
            .map(Version::id)
            .orElseGet(() -> versions.stream().mapToInt(Version::id).max().orElse(0) + 1);
    return new Version(subject, versions(subject).size() + 1, id, schema);
  }

  /** The level that holds for all subjects that have none of their own. */
  CompatibilityLevel level() {
    return levels.getOrDefault(null, CompatibilityLevel.FULL_TRANSITIVE);
  }

  CompatibilityLevel level(String subject) {
    return levels.getOrDefault(subject, level());
  }
}
