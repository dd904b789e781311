package org.dateline.viewer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * An answer, as JSON or CSV, whichever is asked for.
 *
 * @param json what is written as JSON
 * @param row what a line of CSV is made of
 * @param rows the same as rows
 */
record Answer(Object json, Class<? extends Record> row, List<? extends Record> rows) {

  /** The parameter that asks for one of the two. */
  static final String FORMAT = "format";

  private static final String JSON_TYPE = "application/json";
  private static final String CSV_TYPE = "text/csv";
  private static final int TAG_BYTES = 16;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  void send(Context ctx, Parameters parameters) {
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization");
    boolean csv = isCsv(ctx, parameters);
    byte[] body = (csv ? Csv.of(row, rows) : json(json)).getBytes(StandardCharsets.UTF_8);
    // Weak, for the same tag stands for the packed body too.
    String tag = "W/\"" + digest(body) + "\"";
    ctx.header("ETag", tag);
    if (isKnown(ctx.header("If-None-Match"), tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED_304);
      return;
    }
    ctx.contentType(csv ? CSV_TYPE + "; charset=utf-8; header=present" : JSON_TYPE).result(body);
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException ourOwnRecords) {
      throw new IllegalStateException(ourOwnRecords);
    }
  }

  private static boolean isCsv(Context ctx, Parameters parameters) {
    if (parameters.text(FORMAT, Integer.MAX_VALUE).isPresent()) {
      return parameters.oneOf(FORMAT, List.of("json", "csv")).equals("csv");
    }
    String accept = ctx.header("Accept");
    if (accept == null) {
      return false;
    }
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    accepted.addValue(accept);
    for (String type : accepted.getValues()) {
      switch (type.split(";", 2)[0].strip()) {
        case CSV_TYPE, "text/*" -> {
          return true;
        }
        case JSON_TYPE, "application/*", "*/*" -> {
          return false;
        }
        default -> {
          // neither
        }
      }
    }
    throw new ProblemException(
        HttpStatus.NOT_ACCEPTABLE_406, "answers are application/json or text/csv");
  }

  private static boolean isKnown(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String known : ifNoneMatch.split(",")) {
      String stripped = known.strip();
      if (stripped.equals("*") || stripped.equals(tag) || tag.equals("W/" + stripped)) {
        return true;
      }
    }
    return false;
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
