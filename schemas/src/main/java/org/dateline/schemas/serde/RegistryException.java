package org.dateline.schemas.serde;

import org.apache.kafka.common.KafkaException;

/**
 * The schema registry cannot be reached, fails, or refuses what is asked of it. It says nothing
 * about the record at hand, so no record may be skipped for it: the process fails.
 *
 * <p>It is no {@link org.apache.kafka.common.errors.SerializationException} on purpose: handlers
 * take those for bad records.
 */
public class RegistryException extends KafkaException {
  public RegistryException(String message) {
    super(message);
  }

  public RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
