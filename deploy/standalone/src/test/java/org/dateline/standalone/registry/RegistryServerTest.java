package org.dateline.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.schemas.StoryOutcome;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroSerializer;
import org.dateline.schemas.serde.RegistryException;
import org.dateline.standalone.registry.Calls.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry over a real broker; each test has subjects of its own. */
class RegistryServerTest {
  private static final String ONE =
      "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
  private static final String TWO =
      ONE.replace("]}", ",{\"name\":\"b\",\"type\":\"int\",\"default\":0}]}");
  private static final String OTHER = ONE.replace("\"a\"", "\"c\"");

  private static EmbeddedBroker broker;
  private static RegistryServer server;
  private static Calls calls;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    server = RegistryServer.start(broker.bootstrapServers(), 0);
    calls = new Calls(server.url());
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  @Test
  void whatIsRegisteredIsFoundByEveryWay() {
    int one = id(calls.postSchema("/subjects/found-value/versions", ONE));
    int two = id(calls.postSchema("/subjects/found-value/versions", TWO));

    assertThat(two).isNotEqualTo(one);
    assertThat(id(calls.postSchema("/subjects/found-value/versions", ONE))).isEqualTo(one);
    assertThat(calls.get("/subjects").body().toString()).contains("\"found-value\"");
    assertThat(calls.get("/subjects/found-value/versions").body()).hasToString("[1,2]");
    assertThat(calls.get("/subjects/found-value/versions/1").body().path("id").asInt())
        .isEqualTo(one);
    assertThat(calls.get("/subjects/found-value/versions/latest").body().path("schema").asText())
        .isEqualTo(TWO);
    assertThat(calls.get("/subjects/found-value/versions/2/schema").body()).hasToString(TWO);
    assertThat(calls.get("/schemas/ids/" + one).body().path("schema").asText()).isEqualTo(ONE);
    assertThat(calls.get("/schemas/ids/" + one + "/schema").body()).hasToString(ONE);
    assertThat(calls.postSchema("/subjects/found-value", TWO).body().path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void aSchemaHasOneIdInAllSubjects() {
    assertThat(id(calls.postSchema("/subjects/here-value/versions", ONE)))
        .isEqualTo(id(calls.postSchema("/subjects/there-value/versions", ONE)));
  }

  @Test
  void whitespaceIsNoOtherSchemaButDocsAre() {
    int id = id(calls.postSchema("/subjects/form-value/versions", ONE));

    assertThat(id(calls.postSchema("/subjects/form-value/versions", ONE.replace(":", " : "))))
        .isEqualTo(id);
    assertThat(
            id(
                calls.postSchema(
                    "/subjects/form-value/versions",
                    ONE.replace("\"type\":\"int\"", "\"type\":\"int\",\"doc\":\"Of use.\""))))
        .isNotEqualTo(id);
  }

  @Test
  void anIncompatibleSchemaIsRefusedAndLeavesNoTrace() {
    calls.postSchema("/subjects/strict-value/versions", ONE);

    Answer refused = calls.postSchema("/subjects/strict-value/versions", OTHER);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.error()).isEqualTo(409);
    assertThat(refused.message())
        .contains("strict-value", "version 1", "READER_FIELD_MISSING_DEFAULT_VALUE");
    assertThat(calls.get("/subjects/strict-value/versions").body()).hasToString("[1]");
  }

  @Test
  void compatibilityIsToldWithoutRegistering() {
    calls.postSchema("/subjects/asked-value/versions", ONE);
    String path = "/compatibility/subjects/asked-value/versions";

    assertThat(calls.postSchema(path + "/latest", TWO).body().path("is_compatible").asBoolean())
        .isTrue();
    assertThat(calls.postSchema(path, OTHER).body()).hasToString("{\"is_compatible\":false}");
    assertThat(calls.postSchema(path + "/1?verbose=true", OTHER).body().path("messages"))
        .hasSize(2);
    assertThat(
            calls
                .postSchema("/compatibility/subjects/new-value/versions/latest", ONE)
                .body()
                .path("is_compatible")
                .asBoolean())
        .isTrue();
    assertThat(calls.get("/subjects/asked-value/versions").body()).hasToString("[1]");
  }

  @Test
  void aSubjectsLevelIsItsOwn() {
    calls.postSchema("/subjects/loose-value/versions", ONE);
    assertThat(calls.get("/config").body())
        .hasToString("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(calls.get("/config/loose-value").error()).isEqualTo(40408);
    assertThat(calls.get("/config/loose-value?defaultToGlobal=true").status()).isEqualTo(200);

    Answer set = calls.call("PUT", "/config/loose-value", "{\"compatibility\":\"NONE\"}");

    assertThat(set.body()).hasToString("{\"compatibility\":\"NONE\"}");
    assertThat(calls.get("/config/loose-value").body())
        .hasToString("{\"compatibilityLevel\":\"NONE\"}");
    assertThat(calls.postSchema("/subjects/loose-value/versions", OTHER).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /subjects/nobody-value/versions, '', 404, 40401",
    "GET, /subjects/nobody-value/versions/1, '', 404, 40401",
    "POST, /subjects/nobody-value, '{\"schema\":\"\\\"int\\\"\"}', 404, 40401",
    "GET, /subjects/errors-value/versions/7, '', 404, 40402",
    "GET, /subjects/errors-value/versions/0, '', 422, 42202",
    "GET, /subjects/errors-value/versions/newest, '', 422, 42202",
    "POST, /subjects/errors-value, '{\"schema\":\"\\\"int\\\"\"}', 404, 40403",
    "GET, /schemas/ids/9999, '', 404, 40403",
    "GET, /schemas/ids/x, '', 404, 40403",
    "POST, /subjects/errors-value/versions, '{\"schema\":\"{\"}', 422, 42201",
    "POST, /subjects/errors-value/versions, '{\"schema\":\"\\\"itn\\\"\"}', 422, 42201",
    "POST, /subjects/errors-value/versions, '{}', 422, 42201",
    "POST, /subjects/errors-value/versions, '[]', 422, 42201",
    "POST, /subjects/errors-value/versions, '{\"schemaType\":\"JSON\",\"schema\":\"{}\"}', 422, 42201",
    "POST, /subjects/errors-value/versions, '{\"schema\":\"\\\"int\\\"\",\"references\":[{}]}', 422, 42201",
    "POST, /subjects/errors-value/versions, '{\"schema\":', 400, 400",
    "POST, /subjects/errors-value/versions, '', 422, 42201",
    "PUT, /config, '{\"compatibility\":\"SOME\"}', 422, 42203",
    "PUT, /config, '{}', 422, 42203",
    "DELETE, /subjects/errors-value, '', 405, 405",
    "GET, /nothing, '', 404, 404",
  })
  void errorsHaveConfluentsCodes(String method, String path, String body, int status, int code) {
    calls.postSchema("/subjects/errors-value/versions", ONE);

    Answer answer = calls.call(method, path, body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
    assertThat(answer.message()).isNotBlank();
  }

  @Test
  void aRequestWithoutEndIsRefused() {
    assertThat(calls.call("POST", "/subjects/s/versions", "x".repeat((1 << 20) + 1)).status())
        .isEqualTo(413);
  }

  @Test
  void manyAtOnceAgreeOnIds() throws Exception {
    List<Callable<Integer>> tasks =
        IntStream.range(0, 64)
            .<Callable<Integer>>mapToObj(
                task ->
                    () ->
                        id(
                            calls.postSchema(
                                "/subjects/many%d-value/versions".formatted(task / 8),
                                ONE.replace("\"r\"", "\"r" + task / 8 + "\""))))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Integer> ids = new ArrayList<>();
    try {
      for (Future<Integer> future : threads.invokeAll(tasks)) {
        ids.add(future.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(new TreeSet<>(ids)).as("eight schemas, each asked for eight times").hasSize(8);
    for (int first = 0; first < 64; first += 8) {
      assertThat(ids.subList(first, first + 8)).containsOnly(ids.get(first));
    }
  }

  @Test
  void ourSerdesSchemasAreTakenAndAnIncompatibleOneFailsLoudly() {
    try (var serializer = new AvroSerializer<StoryOutcome>()) {
      serializer.configure(Map.of("schema.registry.url", server.url()), false);
      for (Topic topic : Topics.all()) {
        topic.value().ifPresent(schema -> id(register(topic.subject(), schema.toString())));
      }
      StoryOutcome outcome =
          StoryOutcome.newBuilder()
              .setId("w:1")
              .setProvider("w")
              .setVersion(1)
              .setStatus("usable")
              .setOutcome("coded")
              .setEvents(0)
              .setReceived(Instant.EPOCH)
              .build();

      assertThat(serializer.serialize(Topics.OUTCOMES.name(), outcome)).startsWith(0, 0, 0, 0);
      assertThatThrownBy(() -> serializer.serialize(Topics.EVENTS.name(), outcome))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("409");
    }
  }

  @Test
  void aTakenPortIsNamed() {
    assertThatThrownBy(() -> RegistryServer.start(broker.bootstrapServers(), server.port()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("port %d is taken, or not allowed", server.port());
  }

  private static Answer register(String subject, String schema) {
    return calls.postSchema("/subjects/" + subject + "/versions", schema);
  }

  private static int id(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("id").asInt();
  }
}
