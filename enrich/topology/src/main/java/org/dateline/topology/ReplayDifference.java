package org.dateline.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;

/**
 * What would change if the shadow's readings stood: events that no story reports yet, events that
 * none reports any longer, and events that other stories report, or in another mode.
 *
 * <p>Holds some 200 bytes an event in memory.
 */
final class ReplayDifference {
  /** How an event changes. */
  enum Change {
    ADDED,
    LOST,
    CHANGED
  }

  /**
   * An event that changes.
   *
   * @param story one that reports it, by the reading that does
   * @param rule that read it there
   */
  record Sample(String event, Change change, String story, String rule) {}

  private static final class Mentions {
    private int live;
    private int shadow;
    private long liveSum;
    private long shadowSum;
    private String story;
    private String rule;

    Change change() {
      if (live == 0) {
        return Change.ADDED;
      }
      if (shadow == 0) {
        return Change.LOST;
      }
      return live != shadow || liveSum != shadowSum ? Change.CHANGED : null;
    }
  }

  private final Map<String, Mentions> events = new HashMap<>();
  private int stories;
  private int storiesThatDiffer;

  /** Adds a story by both readings, either of which may be missing. */
  void add(CodedStory live, CodedStory shadow) {
    stories++;
    boolean differ = ReadingOrder.differ(live, shadow);
    storiesThatDiffer += differ ? 1 : 0;
    if (live != null) {
      live.getEvents().forEach(event -> addLive(mentions(event, live, differ), live, event));
    }
    if (shadow != null) {
      shadow
          .getEvents()
          .forEach(event -> addShadow(mentions(event, shadow, differ), shadow, event));
    }
  }

  private Mentions mentions(CodedEvent event, CodedStory story, boolean differ) {
    Mentions mentions = events.computeIfAbsent(key(event), key -> new Mentions());
    if (mentions.story == null || differ) {
      mentions.story = story.getId();
      mentions.rule = event.getRule();
    }
    return mentions;
  }

  private static void addLive(Mentions mentions, CodedStory story, CodedEvent event) {
    mentions.live++;
    mentions.liveSum += sum(story, event);
  }

  private static void addShadow(Mentions mentions, CodedStory story, CodedEvent event) {
    mentions.shadow++;
    mentions.shadowSum += sum(story, event);
  }

  // Sums need no order: two are the same where the same stories tell the event in the same mode.
  private static long sum(CodedStory story, CodedEvent event) {
    long hash = Objects.hash(story.getId(), event.getMode());
    return hash * 0x9e3779b97f4a7c15L;
  }

  private static String key(CodedEvent event) {
    return new EventKey(
            event.getDate(),
            event.getSource(),
            event.getTarget(),
            event.getMutual(),
            event.getType())
        .toString();
  }

  int stories() {
    return stories;
  }

  int storiesThatDiffer() {
    return storiesThatDiffer;
  }

  /** How many events change by type, each as many as there are changes. */
  Map<String, int[]> byType() {
    return by(EventKey::type);
  }

  /** How many events change by pair. */
  Map<String, int[]> byPair() {
    return by(EventKey::pair);
  }

  private Map<String, int[]> by(Function<EventKey, String> group) {
    Map<String, int[]> counts = new TreeMap<>();
    events.forEach(
        (event, mentions) -> {
          Change change = mentions.change();
          if (change != null) {
            counts
                .computeIfAbsent(
                    group.apply(EventKey.parse(event)), key -> new int[Change.values().length])[
                change.ordinal()]++;
          }
        });
    return counts;
  }

  /** Of each change the first by key. */
  List<Sample> samples(int most) {
    List<Sample> samples = new ArrayList<>();
    for (Change change : Change.values()) {
      events.entrySet().stream()
          .filter(event -> event.getValue().change() == change)
          .sorted(Comparator.comparing(Map.Entry::getKey))
          .limit(most)
          .map(
              event ->
                  new Sample(event.getKey(), change, event.getValue().story, event.getValue().rule))
          .forEach(samples::add);
    }
    return samples;
  }
}
