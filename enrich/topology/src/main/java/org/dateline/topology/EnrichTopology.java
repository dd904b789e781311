package org.dateline.topology;

import static org.apache.kafka.streams.kstream.Named.as;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.Topics;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerde;
import org.dateline.topology.state.MentionChange;

/**
 * From wire stories to timelines.
 *
 * <p>All that it needs is in its constructor, so that it is the same in a test and in production.
 */
public final class EnrichTopology implements Supplier<Topology> {
  private final Coder coder;
  private final EnrichMetrics metrics;
  private final Map<String, ?> serdeConfig;

  /**
   * @param serdeConfig of the Avro serdes: {@code schema.registry.url} and Confluent's other keys
   */
  public EnrichTopology(Coder coder, EnrichMetrics metrics, Map<String, ?> serdeConfig) {
    this.coder = coder;
    this.metrics = metrics;
    this.serdeConfig = serdeConfig;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder();
    StateStores.all(serdeConfig).forEach(builder::addStateStore);
    Serde<WireStory> wireStories = avro(WireStory.class);
    Serde<Mention> mentions = avro(Mention.class);

    KStream<String, WireStory> stories =
        builder.stream(
            Topics.STORIES.name(),
            Consumed.with(Serdes.String(), wireStories)
                .withTimestampExtractor(new ReceiptTime())
                .withName("stories-in"));

    KStream<String, Reading> readings =
        stories
            .process(GateStep::new, as("gate"), StateStores.STORIES, StateStores.WAITING)
            .mapValues(new CodingStep(coder), as("code"));

    readings
        .filter((id, reading) -> reading.hasOutcome(), as("with-outcome"))
        .peek((id, reading) -> metrics.count(reading), as("count-outcomes"))
        .mapValues(Reading::outcome, as("outcomes"))
        .to(Topics.OUTCOMES.name(), produced(StoryOutcome.class, "outcomes-out"));

    readings
        .filter((id, reading) -> reading.isDead(), as("dead"))
        .process(() -> new DeadLetterStep(wireStories.serializer(), metrics), as("dead-letters"))
        .to(
            Topics.DEAD_LETTERS.name(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("dead-letters-out"));

    KStream<String, Reading> recoded =
        builder.stream(
                Topics.RECODED_STORIES.name(),
                Consumed.with(Serdes.String(), avro(CodedStory.class))
                    .withTimestampExtractor(new ReceiptTime())
                    .withName("recoded-in"))
            .mapValues(Reading::recoded, as("recoded"));

    KStream<String, Reading> coded =
        readings
            .filter((id, reading) -> reading.isCoded(), as("with-coded"))
            .merge(recoded, as("with-recoded"))
            .process(StandingStep::new, as("standing"), StateStores.STORIES, StateStores.WAITING);

    coded
        .mapValues(Reading::coded, as("coded"))
        .to(Topics.CODED_STORIES.name(), produced(CodedStory.class, "coded-out"));

    KStream<String, MentionChange> changes =
        coded
            .process(() -> new LedgerStep(mentions.serializer()), as("ledger"), StateStores.LEDGER)
            .repartition(
                Repartitioned.with(Serdes.String(), avro(MentionChange.class)).withName("by-pair"));

    KStream<String, MergedEvent> events =
        changes.process(
            () -> new EventStep(mentions.deserializer(), metrics),
            as("merge-events"),
            StateStores.MENTIONS,
            StateStores.WORDS,
            StateStores.EVENTS);

    events
        .mapValues(MergedEvent::event, as("events"))
        .to(Topics.EVENTS.name(), produced(RelationEvent.class, "events-out"));

    KStream<String, PairDay> days =
        events.process(DayStep::new, as("days"), StateStores.EVENTS, StateStores.DAYS);

    days.to(Topics.TIMELINES.name(), produced(PairDay.class, "timelines-out"));

    return builder.build();
  }

  private <T extends SpecificRecord> Serde<T> avro(Class<T> type) {
    return AvroSerde.of(type, serdeConfig);
  }

  private <T extends SpecificRecord> Produced<String, T> produced(Class<T> type, String name) {
    return Produced.with(Serdes.String(), avro(type)).withName(name);
  }
}
