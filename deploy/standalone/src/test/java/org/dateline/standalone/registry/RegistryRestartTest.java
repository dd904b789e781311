package org.dateline.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.embedded.Ports;
import org.dateline.standalone.registry.Calls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was registered once has its id for ever. */
class RegistryRestartTest {
  private static final String LEVEL = "{\"compatibility\":\"BACKWARD\"}";

  @TempDir Path data;

  @Test
  void idsSurviveARestartOfRegistryAndBroker() {
    int port = Ports.free();
    int first;
    int second;
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, port);
        RegistryServer server = RegistryServer.start(broker.bootstrapServers(), 0)) {
      first = register(server, "one-value", "\"int\"");
      second = register(server, "two-value", "\"string\"");
      new Calls(server.url()).call("PUT", "/config/two-value", LEVEL);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, port);
        RegistryServer server = RegistryServer.start(broker.bootstrapServers(), 0)) {
      Calls calls = new Calls(server.url());

      assertThat(calls.get("/schemas/ids/" + first).body().path("schema").asText())
          .isEqualTo("\"int\"");
      assertThat(calls.get("/subjects").body()).hasToString("[\"one-value\",\"two-value\"]");
      assertThat(calls.get("/config/two-value").body())
          .hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
      assertThat(register(server, "two-value", "\"string\"")).isEqualTo(second);
      assertThat(register(server, "three-value", "\"long\"")).isGreaterThan(second);
    }
  }

  @Test
  void brokersThatAreAwayForAWhileLoseNothingAndGiveNoIdTwice() {
    int port = Ports.free();
    EmbeddedBroker broker = EmbeddedBroker.start(data, port);
    try (RegistryServer server = RegistryServer.start(broker.bootstrapServers(), 0)) {
      Calls calls = new Calls(server.url());
      int before = register(server, "before-value", "\"int\"");
      broker.close();

      Answer away = calls.postSchema("/subjects/away-value/versions", "\"string\"");
      assertThat(away.status()).isEqualTo(500);
      assertThat(away.error()).isEqualTo(50001);
      assertThat(calls.get("/schemas/ids/" + before).status()).as("reading goes on").isEqualTo(200);

      broker = EmbeddedBroker.start(data, port);
      int after = registerAtLast(server, "after-value", "\"long\"");
      int again = register(server, "away-value", "\"string\"");
      assertThat(List.of(before, after, again)).doesNotHaveDuplicates();
      assertThat(calls.get("/schemas/ids/" + after).body().path("schema").asText())
          .isEqualTo("\"long\"");
    } finally {
      broker.close();
    }
  }

  @Test
  void aSecondRegistryByMistakeGivesNoIdTwice() {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        RegistryServer one = RegistryServer.start(broker.bootstrapServers(), 0);
        RegistryServer two = RegistryServer.start(broker.bootstrapServers(), 0)) {
      int fromTwo = register(two, "two-value", "\"int\"");

      assertThat(
              new Calls(one.url()).postSchema("/subjects/one-value/versions", "\"long\"").error())
          .as("the first may write no more without reading what the second wrote")
          .isEqualTo(50001);
      assertThat(register(one, "one-value", "\"long\"")).isNotEqualTo(fromTwo);
    }
  }

  @Test
  void aTopicThatWouldLoseSchemasIsRefused() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      NewTopic topic = new NewTopic(SchemaLog.TOPIC, Optional.of(1), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();

      assertThatThrownBy(() -> RegistryServer.start(broker.bootstrapServers(), 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the topic _dateline-schemas has cleanup.policy delete, and must have compact");
    }
  }

  /** Tries again as long as the registry fails, as a client does. */
  private static int registerAtLast(RegistryServer server, String subject, String schema) {
    long deadline = System.nanoTime() + 120_000_000_000L;
    while (System.nanoTime() < deadline) {
      Answer answer =
          new Calls(server.url()).postSchema("/subjects/" + subject + "/versions", schema);
      if (answer.status() == 200) {
        return answer.body().path("id").asInt();
      }
      assertThat(answer.error()).isEqualTo(50001);
    }
    throw new AssertionError("nothing could be registered in two minutes");
  }

  private static int register(RegistryServer server, String subject, String schema) {
    Answer answer =
        new Calls(server.url()).postSchema("/subjects/" + subject + "/versions", schema);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("id").asInt();
  }
}
