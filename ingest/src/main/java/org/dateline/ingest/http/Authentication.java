package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Tells which wire sends, by {@code Authorization}: a bearer token, or {@code HMAC-SHA256
 * wire=apa,time=1772355900,signature=hex} over time, request target and raw body.
 */
final class Authentication {

  private static final String BEARER = "Bearer ";
  private static final String HMAC = "HMAC-SHA256 ";
  private static final Duration CLOCKS_APART = Duration.ofSeconds(300);

  private final Supplier<Wires> wires;
  private final Clock clock;

  Authentication(Supplier<Wires> wires, Clock clock) {
    this.wires = wires;
    this.clock = clock;
  }

  /**
   * A sender that is who it says once the body is checked too.
   *
   * @param wire who it says it is
   * @param signature what the body must bear out; none for a token
   */
  record Claim(Wire wire, Optional<Signature> signature) {

    /** Checks the body as it came. */
    void check(byte[] body) throws ProblemException {
      if (signature.isPresent() && !signature.get().fits(wire, body)) {
        throw unauthorized("the signature does not fit the request");
      }
    }
  }

  /**
   * A signature.
   *
   * @param before what is signed before the body
   * @param value the signature itself
   */
  record Signature(byte[] before, byte[] value) {

    boolean fits(Wire wire, byte[] body) {
      boolean fits = false;
      for (byte[] secret : wire.secrets()) {
        fits |= MessageDigest.isEqual(hmac(secret, body), value);
      }
      return fits;
    }

    private byte[] hmac(byte[] secret, byte[] body) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update(before);
        return mac.doFinal(body);
      } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
  }

  /** Who sends this request. */
  Claim claim(Context ctx) throws ProblemException {
    String authorization = ctx.header("Authorization");
    if (authorization == null) {
      throw unauthorized("Authorization is missing: a bearer token, or HMAC-SHA256");
    }
    Claim claim;
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      String token = authorization.substring(BEARER.length()).strip();
      Wire wire =
          wires.get().ofToken(token).orElseThrow(() -> unauthorized("the token is not known"));
      claim = new Claim(wire, Optional.empty());
    } else if (authorization.regionMatches(true, 0, HMAC, 0, HMAC.length())) {
      claim = signed(ctx, parameters(authorization.substring(HMAC.length())));
    } else {
      throw unauthorized("Authorization is neither a bearer token nor HMAC-SHA256");
    }
    if (!claim.wire().doors().contains("http")) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN_403, "the wire " + claim.wire().id() + " does not send over http");
    }
    return claim;
  }

  private Claim signed(Context ctx, Map<String, String> parameters) throws ProblemException {
    String time = parameters.getOrDefault("time", "");
    long seconds;
    byte[] signature;
    try {
      seconds = Long.parseLong(time);
      signature = HexFormat.of().parseHex(parameters.getOrDefault("signature", ""));
    } catch (IllegalArgumentException broken) {
      throw unauthorized("HMAC-SHA256 needs wire, time (Unix seconds) and signature (hexadecimal)");
    }
    if (Math.abs(clock.instant().getEpochSecond() - seconds) > CLOCKS_APART.toSeconds()) {
      throw unauthorized("the signature's time is more than 300 s from ours");
    }
    // A wire that is not known fails as one whose signature does not fit: names stay unguessed.
    Wire wire =
        wires
            .get()
            .named(parameters.getOrDefault("wire", ""))
            .orElseThrow(() -> unauthorized("the signature does not fit the request"));
    String query = ctx.req().getQueryString();
    String target = ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
    byte[] before = (time + "\n" + target + "\n").getBytes(StandardCharsets.UTF_8);
    return new Claim(wire, Optional.of(new Signature(before, signature)));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(
            part.substring(0, equals).strip(),
            part.substring(equals + 1).strip().replaceAll("^\"|\"$", ""));
      }
    }
    return parameters;
  }

  static ProblemException unauthorized(String detail) {
    return new ProblemException(HttpStatus.UNAUTHORIZED_401, detail);
  }
}
