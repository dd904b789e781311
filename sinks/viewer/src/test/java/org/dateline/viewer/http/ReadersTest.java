package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer OPEN = new TestServer(DATABASE);
  private static final TestServer CLOSED =
      new TestServer(DATABASE, Optional.of(List.of(sha256("old"), sha256("token"))));

  @AfterAll
  static void close() {
    OPEN.close();
    CLOSED.close();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoHasATokenMayReadAndTheBrowserIsAskedForIt() {
    for (String good : List.of("Bearer token", "bearer old", basic("anyone:token"))) {
      assertThat(CLOSED.get("/v1/pairs", "Authorization", good).statusCode()).isEqualTo(200);
      assertThat(CLOSED.get("/", "Authorization", good).statusCode()).isEqualTo(200);
    }
    for (String bad :
        List.of("Bearer nothing", "Bearer ", "Basic ?", basic("token:"), "Digest token")) {
      HttpResponse<String> answer = CLOSED.get("/v1/pairs", "Authorization", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("Basic realm");
    }
    for (String path : List.of("/", "/v1/countries", "/v1/stream", "/style.css", "/none")) {
      assertThat(CLOSED.get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void withoutTokensAnotherSitesNameIsRefused() throws Exception {
    assertThat(statusFor("evil.example")).startsWith("HTTP/1.1 403");
    assertThat(statusFor("127.0.0.1.evil.example:80")).startsWith("HTTP/1.1 403");
    assertThat(statusFor("localhost:1")).startsWith("HTTP/1.1 200");
    assertThat(statusFor("127.0.0.1")).startsWith("HTTP/1.1 200");
    assertThat(statusFor("[::1]:8090")).startsWith("HTTP/1.1 200");
  }

  private static String statusFor(String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", OPEN.server.port())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /v1/pairs HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(host)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
