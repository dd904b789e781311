package org.dateline.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Story;
import org.dateline.schemas.WireStory;

/**
 * What must stand in the end, by plain loops over all versions: no stores, no order of arrival, and
 * nothing of the topology's classes.
 */
final class Fold {
  /** A story's report of an event. */
  record Report(String story, long version, Instant received, String mode, List<String> credits) {
    String wire() {
      return story.substring(0, story.indexOf(':'));
    }
  }

  private final Map<String, List<Report>> reports = new TreeMap<>();

  private Fold(Collection<WireStory> versions) {
    Map<String, List<WireStory>> byStory = new TreeMap<>();
    for (WireStory version : versions) {
      byStory.computeIfAbsent(version.getId(), id -> new ArrayList<>()).add(version);
    }
    byStory.values().forEach(this::addNewest);
  }

  /** Live events after all versions have come and all embargoes are past, a line each. */
  static List<String> events(Collection<WireStory> versions) {
    Fold fold = new Fold(versions);
    return fold.reports.entrySet().stream()
        .map(event -> eventLine(event.getKey(), event.getValue()))
        .toList();
  }

  /** Days that are not empty, a line each. */
  static List<String> days(Collection<WireStory> versions) {
    Fold fold = new Fold(versions);
    Map<String, List<String>> byDay = new TreeMap<>();
    for (String event : fold.reports.keySet()) {
      byDay.computeIfAbsent(event.substring(0, 18), day -> new ArrayList<>()).add(event);
    }
    return byDay.entrySet().stream()
        .map(day -> fold.dayLine(day.getKey(), day.getValue()))
        .toList();
  }

  private void addNewest(List<WireStory> versions) {
    WireStory newest =
        versions.stream()
            .max(
                Comparator.comparing(WireStory::getVersion)
                    .thenComparing(version -> version.getStatus().equals("canceled"))
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
    Story story = new Story(newest.getId(), "en", received, null, null, "", newest.getBody());
    var coding = new MarkupCoder().code(story);
    for (Event event : coding.events()) {
      reports
          .computeIfAbsent(key(event), key -> new ArrayList<>())
          .add(
              new Report(
                  newest.getId(), newest.getVersion(), received, event.mode(), coding.credits()));
    }
  }

  private static String key(Event event) {
    List<String> pair = new ArrayList<>(new TreeSet<>(Set.of(event.source(), event.target())));
    String direction =
        event.mutual() ? String.join("-", pair) : event.source() + ">" + event.target();
    return "%s/%s.%s.%s".formatted(String.join("-", pair), event.date(), direction, event.type());
  }

  private static String eventLine(String key, List<Report> reports) {
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(Comparator.comparing(Report::received).thenComparing(Report::story));
    return "%s mode=%s since=%s wires=%d %s"
        .formatted(
            key,
            mode(reports),
            sorted.get(0).received(),
            wires(reports),
            sorted.stream().map(report -> report.story() + "v" + report.version()).toList());
  }

  private String dayLine(String day, List<String> events) {
    double sum = 0;
    int most = 0;
    Set<String> stories = new HashSet<>();
    for (String event : events) {
      sum += EventType.valueOf(event.substring(event.lastIndexOf('.') + 1)).score();
      most = Math.max(most, wires(reports.get(event)));
      reports.get(event).forEach(report -> stories.add(report.story()));
    }
    return "%s %s sum=%s mean=%s stories=%d wires=%d"
        .formatted(
            day,
            events.stream().map(event -> event.substring(8)).toList(),
            sum,
            sum / events.size(),
            stories.size(),
            most);
  }

  private static String mode(List<Report> reports) {
    Map<String, Integer> counts = new TreeMap<>();
    reports.stream()
        .filter(report -> report.mode() != null)
        .forEach(report -> counts.merge(report.mode(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Grows one group after another until none of the rest hangs together with it. */
  private static int wires(List<Report> reports) {
    List<Report> rest = new ArrayList<>(reports);
    int groups = 0;
    while (!rest.isEmpty()) {
      groups++;
      Set<String> group = new HashSet<>(names(rest.remove(0)));
      for (boolean grown = true; grown; ) {
        grown = false;
        for (Report report : List.copyOf(rest)) {
          if (names(report).stream().anyMatch(group::contains)) {
            group.addAll(names(report));
            rest.remove(report);
            grown = true;
          }
        }
      }
    }
    return groups;
  }

  private static Set<String> names(Report report) {
    Set<String> names = new HashSet<>(report.credits());
    names.add(report.wire());
    return names;
  }
}
