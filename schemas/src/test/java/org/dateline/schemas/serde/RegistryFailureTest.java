package org.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.schemas.PairDay;
import org.dateline.schemas.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFailureTest {
  private static final byte[] RECORD = {0, 0, 0, 0, 7, 2};
  private static final String UNKNOWN_ID =
      "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}";

  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String url;

  private record Reply(int status, String body) {}

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).get(0));
          Reply reply = replies.size() > 1 ? replies.remove() : replies.peek();
          byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsABadRecord() {
    answer(404, UNKNOWN_ID);

    assertThatThrownBy(() -> deserialize(config()))
        .isInstanceOf(UndecodableException.class)
        .hasMessage("the schema registry has no schema of id 7");
    assertThat(calls).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void troubleIsTriedAgainThenFailsLoudlyAndIsNoBadRecord(int status) {
    answer(status, "{\"error_code\":50001,\"message\":\"out of order\"}");

    assertThatThrownBy(() -> deserialize(config()))
        .isInstanceOf(RegistryException.class)
        .isNotInstanceOf(SerializationException.class)
        .hasMessage("GET %s/schemas/ids/7 answered %d, after 4 attempts", url, status);
    assertThat(calls).hasSize(4);
  }

  @Test
  void troubleThatPassesIsNotSeen() {
    answer(503, "");
    answer(500, "");
    answer(200, "{\"schema\":\"\\\"boolean\\\"\"}");

    try (var deserializer = new AvroDeserializer<Boolean>()) {
      deserializer.configure(config(), false);

      assertThat(deserializer.deserialize("t", new byte[] {0, 0, 0, 0, 7, 1})).isTrue();
      assertThat(deserializer.deserialize("t", new byte[] {0, 0, 0, 0, 7, 0})).isFalse();
    }
    assertThat(calls).as("two failures, one answer, which is kept").hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void refusalIsNoBadRecordEither(int status) {
    answer(status, "<html>not a schema registry</html>");

    assertThatThrownBy(() -> deserialize(config()))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("/schemas/ids/7 answered " + status);
    assertThat(calls).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{}", "{\"schema\":3}"})
  void anAnswerThatMakesNoSenseIsNoBadRecord(String body) {
    answer(200, body);

    assertThatThrownBy(() -> deserialize(config()))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("answered without a schema");
  }

  @Test
  void aSchemaThatIsNoAvroMakesABadRecord() {
    answer(200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");
    assertThatThrownBy(() -> deserialize(config())).isInstanceOf(UndecodableException.class);

    replies.clear();
    answer(200, "{\"schema\":\"\\\"Unheard\\\"\"}");
    assertThatThrownBy(() -> deserialize(config())).isInstanceOf(UndecodableException.class);

    replies.clear();
    answer(200, "{\"schema\":\"{\\\"type\\\":\\\"nonsense\\\"}\"}");
    assertThatThrownBy(() -> deserialize(config())).isInstanceOf(UndecodableException.class);
  }

  @Test
  void aRegistryThatIsNotThereFailsLoudly() throws IOException {
    Map<String, Object> config = config();
    config.put("schema.registry.url", unusedUrl());

    assertThatThrownBy(() -> deserialize(config))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("ConnectException")
        .hasMessageEndingWith("after 4 attempts");
  }

  @Test
  void silenceFailsLoudly() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Object> config = config();
      config.put("schema.registry.url", "http://127.0.0.1:" + silent.getLocalPort());
      config.put("http.read.timeout.ms", 50);

      assertThatThrownBy(() -> deserialize(config))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("timed out");
    }
  }

  @Test
  void theNextServerIsAskedWhereOneFails() throws IOException {
    answer(404, UNKNOWN_ID);
    Map<String, Object> config = config();
    config.put("schema.registry.url", unusedUrl() + "," + url + "/");

    assertThatThrownBy(() -> deserialize(config)).isInstanceOf(UndecodableException.class);
    assertThat(calls).containsExactly("GET /schemas/ids/7 ");
  }

  @Test
  void userAndPasswordAreSentFromEitherPlace() {
    answer(404, UNKNOWN_ID);
    Map<String, Object> inUrl = config();
    inUrl.put("schema.registry.url", url.replace("//", "//jo:secret@"));
    Map<String, Object> inKey = config();
    inKey.put("basic.auth.credentials.source", "USER_INFO");
    inKey.put("basic.auth.user.info", "jo:secret");

    assertThatThrownBy(() -> deserialize(inUrl)).isInstanceOf(UndecodableException.class);
    assertThatThrownBy(() -> deserialize(inKey)).isInstanceOf(UndecodableException.class);

    assertThat(calls).hasSize(2).allMatch(call -> call.endsWith(" Basic am86c2VjcmV0"));
  }

  @Test
  void anIncompatibleSchemaIsNotTheRecordsFault() {
    answer(409, "{\"error_code\":409,\"message\":\"field pair was removed\"}");

    assertThatThrownBy(() -> serialize(config()))
        .isInstanceOf(RegistryException.class)
        .hasMessage(
            "POST %s/subjects/dateline.timelines.v1-value/versions answered 409:"
                + " field pair was removed",
            url);
  }

  @Test
  void withoutAutomaticRegistrationAMissingSchemaFailsLoudly() {
    answer(404, "{\"error_code\":40401,\"message\":\"Subject not found\"}");
    Map<String, Object> config = config();
    config.put("auto.register.schemas", "false");

    assertThatThrownBy(() -> serialize(config))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("Subject not found");
    assertThat(calls).containsExactly("POST /subjects/dateline.timelines.v1-value ");
  }

  @Test
  void interruptionEndsTheWaitForARetry() {
    answer(503, "");
    Map<String, Object> config = config();
    config.put("retries.wait.ms", 600_000L);
    config.put("retries.max.wait.ms", 600_000L);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> deserialize(config)).isInstanceOf(InterruptException.class);
    assertThat(Thread.interrupted()).as("the mark is left for the caller").isTrue();
  }

  private void answer(int status, String body) {
    replies.add(new Reply(status, body));
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>();
    config.put("schema.registry.url", url);
    config.put("max.retries", 3);
    config.put("retries.wait.ms", 1L);
    return config;
  }

  private static void deserialize(Map<String, ?> config) {
    try (var serde = AvroSerde.of(PairDay.class, config)) {
      serde.deserializer().deserialize("t", RECORD);
    }
  }

  private static void serialize(Map<String, ?> config) {
    try (var serde = AvroSerde.of(PairDay.class, config)) {
      serde.serializer().serialize("dateline.timelines.v1", Samples.pairDay());
    }
  }

  private static String unusedUrl() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }
}
