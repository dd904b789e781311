package org.dateline.viewer.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer that is none, as RFC 9457 writes it.
 *
 * @param status the HTTP status
 * @param detail what was wrong, for a person
 * @param parameter the parameter that was wrong
 */
record Problem(int status, String detail, Optional<String> parameter) {

  private static final String MEDIA_TYPE = "application/problem+json";
  private static final String RETRY_AFTER_SECONDS = "5";

  private static final JsonMapper JSON = new JsonMapper();

  Problem(int status, String detail) {
    this(status, detail, Optional.empty());
  }

  void answer(Context ctx) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      ctx.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    if (status == HttpStatus.UNAUTHORIZED_401) {
      ctx.header("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\", Bearer");
    }
    ObjectNode json =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put("title", HttpStatus.getMessage(status))
            .put("status", status)
            .put("detail", detail);
    parameter.ifPresent(name -> json.put("parameter", name));
    ctx.header("Cache-Control", "no-store");
    ctx.status(status).contentType(MEDIA_TYPE).result(json.toString());
  }
}
