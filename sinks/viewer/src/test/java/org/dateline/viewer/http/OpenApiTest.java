package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.File;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** openapi.yaml says what the server does. */
class OpenApiTest {
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final TestServer SERVER = new TestServer(DATABASE);
  private static final JsonNode DOCUMENT = document();

  static {
    Given given = new Given(DATABASE);
    String id = given.event("2020-05-31", "AFG-AZE", "CONSULT");
    given.mention(
        "AFG-AZE",
        id,
        "azertac:7",
        "Er hat telefoniert.",
        """
        [{"role": "trigger", "field": "body", "start": 7, "end": 18, "text": "telefoniert"},
         {"role": "sentence", "field": "body", "start": 0, "end": 19, "text": "Er hat telefoniert."}]""");
    given.mention("AFG-AZE", id, "tass:1", null, "[]");
    given.story("azertac:7", "2020-05-31T13:20:00Z");
    given.outcome("azertac:7", 2, "coded");
    given.event("2020-06-02", "AFG>AZE", "AID");
    given.days();
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(new File("openapi.yaml"));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            new ObjectMapper()
                .createObjectNode()
                .put("$ref", "#/components/schemas/" + name)
                .set("components", DOCUMENT.path("components")));
  }

  @Test
  void itHasTheRoutesAndNoOther() {
    Set<String> written = new TreeSet<>();
    for (var path : DOCUMENT.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(written).isEqualTo(new TreeSet<>(SERVER.server.routes()));
  }

  @Test
  void itsReferencesLeadSomewhere() {
    assertThat(DOCUMENT.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/countries?lang=de, Countries",
    "/v1/pairs, Pairs",
    "/v1/pairs?limit=1, Pairs",
    "/v1/pairs/AFG-AZE/timeline, Timeline",
    "/v1/pairs/ISL-NZL/timeline, Timeline",
    "/v1/pairs/AFG-AZE/events, Events",
    "/v1/pairs/AFG-AZE/events?limit=1, Events",
    "/v1/events/AFG-AZE/2020-05-31.AFG-AZE.CONSULT, EventDetail",
    "/v1/changes, Changes",
    "/v1/matrix?country=AZE, Matrix",
    "/v1/matrix?country=NZL, Matrix"
  })
  void answersAreWhatItSays(String path, String schema) {
    JsonNode answer = SERVER.json(path);

    assertThat(schema(schema).validate(answer)).as(answer.toString()).isEmpty();
  }

  @Test
  void aProblemIsWhatItSays() {
    HttpResponse<String> answer = SERVER.get("/v1/pairs?limit=0");
    assertThat(schema("Problem").validate(TestServer.json(answer))).isEmpty();
  }

  /** A schema that lets anything through would prove nothing. */
  @Test
  void otherAnswersWouldBeFound() throws Exception {
    assertThat(schema("Event").validate(new ObjectMapper().readTree("{\"pair\": \"AFG-AZE\"}")))
        .hasSizeGreaterThan(10);
    JsonNode changes = SERVER.json("/v1/changes");
    ((com.fasterxml.jackson.databind.node.ObjectNode) changes).put("surprise", 1);
    assertThat(schema("Changes").validate(changes)).hasSize(1);
  }
}
