package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Who may read: whoever has a token, as bearer token or, for browsers, as the password of basic
 * authentication; without tokens this machine alone.
 */
final class Readers {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  // Another site's name that leads to this machine would let that site's pages read along.
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

  private final Optional<List<byte[]>> tokens;

  /**
   * @param tokens SHA-256 of each token; none where this machine alone may read
   */
  Readers(Optional<List<byte[]>> tokens) {
    this.tokens = tokens;
  }

  void check(Context ctx) {
    if (tokens.isEmpty()) {
      String host = ctx.header("Host");
      if (host == null || !THIS_MACHINE.matcher(host).matches()) {
        throw new ProblemException(
            HttpStatus.FORBIDDEN_403, "read here by another name than this machine's");
      }
      return;
    }
    String token = token(ctx.header("Authorization"));
    byte[] hash = sha256(token);
    boolean known = false;
    for (byte[] each : tokens.get()) {
      known |= MessageDigest.isEqual(each, hash);
    }
    if (!known) {
      throw new ProblemException(HttpStatus.UNAUTHORIZED_401, "the token is not known");
    }
  }

  private static String token(String authorization) {
    if (authorization == null) {
      throw new ProblemException(HttpStatus.UNAUTHORIZED_401, "a token is needed");
    }
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return password(authorization.substring(BASIC.length()).strip());
    }
    throw new ProblemException(
        HttpStatus.UNAUTHORIZED_401, "Authorization is neither a bearer token nor basic");
  }

  private static String password(String credentials) {
    try {
      String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return text.substring(text.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      throw new ProblemException(HttpStatus.UNAUTHORIZED_401, "Authorization cannot be read");
    }
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
