package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.viewer.data.Bucket;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.Direction;
import org.dateline.viewer.data.Event;
import org.dateline.viewer.data.EventFilter;
import org.dateline.viewer.data.EventPage;
import org.dateline.viewer.data.Pairs;
import org.dateline.viewer.data.Timeline;

/** {@code /v1/pairs}, and what is below it. */
final class PairRoutes {

  private static final int MOST_PAIRS = 1000;
  private static final int STANDARD_PAIRS = 100;
  private static final int MOST_EVENTS = 5000;
  private static final int STANDARD_EVENTS = 500;
  private static final int LONGEST_CURSOR = 400;

  private final Database database;

  PairRoutes(Database database) {
    this.database = database;
  }

  void pairs(Context ctx) {
    Parameters parameters =
        new Parameters(ctx, "country", "from", "to", "limit", "cursor", Answer.FORMAT);
    Pairs pairs =
        Pairs.of(
            parameters.country(),
            parameters.range(),
            cursor(parameters, Pairs.Mark::parse),
            parameters.number("limit", 1, MOST_PAIRS, STANDARD_PAIRS),
            database);
    linkNext(ctx, pairs.next());
    new Answer(pairs, Pairs.Pair.class, pairs.pairs()).send(ctx, parameters);
  }

  void timeline(Context ctx) {
    Parameters parameters =
        new Parameters(ctx, "bucket", "from", "to", "direction", "type", Answer.FORMAT);
    EventFilter filter = filter(parameters);
    Bucket bucket = choice(parameters, "bucket", Bucket.class);
    Timeline timeline = Timeline.of(filter, bucket, database);
    new Answer(timeline, Timeline.Point.class, timeline.points()).send(ctx, parameters);
  }

  void events(Context ctx) {
    Parameters parameters =
        new Parameters(
            ctx,
            "from",
            "to",
            "direction",
            "type",
            "status",
            "order",
            "limit",
            "cursor",
            Answer.FORMAT);
    EventPage page =
        EventPage.of(
            filter(parameters),
            choice(parameters, "status", EventPage.Status.class),
            parameters.oneOf("order", List.of("asc", "desc")).equals("desc"),
            cursor(parameters, EventPage.Mark::parse),
            parameters.number("limit", 1, MOST_EVENTS, STANDARD_EVENTS),
            database);
    linkNext(ctx, page.next());
    new Answer(page, Event.class, page.events()).send(ctx, parameters);
  }

  private static EventFilter filter(Parameters parameters) {
    return new EventFilter(
        parameters.pair(),
        parameters.range(),
        choice(parameters, "direction", Direction.class),
        parameters.types());
  }

  private static <E extends Enum<E>> E choice(Parameters parameters, String name, Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
            .toList();
    return type.getEnumConstants()[words.indexOf(parameters.oneOf(name, words))];
  }

  private static <T> Optional<T> cursor(Parameters parameters, Function<String, T> mark) {
    try {
      return parameters.text("cursor", LONGEST_CURSOR).map(mark);
    } catch (ProblemException told) {
      throw told;
    } catch (RuntimeException broken) {
      throw ProblemException.parameter("cursor", "is no \"next\" of an answer");
    }
  }

  private static void linkNext(Context ctx, String next) {
    if (next != null) {
      ctx.header("Link", "<%s>; rel=\"next\"".formatted(Links.with(ctx, "cursor", next)));
    }
  }
}
