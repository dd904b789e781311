package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.dateline.viewer.data.Given;
import org.dateline.viewer.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private final TestDatabase database = TestDatabase.empty();
  private final TestServer server = new TestServer(database);

  @AfterEach
  void close() {
    server.close();
  }

  private static List<String> ids(JsonNode changes) {
    List<String> ids = new ArrayList<>();
    changes
        .path("changes")
        .forEach(event -> ids.add(event.path("id").asText() + " " + event.path("status").asText()));
    return ids;
  }

  @Test
  void aCursorGoesOnWhereTheAnswerEnded() {
    Given first = new Given(database, 0, 10);
    Given second = new Given(database, 3, 5);
    first.event("2020-05-31", "AFG-AZE", "CONSULT");
    second.event("2020-05-31", "DEU-FRA", "AID");

    JsonNode all = server.json("/v1/changes");
    assertThat(ids(all))
        .containsExactly("2020-05-31.DEU-FRA.AID ACTIVE", "2020-05-31.AFG-AZE.CONSULT ACTIVE");
    assertThat(all.path("cursor").asText()).isEqualTo("0:11,3:6");
    assertThat(all.path("more").asBoolean()).isFalse();
    assertThat(server.json("/v1/changes?since=latest").path("cursor").asText())
        .isEqualTo("0:11,3:6");

    first.event("2020-05-31", "AFG-AZE", "CONSULT", "RETRACTED", 2, 0, 0);
    assertThat(ids(server.json("/v1/changes?since=0:11,3:6")))
        .containsExactly("2020-05-31.AFG-AZE.CONSULT RETRACTED");
    assertThat(ids(server.json("/v1/changes?since=0:11,3:6&pair=DEU-FRA,ISL-NZL"))).isEmpty();
    assertThat(ids(server.json("/v1/changes?since=0:12"))).hasSize(1);
  }

  @Test
  void aCursorOfOtherTablesIsGone() {
    new Given(database).event("2020-05-31", "AFG-AZE", "CONSULT");
    for (String cursor : List.of("0:2", "0:1,7:1")) {
      HttpResponse<String> answer = server.get("/v1/changes?since=" + cursor);
      assertThat(answer.statusCode()).as(cursor).isEqualTo(410);
      assertThat(TestServer.json(answer).path("detail").asText()).contains("made anew");
    }
    assertThat(server.get("/v1/stream", "Last-Event-ID", "0:2").statusCode()).isEqualTo(410);
  }

  /** Commits come in any order over the partitions; in a partition in the order of its offsets. */
  @Test
  void nothingIsMissedWhileSeveralWrite() {
    int partitions = 4;
    int each = 60;
    List<CompletableFuture<Set<String>>> writers = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      Given given = new Given(database, partition, 1000L * partition);
      String who = List.of("AFG-AZE", "DEU>FRA", "AUT>CHE", "BEL-NLD").get(partition);
      writers.add(
          CompletableFuture.supplyAsync(
              () -> {
                Set<String> written = new TreeSet<>();
                for (int i = 0; i < each; i++) {
                  written.add(given.event("20%02d-01-01".formatted(i + 10), who, "AID"));
                }
                return written;
              }));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    boolean last = false;
    while (true) {
      last = all.isDone();
      JsonNode changes = server.json("/v1/changes?limit=7&since=" + cursor);
      changes.path("changes").forEach(event -> seen.add(event.path("id").asText()));
      cursor = changes.path("cursor").asText();
      if (last && !changes.path("more").asBoolean()) {
        break;
      }
    }

    Set<String> written = new TreeSet<>();
    writers.forEach(writer -> written.addAll(writer.join()));
    assertThat(seen).doesNotHaveDuplicates().hasSize(partitions * each);
    assertThat(new TreeSet<>(seen)).isEqualTo(written);
  }
}
