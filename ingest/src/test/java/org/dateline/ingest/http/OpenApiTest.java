package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.dateline.ingest.wire.WireFormats;
import org.junit.jupiter.api.Test;

/** openapi.yaml says what the door does. */
class OpenApiTest {

  private static JsonNode document() throws Exception {
    return new ObjectMapper(new YAMLFactory()).readTree(new File("openapi.yaml"));
  }

  @Test
  void ithasTheRoutesAndNoOther() throws Exception {
    Set<String> written = new TreeSet<>();
    for (var path : document().path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    try (Door door = new Door(new KeptStories())) {
      assertThat(written).isEqualTo(new TreeSet<>(door.server.routes()));
    }
  }

  @Test
  void itNamesTheContentTypesThatAreRead() throws Exception {
    JsonNode content = document().at("/paths/~1v1~1stories/post/requestBody/content");
    List<String> names = new ArrayList<>();
    content.fieldNames().forEachRemaining(names::add);

    assertThat(names).containsExactlyInAnyOrder(WireFormats.READ.split(", "));
    assertThat(names).allMatch(WireFormats::canRead);
  }

  @Test
  void itsReferencesLeadSomewhere() throws Exception {
    JsonNode document = document();
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
    assertThat(StreamSupport.stream(document.path("paths").spliterator(), false)).isNotEmpty();
  }
}
