package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.StoryFields;

/** The facts of a story that a push gives beside its body: in the query, or in headers. */
final class PushFacts {

  /** A header gives the fact of its name's rest: {@code Dateline-Uri} gives {@code uri}. */
  static final String HEADER = "dateline-";

  private final Map<String, String> facts = new HashMap<>();

  private PushFacts() {}

  static Map<String, String> of(Context ctx) throws RejectedStoryException {
    PushFacts facts = new PushFacts();
    for (Map.Entry<String, List<String>> parameter : query(ctx).entrySet()) {
      facts.add(parameter.getKey(), "query parameter", parameter.getValue());
    }
    for (String header : Collections.list(ctx.req().getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith(HEADER)) {
        List<String> values = Collections.list(ctx.req().getHeaders(header));
        facts.add(name.substring(HEADER.length()), "header " + header, ascii(header, values));
      }
    }
    return facts.facts;
  }

  /** Whether any fact is given in a header. */
  static boolean hasHeaders(Context ctx) {
    return Collections.list(ctx.req().getHeaderNames()).stream()
        .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith(HEADER));
  }

  private void add(String name, String where, List<String> values) throws RejectedStoryException {
    if (!StoryFields.FACTS.contains(name)) {
      throw RejectedStoryException.field(name, "no fact of this name is known (" + where + ")");
    }
    if (values.size() > 1 || facts.put(name, values.get(0)) != null) {
      throw RejectedStoryException.field(name, "is given twice (" + where + ")");
    }
  }

  // Read here, in UTF-8 always: the servlet reads it in the charset of the body.
  private static Map<String, List<String>> query(Context ctx) throws RejectedStoryException {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = ctx.req().getQueryString();
    for (String parameter : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] parts = parameter.split("=", 2);
      String name = decode(parts[0], parts[0]);
      query
          .computeIfAbsent(name, first -> new ArrayList<>())
          .add(parts.length < 2 ? "" : decode(name, parts[1]));
    }
    return query;
  }

  private static String decode(String name, String encoded) throws RejectedStoryException {
    try {
      String value = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      // Decoding puts U+FFFD where the bytes were not UTF-8: the words would be lost silently.
      if (value.indexOf('\uFFFD') < 0) {
        return value;
      }
    } catch (IllegalArgumentException broken) {
      // said below
    }
    throw RejectedStoryException.field(name, "is not percent-encoded UTF-8 (query parameter)");
  }

  private static List<String> ascii(String header, List<String> values)
      throws RejectedStoryException {
    for (String value : values) {
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
        throw RejectedStoryException.field(
            header.substring(HEADER.length()).toLowerCase(Locale.ROOT),
            "headers carry ASCII only; give it in the query (header " + header + ")");
      }
    }
    return values;
  }
}
