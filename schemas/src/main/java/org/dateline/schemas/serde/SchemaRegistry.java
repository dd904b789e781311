package org.dateline.schemas.serde;

import java.util.List;
import org.apache.avro.Schema;

/** What the serde asks of a schema registry. Implementations are safe for use by many threads. */
interface SchemaRegistry {
  String MOCK = "mock://";

  /** The id of the schema under the subject, after registering it there if it was not yet. */
  int register(String subject, Schema schema);

  /**
   * The id of the schema under the subject.
   *
   * @throws RegistryException also where the subject has no such schema: whoever turns off
   *     automatic registration promises that it has
   */
  int idOf(String subject, Schema schema);

  /** The newest schema of the subject. */
  Registered latest(String subject);

  /**
   * The schema of an id.
   *
   * @throws UndecodableException if the registry has no Avro schema of this id
   */
  Schema byId(int id);

  /** A schema and the id that the registry gave it. */
  record Registered(int id, Schema schema) {}

  /** The registry that the configuration names, with answers kept. */
  static SchemaRegistry of(SerdeConfig config) {
    List<String> urls = config.urls();
    if (urls.get(0).startsWith(MOCK)) {
      return MockSchemaRegistry.of(urls.get(0).substring(MOCK.length()));
    }
    return new CachedSchemaRegistry(new HttpSchemaRegistry(new RegistryHttp(config)));
  }
}
