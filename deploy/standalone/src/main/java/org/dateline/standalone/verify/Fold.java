package org.dateline.standalone.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.coding.EventType;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.DayEvent;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;

/**
 * What events and days must stand where these stories do, by plain loops: no stores, no order of
 * arrival, nothing of the topology. Revisions and times of change are left out.
 */
final class Fold {
  private static final int LISTED_MENTIONS = 100;
  private static final int LISTED_EVENTS = 1000;
  private static final int NEAR_BITS = 7;

  private final Map<String, CodedEvent> events = new TreeMap<>();
  private final Map<String, List<Mention>> mentions = new TreeMap<>();
  private final Map<String, RelationEvent> merged = new TreeMap<>();
  private final Map<String, PairDay> days = new TreeMap<>();

  private Fold() {}

  static Fold of(Collection<CodedStory> stories) {
    Fold fold = new Fold();
    stories.forEach(fold::add);
    fold.mentions.keySet().forEach(key -> fold.merged.put(key, fold.event(key)));
    Map<String, Map<String, RelationEvent>> byDay = new TreeMap<>();
    fold.merged.forEach(
        (key, event) ->
            byDay
                .computeIfAbsent(event.getPair() + "/" + event.getDate(), day -> new TreeMap<>())
                .put(key, event));
    byDay.forEach((day, ofDay) -> fold.days.put(day, fold.day(day, ofDay)));
    return fold;
  }

  Map<String, RelationEvent> events() {
    return merged;
  }

  Map<String, PairDay> days() {
    return days;
  }

  private void add(CodedStory story) {
    for (CodedEvent event : story.getEvents()) {
      String key = key(event);
      events.put(key, event);
      mentions.computeIfAbsent(key, none -> new ArrayList<>()).add(mention(story, event));
    }
  }

  private static String key(CodedEvent event) {
    boolean forward = event.getSource().compareTo(event.getTarget()) < 0;
    String pair =
        forward
            ? event.getSource() + "-" + event.getTarget()
            : event.getTarget() + "-" + event.getSource();
    String direction = event.getMutual() ? pair : event.getSource() + ">" + event.getTarget();
    return "%s/%s.%s.%s".formatted(pair, event.getDate(), direction, event.getType());
  }

  private static Mention mention(CodedStory story, CodedEvent event) {
    return Mention.newBuilder()
        .setStoryId(story.getId())
        .setProvider(story.getProvider())
        .setVersion(story.getVersion())
        .setPublished(story.getPublished())
        .setReceived(story.getReceived())
        .setLanguage(story.getLanguage())
        .setHeadline(story.getHeadline())
        .setMode(event.getMode())
        .setRule(event.getRule())
        .setEvidence(event.getEvidence())
        .setFingerprint(story.getFingerprint())
        .setCredits(story.getCredits())
        .setCoder((story.getCoder() + " " + story.getPack()).strip())
        .build();
  }

  private RelationEvent event(String key) {
    CodedEvent event = events.get(key);
    List<Mention> all = mentions.get(key);
    all.sort(Comparator.comparing(Mention::getReceived).thenComparing(Mention::getStoryId));
    return RelationEvent.newBuilder()
        .setId(key.substring(key.indexOf('/') + 1))
        .setPair(key.substring(0, key.indexOf('/')))
        .setDate(event.getDate())
        .setSource(event.getSource())
        .setTarget(event.getTarget())
        .setMutual(event.getMutual())
        .setType(event.getType())
        .setQuad(EventType.valueOf(event.getType()).quad())
        .setMode(mode(all))
        .setScore(event.getScore())
        .setCameo(event.getCameo())
        .setStatus("ACTIVE")
        .setRevision(0)
        .setFirstSeen(all.get(0).getReceived())
        .setLastChanged(Instant.EPOCH)
        .setMentionCount(all.size())
        .setWires(wires(all))
        .setMentions(List.copyOf(all.subList(0, Math.min(LISTED_MENTIONS, all.size()))))
        .build();
  }

  private PairDay day(String day, Map<String, RelationEvent> ofDay) {
    Collection<RelationEvent> all = ofDay.values();
    Set<String> stories = new HashSet<>();
    ofDay.keySet().forEach(key -> mentions.get(key).forEach(m -> stories.add(m.getStoryId())));
    double sum = all.stream().mapToDouble(RelationEvent::getScore).sum();
    return PairDay.newBuilder()
        .setPair(day.substring(0, day.indexOf('/')))
        .setDate(LocalDate.parse(day.substring(day.indexOf('/') + 1)))
        .setRevision(0)
        .setLastChanged(Instant.EPOCH)
        .setEvents(all.stream().limit(LISTED_EVENTS).map(Fold::dayEvent).toList())
        .setEventCount(all.size())
        .setVerbalCooperation(count(all, e -> e.getQuad().equals("verbal-cooperation")))
        .setMaterialCooperation(count(all, e -> e.getQuad().equals("material-cooperation")))
        .setVerbalConflict(count(all, e -> e.getQuad().equals("verbal-conflict")))
        .setMaterialConflict(count(all, e -> e.getQuad().equals("material-conflict")))
        .setForward(count(all, e -> !e.getMutual() && e.getPair().startsWith(e.getSource())))
        .setBackward(count(all, e -> e.getPair().startsWith(e.getTarget())))
        .setScoreSum(sum)
        .setScoreMean(sum / all.size())
        .setStories(stories.size())
        .setWires(all.stream().mapToInt(RelationEvent::getWires).max().orElseThrow())
        .build();
  }

  private static int count(Collection<RelationEvent> events, Predicate<RelationEvent> which) {
    return (int) events.stream().filter(which).count();
  }

  private static DayEvent dayEvent(RelationEvent event) {
    return DayEvent.newBuilder()
        .setId(event.getId())
        .setSource(event.getSource())
        .setTarget(event.getTarget())
        .setMutual(event.getMutual())
        .setType(event.getType())
        .setMode(event.getMode())
        .setScore(event.getScore())
        .setMentions(event.getMentionCount())
        .setWires(event.getWires())
        .build();
  }

  private static String mode(List<Mention> mentions) {
    Map<String, Integer> counts = new TreeMap<>();
    mentions.stream()
        .filter(mention -> mention.getMode() != null)
        .forEach(mention -> counts.merge(mention.getMode(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Grows one group after another until none of the rest hangs together with it. */
  private static int wires(List<Mention> mentions) {
    List<Mention> rest = new ArrayList<>(mentions);
    int groups = 0;
    while (!rest.isEmpty()) {
      groups++;
      List<Mention> group = new ArrayList<>(List.of(rest.remove(0)));
      for (int next = 0; next < group.size(); next++) {
        Mention member = group.get(next);
        for (Mention mention : List.copyOf(rest)) {
          if (hangTogether(member, mention)) {
            group.add(mention);
            rest.remove(mention);
          }
        }
      }
    }
    return groups;
  }

  private static boolean hangTogether(Mention one, Mention other) {
    Set<String> names = new HashSet<>(one.getCredits());
    names.add(one.getProvider());
    boolean text =
        one.getFingerprint() != 0
            && other.getFingerprint() != 0
            && Long.bitCount(one.getFingerprint() ^ other.getFingerprint()) <= NEAR_BITS;
    return text
        || names.contains(other.getProvider())
        || other.getCredits().stream().anyMatch(names::contains);
  }
}
