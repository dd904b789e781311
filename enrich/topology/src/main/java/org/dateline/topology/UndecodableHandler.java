package org.dateline.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that can never be decoded to the dead letters, and stops the stream for anything
 * else: a registry that is down says nothing about the record. The registry's client has tried
 * again by then.
 */
public final class UndecodableHandler implements DeserializationExceptionHandler {
  /** Key of the {@link EnrichMetrics} in the configuration. */
  static final String METRICS = "dateline.metrics";

  /** Key of the name of the topic for dead letters; where it is missing none are written. */
  static final String DEAD_LETTERS = "dateline.dead.letters";

  private static final Set<String> INPUTS =
      Set.of(Topics.STORIES.name(), Topics.RECODED_STORIES.name());
  private static final Logger LOG = LoggerFactory.getLogger(UndecodableHandler.class);

  private EnrichMetrics metrics;
  private String deadLetters;

  @Override
  public void configure(Map<String, ?> configs) {
    metrics = (EnrichMetrics) configs.get(METRICS);
    deadLetters = (String) configs.get(DEAD_LETTERS);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    // Streams' own topics hold what Streams wrote: there, nothing may be skipped.
    if (!INPUTS.contains(record.topic()) || !isUndecodable(exception)) {
      return Response.fail();
    }
    LOG.warn(
        "{}-{} offset {} cannot be read: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        exception.getMessage());
    metrics.deadLetter("decode", UndecodableException.class);
    return deadLetters == null
        ? Response.resume()
        : Response.resume(List.of(deadLetter(record, exception)));
  }

  private ProducerRecord<byte[], byte[]> deadLetter(
      ConsumerRecord<byte[], byte[]> record, Exception exception) {
    RecordHeaders headers = new RecordHeaders(record.headers());
    DeadLetters.explain(
        headers,
        exception,
        Optional.of(new DeadLetters.Origin(record.topic(), record.partition(), record.offset())));
    return new ProducerRecord<>(
        deadLetters, null, Math.max(record.timestamp(), 0), record.key(), record.value(), headers);
  }

  private static boolean isUndecodable(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof UndecodableException) {
        return true;
      }
    }
    return false;
  }
}
