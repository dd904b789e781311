package org.dateline.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry inside this process, shared by all that name the same scope. For tests of what stands
 * on the serde; it checks no compatibility.
 */
final class MockSchemaRegistry implements SchemaRegistry {
  private static final Map<String, MockSchemaRegistry> SCOPES = new ConcurrentHashMap<>();

  private final List<Schema> schemas = new ArrayList<>();
  private final Map<String, List<Integer>> subjects = new HashMap<>();

  private MockSchemaRegistry() {}

  static MockSchemaRegistry of(String scope) {
    return SCOPES.computeIfAbsent(scope, name -> new MockSchemaRegistry());
  }

  @Override
  public synchronized int register(String subject, Schema schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    int id = schemas.indexOf(schema) + 1;
    List<Integer> versions = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
    if (!versions.contains(id)) {
      versions.add(id);
    }
    return id;
  }

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    int id = schemas.indexOf(schema) + 1;
    if (!subjects.getOrDefault(subject, List.of()).contains(id)) {
      throw new RegistryException(
          "subject " + subject + " has no such schema: " + schema.getFullName());
    }
    return id;
  }

  @Override
  public synchronized Registered latest(String subject) {
    List<Integer> versions = subjects.getOrDefault(subject, List.of());
    if (versions.isEmpty()) {
      throw new RegistryException("no subject " + subject);
    }
    int id = versions.get(versions.size() - 1);
    return new Registered(id, schemas.get(id - 1));
  }

  @Override
  public synchronized Schema byId(int id) {
    if (id < 1 || id > schemas.size()) {
      throw new UndecodableException("no schema of id " + id);
    }
    return schemas.get(id - 1);
  }
}
