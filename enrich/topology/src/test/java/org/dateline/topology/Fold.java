package org.dateline.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.coding.Evidence;
import org.dateline.coding.Story;
import org.dateline.schemas.DayEvent;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.WireStory;

/**
 * What must stand after all versions have come and all embargoes are past, by plain loops: no
 * stores, no order of arrival, and nothing of the topology's classes but the coder.
 */
final class Fold {
  private static final int LISTED_MENTIONS = 100;
  private static final int NEAR_BITS = 14;

  private final Coder coder;
  private final Map<String, Event> events = new TreeMap<>();
  private final Map<String, List<Mention>> mentions = new TreeMap<>();

  private Fold(Coder coder) {
    this.coder = coder;
  }

  static Live of(Collection<WireStory> versions, Coder coder) {
    Map<String, List<WireStory>> byStory = new TreeMap<>();
    for (WireStory version : versions) {
      byStory.computeIfAbsent(version.getId(), id -> new ArrayList<>()).add(version);
    }
    Fold fold = new Fold(coder);
    byStory.values().forEach(fold::addNewest);
    Live live = new Live(new TreeMap<>(), new TreeMap<>());
    for (String key : fold.mentions.keySet()) {
      live.events().put(key, fold.event(key));
    }
    for (RelationEvent event : live.events().values()) {
      String day = event.getPair() + "/" + event.getDate();
      live.days().computeIfAbsent(day, key -> fold.day(key, live.events()));
    }
    return live;
  }

  private void addNewest(List<WireStory> versions) {
    WireStory newest =
        versions.stream()
            .max(
                Comparator.comparing(WireStory::getVersion)
                    .thenComparing(version -> version.getStatus().equals("canceled"))
                    .thenComparing(
                        WireStory::getVersionCreated,
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(WireStory::getReceived)
                    .thenComparing(WireStory::getContentHash))
            .orElseThrow();
    boolean kept = newest.getEmbargoed() && newest.getEmbargoedUntil() == null;
    if (!newest.getStatus().equals("usable") || kept) {
      return;
    }
    Instant received =
        versions.stream()
            .filter(version -> version.getContentHash().equals(newest.getContentHash()))
            .map(WireStory::getReceived)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Instant published = newest.getVersionCreated() == null ? received : newest.getVersionCreated();
    Coding coding =
        coder.code(
            new Story(
                newest.getId(),
                newest.getLanguage(),
                published,
                newest.getProvider(),
                newest.getZone() == null ? null : ZoneId.of(newest.getZone()),
                newest.getHeadline(),
                newest.getBody()));
    for (Event event : coding.events()) {
      String key = key(event);
      events.put(key, event);
      mentions
          .computeIfAbsent(key, none -> new ArrayList<>())
          .add(mention(newest, published, received, coding, event));
    }
  }

  private static String key(Event event) {
    List<String> pair = new ArrayList<>(new TreeSet<>(Set.of(event.source(), event.target())));
    String direction =
        event.mutual() ? String.join("-", pair) : event.source() + ">" + event.target();
    return "%s/%s.%s.%s".formatted(String.join("-", pair), event.date(), direction, event.type());
  }

  private static Mention mention(
      WireStory story, Instant published, Instant received, Coding coding, Event event) {
    return Mention.newBuilder()
        .setStoryId(story.getId())
        .setProvider(story.getProvider())
        .setVersion(story.getVersion())
        .setPublished(published)
        .setReceived(received)
        .setLanguage(coding.language())
        .setHeadline(story.getHeadline())
        .setMode(event.mode())
        .setRule(event.rule())
        .setEvidence(event.evidence().stream().map(Fold::evidence).toList())
        .setFingerprint(coding.fingerprint())
        .setCredits(credits(story, coding))
        .setCoder(coding.coder() + " " + coding.pack())
        .build();
  }

  private static org.dateline.schemas.Evidence evidence(Evidence evidence) {
    return org.dateline.schemas.Evidence.newBuilder()
        .setRole(evidence.role())
        .setField(evidence.span().field())
        .setStart(evidence.span().start())
        .setEnd(evidence.span().end())
        .setText(evidence.span().text())
        .build();
  }

  private static List<String> credits(WireStory story, Coding coding) {
    Set<String> credits = new LinkedHashSet<>(coding.credits());
    if (story.getCredit() != null) {
      for (String wire : story.getCredit().toLowerCase(Locale.ROOT).split("/")) {
        credits.add(wire);
      }
    }
    credits.remove(story.getProvider());
    return List.copyOf(credits);
  }

  private RelationEvent event(String key) {
    Event event = events.get(key);
    List<Mention> all = new ArrayList<>(mentions.get(key));
    all.sort(Comparator.comparing(Mention::getReceived).thenComparing(Mention::getStoryId));
    return RelationEvent.newBuilder()
        .setId(key.substring(key.indexOf('/') + 1))
        .setPair(key.substring(0, key.indexOf('/')))
        .setDate(event.date())
        .setSource(event.mutual() ? key.substring(0, 3) : event.source())
        .setTarget(event.mutual() ? key.substring(4, 7) : event.target())
        .setMutual(event.mutual())
        .setType(event.type().name())
        .setQuad(event.type().quad())
        .setMode(mode(all))
        .setScore(event.type().score())
        .setCameo(event.type().cameo())
        .setStatus("ACTIVE")
        .setRevision(0)
        .setFirstSeen(all.get(0).getReceived())
        .setLastChanged(Instant.EPOCH)
        .setMentionCount(all.size())
        .setWires(wires(all))
        .setMentions(all.subList(0, Math.min(LISTED_MENTIONS, all.size())))
        .build();
  }

  private PairDay day(String day, Map<String, RelationEvent> live) {
    Map<String, RelationEvent> ofDay = new TreeMap<>(live);
    ofDay.keySet().removeIf(key -> !key.startsWith(day + "."));
    List<RelationEvent> all = List.copyOf(ofDay.values());
    Set<String> stories = new HashSet<>();
    ofDay.keySet().forEach(key -> mentions.get(key).forEach(m -> stories.add(m.getStoryId())));
    double sum = 0;
    for (RelationEvent event : all) {
      sum += event.getScore();
    }
    return PairDay.newBuilder()
        .setPair(day.substring(0, day.indexOf('/')))
        .setDate(LocalDate.parse(day.substring(day.indexOf('/') + 1)))
        .setRevision(0)
        .setLastChanged(Instant.EPOCH)
        .setEvents(all.stream().map(Fold::dayEvent).toList())
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

  private static int count(List<RelationEvent> events, Predicate<RelationEvent> which) {
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
      for (boolean grown = true; grown; ) {
        grown = false;
        for (Mention mention : List.copyOf(rest)) {
          if (group.stream().anyMatch(member -> hangTogether(member, mention))) {
            group.add(mention);
            rest.remove(mention);
            grown = true;
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
