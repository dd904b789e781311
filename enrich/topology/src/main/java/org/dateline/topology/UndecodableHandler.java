package org.dateline.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final Logger LOG = LoggerFactory.getLogger(UndecodableHandler.class);

  private EnrichMetrics metrics;

  @Override
  public void configure(Map<String, ?> configs) {
    metrics = (EnrichMetrics) configs.get(METRICS);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    // Streams' own topics hold what Streams wrote: there, nothing may be skipped.
    if (!record.topic().equals(Topics.STORIES.name()) || !isUndecodable(exception)) {
      return Response.fail();
    }
    LOG.warn(
        "{}-{} offset {} goes to the dead letters: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        exception.getMessage());
    metrics.deadLetter("decode", UndecodableException.class);
    return Response.resume(List.of(deadLetter(record, exception)));
  }

  private static ProducerRecord<byte[], byte[]> deadLetter(
      ConsumerRecord<byte[], byte[]> record, Exception exception) {
    RecordHeaders headers = new RecordHeaders(record.headers());
    DeadLetters.explain(
        headers,
        exception,
        Optional.of(new DeadLetters.Origin(record.topic(), record.partition(), record.offset())));
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS.name(),
        null,
        Math.max(record.timestamp(), 0),
        record.key(),
        record.value(),
        headers);
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
