package org.dateline.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Keeps a registry's answers: what an id or a subject's schema stands for never changes. */
final class CachedSchemaRegistry implements SchemaRegistry {
  private final SchemaRegistry registry;
  private final Map<Key, Integer> registered = new ConcurrentHashMap<>();
  private final Map<Key, Integer> known = new ConcurrentHashMap<>();
  private final Map<String, Registered> latest = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  CachedSchemaRegistry(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public int register(String subject, Schema schema) {
    return registered.computeIfAbsent(
        new Key(subject, schema), key -> registry.register(subject, schema));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return known.computeIfAbsent(new Key(subject, schema), key -> registry.idOf(subject, schema));
  }

  @Override
  public Registered latest(String subject) {
    return latest.computeIfAbsent(subject, registry::latest);
  }

  @Override
  public Schema byId(int id) {
    return byId.computeIfAbsent(id, registry::byId);
  }

  private record Key(String subject, Schema schema) {}
}
