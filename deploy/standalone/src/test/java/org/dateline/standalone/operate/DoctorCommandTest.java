package org.dateline.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.dateline.embedded.EmbeddedBroker;
import org.dateline.embedded.EmbeddedDatabase;
import org.dateline.embedded.Ports;
import org.dateline.schemas.Topics;
import org.dateline.standalone.CommandLineRun;
import org.dateline.standalone.registry.RegistryServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each fault is made on real parts, found, and mended by the command that the doctor names. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoctorCommandTest {
  private static EmbeddedBroker broker;
  private static RegistryServer registry;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    broker =
        EmbeddedBroker.start(
            Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found",
                "true"));
    registry = RegistryServer.start(broker.bootstrapServers(), 0);
    database = EmbeddedDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
    registry.close();
    broker.close();
  }

  private static CommandLineRun doctor(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("doctor", "--bootstrap-servers", broker.bootstrapServers()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  /** What was just changed takes a moment until the broker tells it. */
  private static CommandLineRun doctorThatSays(String text, String... more)
      throws InterruptedException {
    Instant until = Instant.now().plusSeconds(60);
    CommandLineRun run = doctor(more);
    while (!run.out().contains(text) && Instant.now().isBefore(until)) {
      Thread.sleep(100);
      run = doctor(more);
    }
    return run;
  }

  @Test
  @Order(1)
  void missingTopicsAreToldAndTheNamedCommandMakesThem() throws Exception {
    CommandLineRun before = doctor();

    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.out())
        .contains("FAULT dateline.stories.v1 is not there")
        .contains("next: dateline topics --bootstrap-servers " + broker.bootstrapServers())
        .endsWith(Topics.all().size() + " faults\n");

    CommandLineRun made =
        CommandLineRun.of("topics", "--bootstrap-servers", broker.bootstrapServers());
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("created dateline.stories.v1");
    CommandLineRun after = doctorThatSays("all is well");
    assertThat(after.out()).endsWith("all is well\n");
    assertThat(after.exitCode()).isZero();
  }

  @Test
  @Order(2)
  void aPolicyThatDiffersIsToldAndSet() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.STORIES.name());
      admin
          .incrementalAlterConfigs(
              Map.of(
                  topic,
                  List.of(
                      new AlterConfigOp(new ConfigEntry("retention.ms", "604800000"), OpType.SET))))
          .all()
          .get();
    }

    assertThat(doctorThatSays("FAULT").out())
        .contains("FAULT dateline.stories.v1 has retention.ms=604800000, the catalogue -1")
        .endsWith("1 fault\n");

    CommandLineRun set =
        CommandLineRun.of("topics", "--bootstrap-servers", broker.bootstrapServers());
    assertThat(set.out()).contains("set the policy of dateline.stories.v1");
    assertThat(doctorThatSays("all is well").exitCode()).isZero();
  }

  @Test
  @Order(3)
  void otherPartitionsAreTold() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      String name = Topics.DEAD_LETTERS.name();
      admin.deleteTopics(List.of(name)).all().get();
      NewTopic single =
          new NewTopic(name, Optional.of(1), Optional.empty())
              .configs(Topics.DEAD_LETTERS.configs());
      admin.createTopics(List.of(single)).all().get();
      assertThat(doctorThatSays("has 1 partitions").out())
          .contains("FAULT dateline.deadletters.v1 has 1 partitions, the catalogue 6");
      admin.deleteTopics(List.of(name)).all().get();
    }
    CommandLineRun.of("topics", "--bootstrap-servers", broker.bootstrapServers());
    assertThat(doctorThatSays("all is well").exitCode()).isZero();
  }

  @Test
  @Order(4)
  void aRegistryThatKeepsNothingCompatibleIsTold() throws Exception {
    put("/config", "{\"compatibility\": \"NONE\"}");
    post(
        "/subjects/" + Topics.EVENTS.subject() + "/versions",
        "{\"schema\": \"{\\\"type\\\": \\\"record\\\", \\\"name\\\": \\\"RelationEvent\\\","
            + " \\\"namespace\\\": \\\"org.dateline.schemas\\\", \\\"fields\\\": [{\\\"name\\\":"
            + " \\\"other\\\", \\\"type\\\": \\\"int\\\"}]}\"}");

    CommandLineRun loose = doctor("--schema-registry-url", registry.url());
    assertThat(loose.exitCode()).isEqualTo(1);
    assertThat(loose.out())
        .contains("FAULT it keeps schemas NONE, not FULL_TRANSITIVE")
        .contains("next: curl -X PUT");

    put("/config", "{\"compatibility\": \"FULL_TRANSITIVE\"}");
    assertThat(doctor("--schema-registry-url", registry.url()).out())
        .contains("FAULT dateline.events.v1-value holds a schema that this version's is not")
        .contains("ok    dateline.timelines.v1-value is compatible with this version")
        .endsWith("1 fault\n");
  }

  @Test
  @Order(5)
  void aRegistryThatIsAwayIsToldWithoutItsPassword() {
    CommandLineRun run =
        doctor("--schema-registry-url", "http://user:s3cret@localhost:" + Ports.free());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAULT the schema registry at http://localhost:")
        .doesNotContain("s3cret");
  }

  @Test
  @Order(6)
  void aDatabaseWithoutTablesOrAwayIsTold() throws Exception {
    assertThat(doctor("--database-url", database.jdbcUrl()).out())
        .contains("ok    PostgreSQL answers")
        .contains("ok    the database's clock agrees")
        .contains("FAULT the database has no tables of Dateline");
    try (var connection = DriverManager.getConnection(database.jdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE schema_version (version int)");
      statement.execute("INSERT INTO schema_version VALUES (2)");
    }
    assertThat(doctor("--database-url", database.jdbcUrl()).out())
        .contains("its tables are of version 2")
        .endsWith("all is well\n");
    assertThat(doctor("--database-url", "jdbc:postgresql://localhost:" + Ports.free() + "/x").out())
        .contains("FAULT PostgreSQL at jdbc:postgresql://localhost:");
  }

  @Test
  @Order(7)
  void rightsThatAreMissingAreTold() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      AclBinding write =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, Topics.STORIES.name(), PatternType.LITERAL),
              new AccessControlEntry(
                  "User:dateline-ingest", "*", AclOperation.WRITE, AclPermissionType.ALLOW));
      AclBinding describe =
          new AclBinding(
              write.pattern(),
              new AccessControlEntry(
                  "User:ANONYMOUS", "*", AclOperation.DESCRIBE, AclPermissionType.ALLOW));
      admin.createAcls(List.of(write, describe)).all().get();
    }

    CommandLineRun run = doctorThatSays("1 fault\n", "--rights-of", "ingest");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAULT dateline.stories.v1 dateline-ingest may not WRITE")
        .contains("next: kafka-acls.sh --add --allow-principal User:dateline-ingest")
        .endsWith("1 fault\n");
  }

  @Test
  void brokersThatAreAwayAreTold() {
    CommandLineRun run =
        CommandLineRun.of("doctor", "--bootstrap-servers", "localhost:" + Ports.free());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("FAULT no broker answers at localhost:").contains("next: ");
  }

  @Test
  void aClockThatIsWrongIsTold() {
    Clocks clocks = new Clocks();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    clocks.compare("the database's", now.plusSeconds(31), now);
    clocks.compare("another's", now.minusSeconds(29), now);
    clocks.httpDate("the registry's", "Thu, 01 Jan 2026 01:00:00 GMT", now.toEpochMilli());

    assertThat(clocks.findings()).extracting(Finding::fault).containsExactly(true, false, true);
    assertThat(clocks.findings().get(0).what()).contains("31 s");
  }

  private static void put(String path, String body) throws Exception {
    send(
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .PUT(BodyPublishers.ofString(body)));
  }

  private static void post(String path, String body) throws Exception {
    send(
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .POST(BodyPublishers.ofString(body)));
  }

  private static void send(HttpRequest.Builder request) throws Exception {
    assertThat(
            HttpClient.newHttpClient()
                .send(
                    request.header("Content-Type", "application/json").build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
  }
}
