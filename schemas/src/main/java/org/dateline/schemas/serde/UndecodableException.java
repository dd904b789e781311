package org.dateline.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The bytes are no record: wrong magic byte, an id that the registry does not know, truncated, or
 * of a schema that the reader cannot read. It will not get better by trying again, so it is a bad
 * record and the stream goes on without it.
 */
public class UndecodableException extends SerializationException {
  public UndecodableException(String message) {
    super(message);
  }

  public UndecodableException(String message, Throwable cause) {
    super(message, cause);
  }
}
