package org.dateline.standalone.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.schemas.CodedStory;
import org.dateline.schemas.Evidence;
import org.dateline.schemas.Mention;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.RelationEvent;
import org.dateline.schemas.StoryOutcome;

/** What must hold between the topics and PostgreSQL's tables: the same, retracted ones too. */
final class RowsLaw {
  private static final String EVENTS =
      "SELECT pair || '/' || id, date, source, target, mutual, type, quad, mode, score, cameo,"
          + " status, revision, floor(extract(epoch FROM first_seen) * 1000)::bigint,"
          + " mention_count, wires FROM event";
  private static final String MENTIONS =
      "SELECT pair || '/' || event_id || ' ' || story_id, provider, version,"
          + " floor(extract(epoch FROM received) * 1000)::bigint, language, headline, mode, rule,"
          + " sentence, fingerprint, coder FROM mention";
  private static final String DAYS =
      "SELECT pair || '/' || date, revision, events, verbal_cooperation, material_cooperation,"
          + " verbal_conflict, material_conflict, forward, backward, score_sum, stories, wires"
          + " FROM pair_day";
  private static final String STORIES =
      "SELECT id, provider, version, status, content_hash, language, headline, coder, pack"
          + " FROM story";
  private static final String OUTCOMES =
      "SELECT id, version, status, outcome, events, reason, content_hash FROM story_outcome";

  private RowsLaw() {}

  static List<Law> of(Contents contents, Database database) {
    Map<String, Map<String, String>> mentions = new TreeMap<>();
    Map<String, Map<String, String>> events = new TreeMap<>();
    contents
        .events()
        .forEach(
            (key, event) -> {
              events.put(key, row(event));
              event
                  .getMentions()
                  .forEach(mention -> mentions.put(key + " " + mention.getStoryId(), row(mention)));
            });
    Map<String, Map<String, String>> days = new TreeMap<>();
    contents.days().forEach((key, day) -> days.put(key, row(day)));
    Map<String, Map<String, String>> stories = new TreeMap<>();
    contents.coded().forEach((key, story) -> stories.put(key, row(story)));
    List<Law> laws = new ArrayList<>();
    laws.add(same("event", events, database.rows(EVENTS)));
    laws.add(same("mention", mentions, database.rows(MENTIONS)));
    laws.add(same("pair_day", days, database.rows(DAYS)));
    laws.add(same("story", stories, database.rows(STORIES)));
    laws.add(same("story_outcome", outcomes(contents.outcomes()), database.rows(OUTCOMES)));
    return laws;
  }

  private static Law same(
      String table,
      Map<String, Map<String, String>> expected,
      Map<String, Map<String, String>> rows) {
    return Law.same("table " + table + " is its topic", "the topic", expected, "PostgreSQL", rows);
  }

  private static Map<String, String> row(RelationEvent event) {
    return row(
        EVENTS,
        event.getDate(),
        event.getSource(),
        event.getTarget(),
        event.getMutual(),
        event.getType(),
        event.getQuad(),
        event.getMode(),
        event.getScore(),
        event.getCameo(),
        event.getStatus(),
        event.getRevision(),
        event.getFirstSeen().toEpochMilli(),
        event.getMentionCount(),
        event.getWires());
  }

  private static Map<String, String> row(Mention mention) {
    return row(
        MENTIONS,
        mention.getProvider(),
        mention.getVersion(),
        mention.getReceived().toEpochMilli(),
        mention.getLanguage(),
        mention.getHeadline(),
        mention.getMode(),
        mention.getRule(),
        mention.getEvidence().stream()
            .filter(words -> words.getRole().equals("sentence"))
            .map(Evidence::getText)
            .findFirst()
            .orElse(null),
        mention.getFingerprint(),
        mention.getCoder());
  }

  private static Map<String, String> row(PairDay day) {
    return row(
        DAYS,
        day.getRevision(),
        day.getEventCount(),
        day.getVerbalCooperation(),
        day.getMaterialCooperation(),
        day.getVerbalConflict(),
        day.getMaterialConflict(),
        day.getForward(),
        day.getBackward(),
        day.getScoreSum(),
        day.getStories(),
        day.getWires());
  }

  private static Map<String, String> row(CodedStory story) {
    return row(
        STORIES,
        story.getProvider(),
        story.getVersion(),
        story.getStatus(),
        story.getContentHash(),
        story.getLanguage(),
        story.getHeadline(),
        story.getCoder(),
        story.getPack());
  }

  /** Of each story the one that was received last; of those the one that came last. */
  private static Map<String, Map<String, String>> outcomes(List<StoryOutcome> all) {
    Map<String, StoryOutcome> last = new TreeMap<>();
    for (StoryOutcome outcome : all) {
      last.merge(
          outcome.getId(),
          outcome,
          (before, after) -> after.getReceived().isBefore(before.getReceived()) ? before : after);
    }
    Map<String, Map<String, String>> rows = new TreeMap<>();
    last.forEach(
        (id, outcome) ->
            rows.put(
                id,
                row(
                    OUTCOMES,
                    outcome.getVersion(),
                    outcome.getStatus(),
                    outcome.getOutcome(),
                    outcome.getEvents(),
                    outcome.getReason(),
                    outcome.getContentHash())));
    return rows;
  }

  /** Values under the names that the query's columns have, the key left out. */
  private static Map<String, String> row(String query, Object... values) {
    List<String> names = Database.columns(query);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names.get(i + 1), Database.text(values[i]));
    }
    return row;
  }
}
