package org.dateline.topology;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;

/** Turns what could not be read back into bytes, with the reason in headers. */
final class DeadLetterStep implements Processor<String, Reading, String, byte[]> {
  private final Serializer<WireStory> serializer;
  private final EnrichMetrics metrics;
  private ProcessorContext<String, byte[]> context;

  DeadLetterStep(Serializer<WireStory> serializer, EnrichMetrics metrics) {
    this.serializer = serializer;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, Reading> record) {
    Reading reading = record.value();
    RecordHeaders headers = new RecordHeaders(record.headers());
    DeadLetters.explain(
        headers,
        reading.failure(),
        context
            .recordMetadata()
            .map(from -> new DeadLetters.Origin(from.topic(), from.partition(), from.offset())));
    byte[] bytes = serializer.serialize(Topics.STORIES.name(), reading.story());
    context.forward(new Record<>(record.key(), bytes, record.timestamp()).withHeaders(headers));
    metrics.deadLetter("code", reading.failure().getClass());
  }
}
