package org.dateline.standalone.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.coding.Coding;
import org.dateline.coding.Event;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import org.dateline.schemas.CodedEvent;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.WireStory;

/** What must hold between a story's words and what was read in them. */
final class RecodingLaw {
  private RecodingLaw() {}

  /**
   * That this coder reads the same in what stands. Stories that another version of coder or pack
   * has read are left out.
   */
  static Law of(Contents contents, StoryCoder coder, Instant now) {
    Map<String, List<WireStory>> byStory = new TreeMap<>();
    for (WireStory story : contents.stories()) {
      byStory.computeIfAbsent(story.getId(), id -> new ArrayList<>()).add(story);
    }
    Map<String, TreeSet<String>> read = new TreeMap<>();
    Map<String, TreeSet<String>> coded = new TreeMap<>();
    byStory.forEach(
        (id, versions) -> {
          CodedStory said = contents.coded().get(id);
          if (said == null || !said.getStatus().equals("coded")) {
            return;
          }
          StoryLaws.newest(versions, now)
              .filter(story -> story.getContentHash().equals(said.getContentHash()))
              .map(story -> coder.code(toCode(story, said)))
              .filter(coding -> isSame(coding, said))
              .ifPresent(
                  coding -> {
                    read.put(id, read(coding));
                    coded.put(id, coded(said));
                  });
        });
    return Law.same(
        "the coder reads the same events again", "this coder", read, "coded stories", coded);
  }

  private static boolean isSame(Coding coding, CodedStory said) {
    return coding.coder().equals(said.getCoder()) && coding.pack().equals(said.getPack());
  }

  private static Story toCode(WireStory story, CodedStory said) {
    return new Story(
        story.getId(),
        story.getLanguage(),
        said.getPublished(),
        story.getProvider(),
        story.getZone() == null ? null : ZoneId.of(story.getZone()),
        story.getHeadline(),
        story.getBody());
  }

  private static TreeSet<String> read(Coding coding) {
    TreeSet<String> events = new TreeSet<>();
    for (Event event : coding.events()) {
      boolean turned = event.mutual() && event.source().compareTo(event.target()) > 0;
      events.add(
          text(
              turned ? event.target() : event.source(),
              turned ? event.source() : event.target(),
              event.mutual(),
              event.type(),
              event.mode(),
              event.date(),
              event.rule()));
    }
    return events;
  }

  private static TreeSet<String> coded(CodedStory story) {
    TreeSet<String> events = new TreeSet<>();
    for (CodedEvent event : story.getEvents()) {
      events.add(
          text(
              event.getSource(),
              event.getTarget(),
              event.getMutual(),
              event.getType(),
              event.getMode(),
              event.getDate(),
              event.getRule()));
    }
    return events;
  }

  private static String text(
      String source, String target, boolean mutual, Object... typeModeDateRule) {
    return source + (mutual ? "-" : ">") + target + " " + List.of(texts(typeModeDateRule));
  }

  private static Object[] texts(Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return texts;
  }
}
