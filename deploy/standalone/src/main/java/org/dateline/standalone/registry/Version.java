package org.dateline.standalone.registry;

import org.apache.avro.Schema;

/**
 * A schema of a subject.
 *
 * @param number the version, from 1
 * @param id the schema's id, the same in every subject that has it
 */
record Version(String subject, int number, int id, Schema schema) {
  /** Whether this is the schema, docs and defaults included, which Avro's equality passes over. */
  boolean is(Schema other) {
    return schema.toString().equals(other.toString());
  }
}
