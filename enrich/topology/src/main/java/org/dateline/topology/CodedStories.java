package org.dateline.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Dateline;
import org.dateline.schemas.Entity;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Span;
import org.dateline.schemas.WireStory;

/** From the coder's answer to the record that subscribers read, within the size of a record. */
final class CodedStories {
  // Together well under the mebibyte that brokers and subscribers take by default.
  private static final int EVENT_BYTES = 700_000;
  private static final int ENTITY_BYTES = 150_000;
  private static final int LONGEST_HEADLINE = 1_000;
  private static final int LONGEST_EVIDENCE = 2_000;
  private static final int RECORD_OVERHEAD = 60;

  private CodedStories() {}

  /**
   * What the coder read.
   *
   * @throws RuntimeException if the coder's answer is no set of events between two countries each
   */
  static CodedStory of(WireStory story, Coding coding) {
    return common(story, "coded")
        .setLanguage(coding.language())
        .setHeadline(shortened(story.getHeadline()))
        .setDateline(dateline(coding.dateline()))
        .setEntities(entities(coding.entities()))
        .setEvents(events(coding.events()))
        .setFingerprint(coding.fingerprint())
        .setCredits(credits(story, coding))
        .setCoder(coding.coder())
        .setPack(coding.pack())
        .build();
  }

  // A reprint's credit line says it outright; the text may name more.
  private static List<String> credits(WireStory story, Coding coding) {
    Set<String> credits = new LinkedHashSet<>(coding.credits());
    if (story.getCredit() != null) {
      for (String wire : story.getCredit().toLowerCase(Locale.ROOT).split("[/,;+&]")) {
        credits.add(wire.strip());
      }
    }
    credits.remove("");
    credits.remove(story.getProvider().toLowerCase(Locale.ROOT));
    return new ArrayList<>(credits);
  }

  /** Of a story that says nothing any longer; it carries no words. */
  static CodedStory emptied(WireStory story, String status) {
    return common(story, status)
        .setLanguage("und")
        .setHeadline("")
        .setEntities(List.of())
        .setEvents(List.of())
        .setCoder("")
        .setPack("")
        .build();
  }

  /** When the wire published the version, else when it was received. */
  static Instant published(WireStory story) {
    return story.getVersionCreated() == null ? story.getReceived() : story.getVersionCreated();
  }

  private static CodedStory.Builder common(WireStory story, String status) {
    return CodedStory.newBuilder()
        .setId(story.getId())
        .setProvider(story.getProvider())
        .setVersion(story.getVersion())
        .setStatus(status)
        .setPublished(published(story))
        .setVersionCreated(story.getVersionCreated())
        .setReceived(story.getReceived())
        .setContentHash(story.getContentHash());
  }

  private static List<CodedEvent> events(List<Event> events) {
    Map<String, CodedEvent> byKey = new LinkedHashMap<>();
    int bytes = 0;
    for (Event event : events) {
      EventKey key =
          new EventKey(
              event.date(), event.source(), event.target(), event.mutual(), event.type().name());
      CodedEvent coded = event(key, event);
      bytes += RECORD_OVERHEAD + coded.getEvidence().stream().mapToInt(CodedStories::size).sum();
      if (bytes <= EVENT_BYTES) {
        byKey.putIfAbsent(key.toString(), coded);
      }
    }
    return new ArrayList<>(byKey.values());
  }

  private static CodedEvent event(EventKey key, Event event) {
    return CodedEvent.newBuilder()
        .setSource(key.source())
        .setTarget(key.target())
        .setMutual(key.mutual())
        .setType(key.type())
        .setMode(event.mode())
        .setScore(event.type().score())
        .setCameo(event.type().cameo())
        .setDate(key.date())
        .setRule(event.rule())
        .setEvidence(
            event.evidence().stream()
                .filter(evidence -> evidence.span().text().length() <= LONGEST_EVIDENCE)
                .map(CodedStories::evidence)
                .toList())
        .build();
  }

  private static Evidence evidence(org.dateline.coding.Evidence evidence) {
    org.dateline.coding.Span span = evidence.span();
    return new Evidence(evidence.role(), span.field(), span.start(), span.end(), span.text());
  }

  private static List<Entity> entities(List<org.dateline.coding.Entity> entities) {
    List<Entity> result = new ArrayList<>();
    int bytes = 0;
    for (org.dateline.coding.Entity entity : entities) {
      List<Span> mentions = new ArrayList<>();
      for (org.dateline.coding.Span span : entity.mentions()) {
        bytes += RECORD_OVERHEAD + bytes(span.text());
        if (bytes <= ENTITY_BYTES) {
          mentions.add(new Span(span.field(), span.start(), span.end(), span.text()));
        }
      }
      if (!mentions.isEmpty()) {
        result.add(
            new Entity(entity.kind(), entity.name(), entity.country(), entity.office(), mentions));
      }
    }
    return result;
  }

  private static Dateline dateline(org.dateline.coding.Dateline dateline) {
    return dateline == null
        ? null
        : new Dateline(dateline.place(), dateline.country(), dateline.date(), dateline.agency());
  }

  private static int size(Evidence evidence) {
    return RECORD_OVERHEAD / 2 + bytes(evidence.getText());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String shortened(String headline) {
    if (headline.length() <= LONGEST_HEADLINE) {
      return headline;
    }
    int end = Character.isHighSurrogate(headline.charAt(LONGEST_HEADLINE - 1)) ? 1 : 0;
    return headline.substring(0, LONGEST_HEADLINE - end);
  }
}
