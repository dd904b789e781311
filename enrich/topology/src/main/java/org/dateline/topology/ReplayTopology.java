package org.dateline.topology;

import static org.apache.kafka.streams.kstream.Named.as;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;

/** From the archive of stories to what another coder reads in them, beside the live topology. */
final class ReplayTopology implements Supplier<Topology> {
  private final Coder coder;
  private final Map<String, ?> serdeConfig;

  /**
   * @param serdeConfig of the Avro serdes
   */
  ReplayTopology(Coder coder, Map<String, ?> serdeConfig) {
    this.coder = coder;
    this.serdeConfig = serdeConfig;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder();
    StateStores.ofGate(serdeConfig).forEach(builder::addStateStore);
    builder.stream(
            Topics.STORIES.name(),
            Consumed.with(Serdes.String(), AvroSerde.of(WireStory.class, serdeConfig))
                .withTimestampExtractor(new ReceiptTime())
                .withName("stories-in"))
        .process(GateStep::new, as("gate"), StateStores.STORIES, StateStores.WAITING)
        .mapValues(new CodingStep(coder), as("code"))
        .filter((id, reading) -> reading.isCoded(), as("with-coded"))
        .mapValues(Reading::coded, as("coded"))
        .to(
            ReplayTopics.SHADOW.name(),
            Produced.with(Serdes.String(), AvroSerde.of(CodedStory.class, serdeConfig))
                .withName("coded-out"));
    return builder.build();
  }
}
