package org.dateline.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.wire.RejectedStoryException;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer that is no yes, as RFC 9457 writes it.
 *
 * @param status the HTTP status
 * @param detail what was wrong, for a person
 * @param retryAfter seconds after which it is worth sending again; 0 where it is not
 */
record Problem(int status, String detail, long retryAfter) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int SOON = 5;

  private static final JsonMapper JSON = new JsonMapper();

  Problem(int status, String detail) {
    this(status, detail, 0);
  }

  static void answer(Context ctx, RejectedStoryException rejected) {
    Problem problem = of(rejected);
    problem.answer(ctx, problem.json(rejected));
  }

  static Problem of(RejectedStoryException rejected) {
    int status =
        switch (rejected.fault()) {
          case UNREADABLE -> HttpStatus.BAD_REQUEST_400;
          case CHARSET -> HttpStatus.UNSUPPORTED_MEDIA_TYPE_415;
          case FIELD -> HttpStatus.UNPROCESSABLE_ENTITY_422;
        };
    return new Problem(status, rejected.getMessage());
  }

  static Problem of(NotPublishedException failed) {
    return switch (failed.remedy()) {
      case SEND_AGAIN -> unavailable(failed.getMessage() + "; send it again");
      case SEND_LESS -> new Problem(HttpStatus.PAYLOAD_TOO_LARGE_413, failed.getMessage());
    };
  }

  static Problem unavailable(String detail) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE_503, detail, SOON);
  }

  static Problem tooMany(String detail, Duration wait) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS_429, detail, Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  void answer(Context ctx) {
    answer(ctx, json());
  }

  /** The problem as JSON, with the field and the place that were at fault. */
  ObjectNode json(RejectedStoryException rejected) {
    ObjectNode json = json();
    rejected.field().ifPresent(field -> json.put("field", field));
    rejected.place().ifPresent(at -> json.put("line", at.line()).put("column", at.column()));
    return json;
  }

  ObjectNode json() {
    return JSON.createObjectNode()
        .put("type", "about:blank")
        .put("title", HttpStatus.getMessage(status))
        .put("status", status)
        .put("detail", detail);
  }

  void answer(Context ctx, ObjectNode json) {
    if (retryAfter > 0) {
      ctx.header("Retry-After", Long.toString(retryAfter));
    }
    if (status == HttpStatus.UNAUTHORIZED_401) {
      ctx.header("WWW-Authenticate", "Bearer, HMAC-SHA256");
    }
    ctx.status(status).contentType(MEDIA_TYPE).result(json.toString());
  }
}
