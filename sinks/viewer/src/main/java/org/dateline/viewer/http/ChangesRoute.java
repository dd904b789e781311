package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.viewer.data.Changes;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.Event;
import org.dateline.viewer.data.Offsets;

/** {@code /v1/changes}. */
final class ChangesRoute {

  private static final String SINCE = "since";
  private static final String LATEST = "latest";
  private static final int LONGEST_CURSOR = 4000;
  private static final int MOST = 5000;
  private static final int STANDARD = 500;

  private final Database database;

  ChangesRoute(Database database) {
    this.database = database;
  }

  void answer(Context ctx) {
    Parameters parameters = new Parameters(ctx, SINCE, "pair", "limit", Answer.FORMAT);
    int limit = parameters.number("limit", 1, MOST, STANDARD);
    Set<String> pairs = parameters.pairs();
    boolean latest = parameters.text(SINCE, LONGEST_CURSOR).filter(LATEST::equals).isPresent();
    Changes changes =
        latest
            ? new Changes(List.of(), Changes.end(database), false)
            : Changes.since(cursor(parameters, null).orElse(Offsets.NONE), pairs, limit, database);
    ctx.header("Dateline-Cursor", changes.cursor());
    new Answer(changes, Event.class, changes.changes()).send(ctx, parameters);
  }

  /**
   * Where to read from.
   *
   * @param lastEventId goes before the parameter; null for none
   */
  static Optional<Offsets> cursor(Parameters parameters, String lastEventId) {
    String name = lastEventId == null ? SINCE : "Last-Event-ID";
    Optional<String> cursor =
        lastEventId == null
            ? parameters.text(SINCE, LONGEST_CURSOR)
            : Optional.of(lastEventId).filter(id -> !id.isEmpty());
    try {
      return cursor.map(Offsets::parse);
    } catch (IllegalArgumentException wrong) {
      throw ProblemException.parameter(name, wrong.getMessage());
    }
  }
}
