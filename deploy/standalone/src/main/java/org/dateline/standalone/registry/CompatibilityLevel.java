package org.dateline.standalone.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Which of a subject's versions must read, and be read by, a new one. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOld;
  private final boolean readByOld;
  private final boolean transitive;

  CompatibilityLevel(boolean readsOld, boolean readByOld, boolean transitive) {
    this.readsOld = readsOld;
    this.readByOld = readByOld;
    this.transitive = transitive;
  }

  /**
   * @throws RegistryError if there is no level of this name
   */
  static CompatibilityLevel of(String name) {
    for (CompatibilityLevel level : values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    throw RegistryError.invalidLevel(name);
  }

  /**
   * Why a schema may not follow the versions, in words; empty if it may.
   *
   * @param versions the versions before it, oldest first
   */
  List<String> conflicts(Schema schema, List<Version> versions) {
    int from = transitive || versions.isEmpty() ? 0 : versions.size() - 1;
    List<String> conflicts = new ArrayList<>();
    for (Version version : versions.subList(from, versions.size())) {
      if (readsOld) {
        check(schema, version.schema(), "it cannot read version " + version.number(), conflicts);
      }
      if (readByOld) {
        check(
            version.schema(), schema, "version " + version.number() + " cannot read it", conflicts);
      }
    }
    return conflicts;
  }

  private static void check(Schema reader, Schema writer, String what, List<String> conflicts) {
    SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .forEach(
            found ->
                conflicts.add(
                    "%s: %s at %s: %s"
                        .formatted(
                            what, found.getType(), found.getLocation(), found.getMessage())));
  }
}
