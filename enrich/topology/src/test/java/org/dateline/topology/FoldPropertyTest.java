package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.START;
import static org.dateline.topology.Pipeline.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.WireStory;

/**
 * Whatever order versions come in, however often, with whatever time between them: what is live in
 * the end is what the fold says.
 */
class FoldPropertyTest {
  private static final Duration LONGER_THAN_ANY_EMBARGO = Duration.ofHours(12);

  private static Pipeline pipeline;
  private static int run;

  // One pipeline for all tries, each with stories and years of its own: to open one takes longest.
  @BeforeContainer
  static void open() {
    pipeline = new Pipeline();
  }

  @AfterContainer
  static void close() {
    pipeline.close();
  }

  // One seed, so that a build fails for what it changed.
  @Property(tries = 1000, seed = "20200531")
  void whatIsLiveIsAFunctionOfTheStories(
      @ForAll("versions") List<WireStory> versions, @ForAll Random random) {
    String year = "%04d-".formatted(1000 + run++);
    List<WireStory> stories = versions.stream().map(version -> ofRun(version, year)).toList();
    List<WireStory> arrivals = new ArrayList<>(stories);
    for (WireStory again : stories) {
      if (random.nextInt(3) == 0) {
        arrivals.add(again);
      }
      if (random.nextInt(5) == 0 && !hasRival(again, stories)) {
        // Sent again, and so received later.
        WireStory resent = WireStory.newBuilder(again).build();
        resent.setReceived(again.getReceived().plusSeconds(1 + random.nextInt(50)));
        arrivals.add(resent);
      }
    }
    Collections.shuffle(arrivals, random);

    Map<String, RelationEvent> events = new TreeMap<>();
    Map<String, PairDay> days = new TreeMap<>();
    Map<String, Long> revisions = new HashMap<>();
    for (WireStory arrival : arrivals) {
      pipeline.push(arrival);
      if (random.nextInt(4) == 0) {
        pipeline.advance(Duration.ofMinutes(random.nextInt(40)));
      }
      collect(events, days, revisions);
    }
    pipeline.advance(LONGER_THAN_ANY_EMBARGO);
    collect(events, days, revisions);

    Live.of(events, days).isSameAs(Fold.of(arrivals, new MarkupCoder()));
  }

  @Provide
  Arbitrary<List<WireStory>> versions() {
    Arbitrary<String> ids = Arbitraries.of("tass:1", "tass:2", "dpa:1", "afp:1");
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, 3);
    Arbitrary<List<String>> events =
        Arbitraries.of(
                "AFG-AZE CONSULT YEAR05-31",
                "AFG-AZE CONSULT phone YEAR05-31",
                "AFG-AZE CONSULT visit YEAR05-31",
                "AFG>AZE SUPPORT YEAR05-31",
                "AZE>AFG SUPPORT YEAR05-31",
                "AFG>ARM ACCUSE YEAR05-31",
                "AFG>AZE SUPPORT YEAR05-30",
                "credit: dpa",
                "credit: anadolu",
                "fingerprint: 16383",
                "fingerprint: 268419072",
                "fingerprint: 2097024",
                "fingerprint: 36027697507352575")
            .list()
            .uniqueElements()
            .ofMaxSize(4);
    Arbitrary<String> fates =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just("usable")),
            Tuple.of(1, Arbitraries.just("canceled")),
            Tuple.of(1, Arbitraries.just("withheld")),
            Tuple.of(2, Arbitraries.just("embargoed")),
            Tuple.of(1, Arbitraries.just("for-ever")));
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 600);
    return Combinators.combine(ids, numbers, events, fates, seconds)
        .as(FoldPropertyTest::version)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static WireStory version(
      String id, long number, List<String> events, String fate, int seconds) {
    String body = String.join("\n", events);
    WireStory.Builder story = story(id, number, body).setReceived(START.plusSeconds(seconds));
    switch (fate) {
      case "canceled", "withheld" -> story.setStatus(fate);
      case "embargoed" ->
          story.setEmbargoed(true).setEmbargoedUntil(START.plus(Duration.ofMinutes(seconds)));
      case "for-ever" -> story.setEmbargoed(true);
      default -> {}
    }
    return story.setContentHash(fate + number + "/" + seconds + body.hashCode()).build();
  }

  // Of two texts under one number the later received counts; were the other sent again, it would.
  private static boolean hasRival(WireStory story, List<WireStory> stories) {
    return stories.stream()
        .anyMatch(
            other ->
                other.getId().equals(story.getId())
                    && other.getVersion() == story.getVersion()
                    && !other.getContentHash().equals(story.getContentHash()));
  }

  private static WireStory ofRun(WireStory version, String year) {
    Duration since = Duration.between(START, pipeline.now());
    WireStory story = WireStory.newBuilder(version).build();
    story.setId(version.getId() + "/" + year);
    story.setBody(version.getBody().replace("YEAR", year));
    story.setReceived(version.getReceived().plus(since));
    if (version.getEmbargoedUntil() != null) {
      story.setEmbargoedUntil(version.getEmbargoedUntil().plus(since));
    }
    return story;
  }

  private static void collect(
      Map<String, RelationEvent> events, Map<String, PairDay> days, Map<String, Long> revisions) {
    for (RelationEvent event : pipeline.events()) {
      String key = event.getPair() + "/" + event.getId();
      events.put(key, event);
      assertThat(event.getRevision()).isEqualTo(revisions.merge(key, 1L, Long::sum));
    }
    for (PairDay day : pipeline.days()) {
      String key = day.getPair() + "/" + day.getDate();
      days.put(key, day);
      assertThat(day.getRevision()).isEqualTo(revisions.merge(key, 1L, Long::sum));
    }
  }
}
