package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.EventDetail;

/** {@code /v1/events/{pair}/{id}}. */
final class EventRoute {

  private static final int LONGEST_ID = 200;

  private final Database database;

  EventRoute(Database database) {
    this.database = database;
  }

  /** A mention as a line of CSV: what is a list in JSON is one cell. */
  record Line(
      String pair,
      String id,
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
      String source,
      String target,
      String trigger,
      String coder,
      String outcome) {

    static Line of(EventDetail detail, EventDetail.Mention mention) {
      return new Line(
          detail.event().pair(),
          detail.event().id(),
          mention.storyId(),
          mention.provider(),
          mention.version(),
          mention.published(),
          mention.received(),
          mention.language(),
          mention.headline(),
          mention.mode(),
          mention.rule(),
          mention.sentence(),
          words(mention, "source"),
          words(mention, "target"),
          words(mention, "trigger"),
          mention.coder(),
          mention.latest() == null ? null : mention.latest().outcome());
    }

    private static String words(EventDetail.Mention mention, String role) {
      return mention.evidence().stream()
          .filter(words -> words.role().equals(role))
          .map(EventDetail.Evidence::text)
          .collect(Collectors.joining(" … "));
    }
  }

  void answer(Context ctx) {
    Parameters parameters = new Parameters(ctx, Answer.FORMAT);
    String pair = parameters.pair();
    String id = ctx.pathParam("id");
    if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.parameter(
          "id", "expected an event's id, found " + Parameters.shown(id));
    }
    EventDetail detail =
        EventDetail.of(pair, id, database)
            .orElseThrow(
                () ->
                    Parameters.notFound(
                        "%s has no event %s".formatted(pair, Parameters.shown(id))));
    List<Line> lines = detail.mentions().stream().map(mention -> Line.of(detail, mention)).toList();
    new Answer(detail, Line.class, lines).send(ctx, parameters);
  }
}
