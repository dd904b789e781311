package org.dateline.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.dateline.schemas.serde.RegistryHttp.Answer;

/** A registry that speaks Confluent's REST API. */
final class HttpSchemaRegistry implements SchemaRegistry {
  private final RegistryHttp http;

  HttpSchemaRegistry(RegistryHttp http) {
    this.http = http;
  }

  @Override
  public int register(String subject, Schema schema) {
    return id(accepted(http.post("/subjects/" + encoded(subject) + "/versions", body(schema))));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return id(accepted(http.post("/subjects/" + encoded(subject), body(schema))));
  }

  @Override
  public Registered latest(String subject) {
    Answer answer = accepted(http.get("/subjects/" + encoded(subject) + "/versions/latest"));
    return new Registered(id(answer), schema(answer));
  }

  @Override
  public Schema byId(int id) {
    Answer answer = http.get("/schemas/ids/" + id);
    // A 404 without the registry's own error code comes from something else, such as a wrong path.
    if (answer.status() == 404 && answer.body().path("error_code").asInt() / 100 == 404) {
      throw new UndecodableException("the schema registry has no schema of id " + id);
    }
    return schema(accepted(answer));
  }

  private static Answer accepted(Answer answer) {
    if (answer.status() != 200) {
      throw new RegistryException(
          "%s answered %d: %s".formatted(answer.call(), answer.status(), answer.message()));
    }
    return answer;
  }

  private static int id(Answer answer) {
    JsonNode id = answer.body().path("id");
    if (!id.isInt()) {
      throw new RegistryException(answer.call() + " answered without an id");
    }
    return id.asInt();
  }

  private static Schema schema(Answer answer) {
    String type = answer.body().path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UndecodableException(answer.call() + " gave a schema of type " + type);
    }
    JsonNode text = answer.body().path("schema");
    if (!text.isTextual()) {
      throw new RegistryException(answer.call() + " answered without a schema");
    }
    try {
      return new Schema.Parser().parse(text.asText());
    } catch (RuntimeException e) {
      // Avro's parser throws what comes: for a name that it does not know, NullPointerException.
      throw new UndecodableException(answer.call() + " gave a schema that is no Avro", e);
    }
  }

  private static Map<String, String> body(Schema schema) {
    return Map.of("schema", schema.toString());
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
