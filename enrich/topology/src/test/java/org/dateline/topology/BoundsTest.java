package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.WireStory;
import org.dateline.schemas.serde.AvroSerializer;
import org.junit.jupiter.api.Test;

/** Records stay under a mebibyte, lists are cut, and totals stay exact. */
class BoundsTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final LocalDate DAY = LocalDate.of(2020, 5, 31);

  @Test
  void aStoryOfFiveHundredEventsBringsAllAndTakesAllBack() {
    String body =
        IntStream.range(0, 500)
            .mapToObj(day -> "AFG>AZE SUPPORT " + LocalDate.of(2019, 1, 1).plusDays(day))
            .collect(Collectors.joining("\n"));
    try (Pipeline pipeline = new Pipeline()) {
      pipeline.push(story("azertac:1", 1, body));

      assertThat(pipeline.outcomeRecords().get(0).getEvents()).isEqualTo(500);
      assertThat(pipeline.latestEvents()).hasSize(500);
      assertThat(pipeline.latestDays()).hasSize(500);

      pipeline.push(kill("azertac:1", 2));

      assertThat(pipeline.latestEvents().values())
          .hasSize(500)
          .allMatch(event -> event.getStatus().equals("RETRACTED"));
      assertThat(pipeline.latestDays().values())
          .hasSize(500)
          .allMatch(day -> day.getEventCount() == 0);
    }
  }

  @Test
  void anEventOfManyMentionsListsTheFirstHundred() {
    try (Pipeline pipeline = new Pipeline()) {
      for (int story = 300; story > 0; story--) {
        String id = "wire%d:%03d".formatted(story % 7, story);
        pipeline.push(story(id, 1, "AFG-AZE CONSULT").setReceived(START.plusSeconds(story)));
      }

      RelationEvent event = last(pipeline.events());
      assertThat(event.getMentionCount()).isEqualTo(300);
      assertThat(event.getWires()).isEqualTo(7);
      assertThat(event.getFirstSeen()).isEqualTo(START.plusSeconds(1));
      assertThat(event.getMentions())
          .hasSize(100)
          .isSortedAccordingTo((one, other) -> one.getReceived().compareTo(other.getReceived()));
      assertThat(event.getMentions().get(0).getReceived()).isEqualTo(START.plusSeconds(1));
      PairDay day = last(pipeline.days());
      assertThat(day.getStories()).isEqualTo(300);
      assertThat(day.getWires()).isEqualTo(7);
    }
  }

  @Test
  void mentionsWithLongWordsAreListedAsFarAsARecordHolds() {
    String sentence = "ы".repeat(1900);
    try (Pipeline pipeline = new Pipeline(story -> coding(Stream.of(event(DAY, sentence))))) {
      for (int story = 0; story < 300; story++) {
        pipeline.push(story("azertac:" + story, 1, ""));
      }

      RelationEvent event = last(pipeline.events());
      assertThat(event.getMentionCount()).isEqualTo(300);
      assertThat(event.getMentions()).hasSizeBetween(50, 100);
      assertThat(size(event)).isLessThan(MEBIBYTE);
    }
  }

  @Test
  void moreThanARecordHoldsIsLeftOutAndSaid() {
    String sentence = "ы".repeat(1900);
    Coding coding =
        coding(IntStream.range(0, 1000).mapToObj(day -> event(DAY.plusDays(day), sentence)));
    try (Pipeline pipeline = new Pipeline(story -> coding)) {
      pipeline.push(story("azertac:1", 1, ""));

      CodedStory coded = pipeline.coded().get(0);
      int events = coded.getEvents().size();
      assertThat(events).isBetween(100, 300);
      assertThat(size(coded)).isLessThan(MEBIBYTE);
      StoryOutcome outcome = pipeline.outcomeRecords().get(0);
      assertThat(outcome.getEvents()).isEqualTo(events);
      assertThat(outcome.getReason())
          .isEqualTo(1000 - events + " events more than a record can hold are left out");
      assertThat(pipeline.latestEvents()).hasSize(events);
    }
  }

  @Test
  void aPairDayOfTenThousandMentionsIsExactAndBounded() {
    List<Event> day = allEventsOfADay("A sentence. ".repeat(30)).toList();
    Map<String, Integer> largest = new HashMap<>();
    try (Pipeline pipeline = new Pipeline(story -> coding(day.stream()))) {
      int stories = 0;
      for (int mentions = 0; mentions < 10_000; mentions += day.size()) {
        pipeline.push(wireStory(stories++));
        pipeline.largestRecords().forEach((topic, bytes) -> largest.merge(topic, bytes, Math::max));
      }
      pipeline.push(kill(wireStory(0).getId(), 2));

      int left = stories - 1;
      PairDay last = last(pipeline.days());
      assertThat(last.getEventCount()).isEqualTo(day.size());
      assertThat(last.getStories()).isEqualTo(left);
      assertThat(last.getWires()).isEqualTo(7);
      assertThat(last.getEvents()).allMatch(event -> event.getMentions() == left);
      assertThat(pipeline.latestEvents().values())
          .hasSize(day.size())
          .allMatch(event -> event.getMentionCount() == left)
          .allMatch(event -> event.getMentions().size() == 100)
          .allMatch(event -> event.getMentions().get(0).getReceived().equals(received(1)));
    }
    assertThat(largest)
        .containsKeys("dateline-enrich-words-changelog", "dateline-enrich-by-pair-repartition")
        .allSatisfy((topic, bytes) -> assertThat(bytes).isLessThan(MEBIBYTE));
  }

  private static WireStory wireStory(int number) {
    return story("wire%d:%d".formatted(number % 7, number), 1, "")
        .setReceived(received(number))
        .build();
  }

  private static Instant received(int number) {
    return START.plusSeconds(number);
  }

  @Test
  void evidenceBeyondMeasureIsLeftOutAndAHeadlineCut() {
    String text = "text ".repeat(100_000);
    try (Pipeline pipeline = new Pipeline(story -> coding(Stream.of(event(DAY, text))))) {
      pipeline.push(story("azertac:1", 1, "").setHeadline("\uD83D\uDCDEx".repeat(200_000)));

      Mention mention = last(pipeline.events()).getMentions().get(0);
      assertThat(mention.getEvidence()).isEmpty();
      assertThat(mention.getHeadline()).isEqualTo("\uD83D\uDCDEx".repeat(333));
    }
  }

  private static Coding coding(Stream<Event> events) {
    return new Coding("ru", null, List.of(), events.toList(), 0, List.of(), "test", "ru 0");
  }

  private static Stream<Event> allEventsOfADay(String sentence) {
    return Arrays.stream(EventType.values())
        .flatMap(
            type ->
                Stream.of(
                    event("AFG", "AZE", false, type, DAY, sentence),
                    event("AZE", "AFG", false, type, DAY, sentence),
                    event("AFG", "AZE", true, type, DAY, sentence)));
  }

  private static Event event(LocalDate day, String sentence) {
    return event("AFG", "AZE", false, EventType.SUPPORT, day, sentence);
  }

  private static Event event(
      String source,
      String target,
      boolean mutual,
      EventType type,
      LocalDate day,
      String sentence) {
    Span span = new Span("body", 0, sentence.length(), sentence);
    return new Event(
        source, target, mutual, type, null, day, "test", List.of(new Evidence("sentence", span)));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static <T extends SpecificRecord> int size(T record) {
    try (AvroSerializer<T> serializer = new AvroSerializer<>()) {
      serializer.configure(Map.of("schema.registry.url", "mock://bounds"), false);
      return serializer.serialize("any", record).length;
    }
  }
}
