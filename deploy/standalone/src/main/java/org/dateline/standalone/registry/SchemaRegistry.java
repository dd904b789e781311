package org.dateline.standalone.registry;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;
import org.dateline.standalone.registry.Change.LevelSet;
import org.dateline.standalone.registry.Change.Registered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry: its catalogue in memory, every change in the schemas' topic first. */
final class SchemaRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaRegistry.class);

  private final SchemaLog log;
  private volatile Catalogue catalogue;
  private boolean doubtful;

  SchemaRegistry(SchemaLog log) {
    this.log = log;
    log.create();
    load();
  }

  /** What is registered now. */
  Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The id of the schema, after registering it under the subject if it was not yet.
   *
   * @throws RegistryError if it is no Avro schema, or incompatible with the subject's versions
   */
  synchronized int register(String subject, String text) {
    Schema schema = parse(text);
    ensureCertain();
    return catalogue.find(subject, schema).orElseGet(() -> add(subject, schema)).id();
  }

  private Version add(String subject, Schema schema) {
    List<String> conflicts = conflicts(subject, schema, catalogue.versions(subject));
    if (!conflicts.isEmpty()) {
      throw RegistryError.incompatible(subject, String.join("; ", conflicts));
    }
    Version version = catalogue.next(subject, schema);
    change(new Registered(version));
    LOG.info(
        "{} is version {} of {}, id {}",
        schema.getFullName(),
        version.number(),
        subject,
        version.id());
    return version;
  }

  /** Sets the level of a subject; null for all that have none of their own. */
  synchronized void setLevel(String subject, CompatibilityLevel level) {
    ensureCertain();
    change(new LevelSet(subject, level));
  }

  /** Why the schema may not follow these versions of the subject; empty if it may. */
  List<String> conflicts(String subject, Schema schema, List<Version> versions) {
    return catalogue.level(subject).conflicts(schema, versions);
  }

  /**
   * @throws RegistryError if it is no Avro schema
   */
  static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (RuntimeException e) {
      // Avro's parser throws what comes: for a name that it does not know, NullPointerException.
      throw RegistryError.invalidSchema(e.getMessage());
    }
  }

  private void change(Change change) {
    try {
      log.append(change);
    } catch (KafkaException e) {
      // It may have been written all the same; were its id given again, records would be misread.
      doubtful = true;
      throw RegistryError.storage(e);
    }
    catalogue = catalogue.with(change);
  }

  private void ensureCertain() {
    if (doubtful) {
      try {
        load();
      } catch (KafkaException e) {
        throw RegistryError.storage(e);
      }
    }
  }

  private void load() {
    Catalogue loaded = Catalogue.EMPTY;
    for (Change change : log.open()) {
      loaded = loaded.with(change);
    }
    catalogue = loaded;
    doubtful = false;
  }

  @Override
  public synchronized void close() {
    log.close();
  }
}
