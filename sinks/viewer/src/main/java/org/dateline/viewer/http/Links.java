package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Addresses of ours. */
final class Links {

  private Links() {}

  /** A request's own address, one parameter set to another value. */
  static String with(Context ctx, String name, String value) {
    StringJoiner query = new StringJoiner("&");
    ctx.queryParamMap()
        .forEach(
            (key, values) -> {
              if (!key.equals(name)) {
                query.add(key + "=" + encoded(values.get(0)));
              }
            });
    query.add(name + "=" + encoded(value));
    return ctx.path() + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
