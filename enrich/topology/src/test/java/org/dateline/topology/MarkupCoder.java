package org.dateline.topology;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.coding.EventType;
import org.dateline.coding.Evidence;
import org.dateline.coding.Span;
import org.dateline.coding.Story;

/**
 * Reads stories that say their events outright, a line each, such as {@code AFG>AZE SUPPORT} or
 * {@code AFG-AZE CONSULT phone 2020-05-31}, and others that they credit, as {@code credit: tass}.
 */
final class MarkupCoder implements Coder {
  private static final Pattern EVENT =
      Pattern.compile(
          "(?m)^([A-Z]{3})([->])([A-Z]{3}) ([A-Z]+)(?: ([a-z]+))?(?: (\\d{4}-\\d{2}-\\d{2}))?$");
  private static final Pattern CREDIT = Pattern.compile("(?m)^credit: (.+)$");
  private static final Pattern FINGERPRINT = Pattern.compile("(?m)^fingerprint: (\\d+)$");

  @Override
  public Coding code(Story story) {
    if (story.body().contains("UNREADABLE")) {
      throw new IllegalStateException("cannot read this");
    }
    Map<String, Event> events = new LinkedHashMap<>();
    Matcher matcher = EVENT.matcher(story.body());
    while (matcher.find()) {
      Event event = event(story, matcher);
      String key = matcher.group(1) + matcher.group(2) + matcher.group(3) + event.type();
      events.putIfAbsent(key + event.date(), event);
    }
    List<String> credits = new ArrayList<>();
    CREDIT.matcher(story.body()).results().forEach(credit -> credits.add(credit.group(1)));
    Matcher fingerprint = FINGERPRINT.matcher(story.body());
    return new Coding(
        "en",
        null,
        List.of(),
        List.copyOf(events.values()),
        fingerprint.find() ? Long.parseLong(fingerprint.group(1)) : 0,
        credits,
        "test",
        "en 0");
  }

  private static Event event(Story story, Matcher matcher) {
    return new Event(
        matcher.group(1),
        matcher.group(3),
        matcher.group(2).equals("-"),
        EventType.valueOf(matcher.group(4)),
        matcher.group(5),
        matcher.group(6) == null
            ? story.published().atZone(ZoneOffset.UTC).toLocalDate()
            : LocalDate.parse(matcher.group(6)),
        "markup",
        List.of(
            new Evidence(
                "trigger", new Span("body", matcher.start(4), matcher.end(4), matcher.group(4)))));
  }
}
