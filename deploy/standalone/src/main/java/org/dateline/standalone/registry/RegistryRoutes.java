package org.dateline.standalone.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.avro.Schema;

/** The part of Confluent's REST API that serializers and their tools use. */
final class RegistryRoutes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry;
  private final List<Route> routes = new ArrayList<>();

  RegistryRoutes(SchemaRegistry registry) {
    this.registry = registry;
    route("GET", "/", call -> Map.of());
    route("GET", "/subjects", call -> catalogue().subjects());
    route("GET", "/subjects/{}/versions", call -> numbers(versions(call.part(1))));
    route("POST", "/subjects/{}/versions", this::register);
    route("POST", "/subjects/{}", this::find);
    route("GET", "/subjects/{}/versions/{}", call -> json(version(call)));
    route("GET", "/subjects/{}/versions/{}/schema", call -> tree(version(call)));
    route("GET", "/schemas/types", call -> List.of("AVRO"));
    route("GET", "/schemas/ids/{}", call -> Map.of("schema", byId(call).schema().toString()));
    route("GET", "/schemas/ids/{}/schema", call -> tree(byId(call)));
    route("GET", "/config", call -> Map.of("compatibilityLevel", catalogue().level()));
    route("PUT", "/config", call -> setLevel(null, call));
    route("GET", "/config/{}", this::level);
    route("PUT", "/config/{}", call -> setLevel(call.part(1), call));
    route("GET", "/mode", call -> Map.of("mode", "READWRITE"));
    route(
        "POST",
        "/compatibility/subjects/{}/versions",
        call -> compatible(call, versions(call.part(1))));
    route("POST", "/compatibility/subjects/{}/versions/{}", this::compatibleWithOne);
  }

  /**
   * A request.
   *
   * @param parts the path's variable parts; the whole path stands before them
   */
  private record Call(List<String> parts, String query, JsonNode body) {
    String part(int number) {
      return parts.get(number);
    }

    boolean asks(String parameter) {
      return query != null && List.of(query.split("&")).contains(parameter + "=true");
    }
  }

  private interface Handler {
    Object answer(Call call);
  }

  private record Route(String method, Pattern path, Handler handler) {}

  private void route(String method, String path, Handler handler) {
    routes.add(new Route(method, Pattern.compile(path.replace("{}", "([^/]+)")), handler));
  }

  /**
   * What to answer to a request, as JSON can be made of it.
   *
   * @param path the raw path
   * @throws RegistryError if the answer is an error
   */
  Object answer(String method, String path, String query, byte[] body) {
    boolean known = false;
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        if (route.method().equals(method)) {
          return route.handler().answer(new Call(parts(matcher), query, json(method, body)));
        }
        known = true;
      }
    }
    throw RegistryError.noRoute(known);
  }

  private static List<String> parts(Matcher path) {
    return IntStream.rangeClosed(0, path.groupCount())
        .mapToObj(group -> URLDecoder.decode(path.group(group), StandardCharsets.UTF_8))
        .toList();
  }

  private static JsonNode json(String method, byte[] body) {
    if (method.equals("GET")) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw RegistryError.badRequest("The request's body is no JSON: " + e.getMessage());
    }
  }

  private Catalogue catalogue() {
    return registry.catalogue();
  }

  private Object register(Call call) {
    return Map.of("id", registry.register(call.part(1), schemaText(call)));
  }

  private Object find(Call call) {
    Schema schema = SchemaRegistry.parse(schemaText(call));
    versions(call.part(1));
    return catalogue()
        .find(call.part(1), schema)
        .map(RegistryRoutes::json)
        .orElseThrow(() -> RegistryError.noSchema(schema.getFullName()));
  }

  private Object level(Call call) {
    String subject = call.part(1);
    if (!catalogue().levels().containsKey(subject) && !call.asks("defaultToGlobal")) {
      throw RegistryError.noLevelOf(subject);
    }
    return Map.of("compatibilityLevel", catalogue().level(subject));
  }

  private Object setLevel(String subject, Call call) {
    CompatibilityLevel level = CompatibilityLevel.of(call.body().path("compatibility").asText());
    registry.setLevel(subject, level);
    return Map.of("compatibility", level);
  }

  private Object compatibleWithOne(Call call) {
    boolean first = catalogue().versions(call.part(1)).isEmpty() && call.part(2).equals("latest");
    return compatible(call, first ? List.of() : List.of(version(call)));
  }

  private Object compatible(Call call, List<Version> versions) {
    Schema schema = SchemaRegistry.parse(schemaText(call));
    List<String> conflicts = registry.conflicts(call.part(1), schema, versions);
    return call.asks("verbose")
        ? Map.of("is_compatible", conflicts.isEmpty(), "messages", conflicts)
        : Map.of("is_compatible", conflicts.isEmpty());
  }

  private static String schemaText(Call call) {
    String type = call.body().path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryError.invalidSchema("this registry takes Avro, not " + type);
    }
    if (!call.body().path("references").isEmpty()) {
      throw RegistryError.invalidSchema("this registry takes no references");
    }
    JsonNode schema = call.body().path("schema");
    if (!schema.isTextual()) {
      throw RegistryError.invalidSchema("the field 'schema' is missing, or no string");
    }
    return schema.asText();
  }

  private List<Version> versions(String subject) {
    List<Version> versions = catalogue().versions(subject);
    if (versions.isEmpty()) {
      throw RegistryError.noSubject(subject);
    }
    return versions;
  }

  private Version version(Call call) {
    List<Version> versions = versions(call.part(1));
    String wanted = call.part(2);
    if (wanted.equals("latest") || wanted.equals("-1")) {
      return versions.get(versions.size() - 1);
    }
    int number = number(wanted);
    if (number < 1) {
      throw RegistryError.invalidVersion(wanted);
    }
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> RegistryError.noVersion(wanted));
  }

  private Version byId(Call call) {
    return catalogue()
        .byId(number(call.part(1)))
        .orElseThrow(() -> RegistryError.noSchema(call.part(1)));
  }

  /** The number that the text is; 0, which nothing has, if it is none. */
  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<Integer> numbers(List<Version> versions) {
    return versions.stream().map(Version::number).toList();
  }

  private static Object json(Version version) {
    return Map.of(
        "subject", version.subject(),
        "version", version.number(),
        "id", version.id(),
        "schema", version.schema().toString());
  }

  private static JsonNode tree(Version version) {
    try {
      return JSON.readTree(version.schema().toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
