package org.dateline.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** The headers that tell why a record is a dead letter, under the names that Kafka Streams uses. */
final class DeadLetters {
  static final String EXCEPTION = "__streams.errors.exception";
  static final String MESSAGE = "__streams.errors.message";
  static final String TOPIC = "__streams.errors.topic";
  static final String PARTITION = "__streams.errors.partition";
  static final String OFFSET = "__streams.errors.offset";

  private DeadLetters() {}

  /** Where a record came from. */
  record Origin(String topic, int partition, long offset) {}

  /** Adds why and whence; a version whose embargo ended comes from no record. */
  static void explain(Headers headers, Throwable failure, Optional<Origin> origin) {
    add(headers, EXCEPTION, failure.getClass().getName());
    add(headers, MESSAGE, String.valueOf(failure.getMessage()));
    origin.ifPresent(
        from -> {
          add(headers, TOPIC, from.topic());
          add(headers, PARTITION, Integer.toString(from.partition()));
          add(headers, OFFSET, Long.toString(from.offset()));
        });
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
