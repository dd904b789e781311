package org.dateline.viewer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event, with all that is known of the stories that report it.
 *
 * @param mentions by receipt; none where it is retracted
 */
public record EventDetail(Event event, List<Mention> mentions) {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String EVENT =
      "SELECT " + Event.COLUMNS + " FROM event e WHERE pair = ? AND id = ?";

  private static final String MENTIONS =
      """
      SELECT m.*, o.version AS latest_version, o.status AS latest_status, o.outcome, o.reason,
             o.received AS latest_received, s.place
      FROM mention m
      LEFT JOIN story_outcome o ON o.id = m.story_id
      LEFT JOIN story s ON s.id = m.story_id
      WHERE m.pair = ? AND m.event_id = ?
      ORDER BY m.received, m.story_id COLLATE "C\"""";

  /**
   * A story's report.
   *
   * @param version the story's version that reports it
   * @param sentence the sentence that it was read from; null where the evidence gives none
   * @param latest what became of the story's version that was received last; null where that is not
   *     known
   */
  public record Mention(
      String storyId,
      String provider,
      long version,
      Instant published,
      Instant received,
      String language,
      String headline,
      String mode,
      String rule,
      String sentence,
      List<Evidence> evidence,
      List<String> credits,
      String coder,
      Latest latest) {}

  /**
   * Words that a part of an event was read from.
   *
   * @param start first UTF-16 unit in the story's headline or body
   * @param end unit after the last
   * @param inSentence first UTF-16 unit in the mention's sentence; null where they are not in it
   */
  public record Evidence(
      String role, String field, int start, int end, String text, Integer inSentence) {

    private Evidence within(Evidence sentence) {
      boolean inside =
          sentence != null
              && field.equals(sentence.field)
              && start >= sentence.start
              && end <= sentence.end;
      return new Evidence(role, field, start, end, text, inside ? start - sentence.start : null);
    }
  }

  /**
   * What became of a version.
   *
   * @param place place of the story's dateline; null where it has none
   */
  public record Latest(
      long version, String status, String outcome, String reason, Instant received, String place) {}

  /** Reads one; none where no such event was ever told. */
  public static Optional<EventDetail> of(String pair, String id, Database database) {
    return database.read(connection -> read(connection, pair, id));
  }

  private static Optional<EventDetail> read(Connection connection, String pair, String id)
      throws SQLException {
    List<Event> events = Rows.all(connection, EVENT, Event::of, pair, id);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    List<Mention> mentions = Rows.all(connection, MENTIONS, EventDetail::mention, pair, id);
    return Optional.of(new EventDetail(events.get(0), mentions));
  }

  private static Mention mention(ResultSet row) throws SQLException {
    return new Mention(
        row.getString("story_id"),
        row.getString("provider"),
        row.getLong("version"),
        Rows.time(row, "published"),
        Rows.time(row, "received"),
        row.getString("language"),
        row.getString("headline"),
        row.getString("mode"),
        row.getString("rule"),
        row.getString("sentence"),
        evidence(row.getString("evidence")),
        parse(row.getString("credits"), new TypeReference<>() {}),
        row.getString("coder"),
        latest(row));
  }

  private static List<Evidence> evidence(String json) {
    List<Evidence> evidence = parse(json, new TypeReference<>() {});
    Evidence sentence =
        evidence.stream().filter(words -> words.role.equals("sentence")).findFirst().orElse(null);
    return evidence.stream().map(words -> words.within(sentence)).toList();
  }

  private static <T> T parse(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException notWhatTheSinkWrites) {
      throw new IllegalStateException(notWhatTheSinkWrites);
    }
  }

  private static Latest latest(ResultSet row) throws SQLException {
    return row.getString("outcome") == null
        ? null
        : new Latest(
            row.getLong("latest_version"),
            row.getString("latest_status"),
            row.getString("outcome"),
            row.getString("reason"),
            Rows.time(row, "latest_received"),
            row.getString("place"));
  }
}
