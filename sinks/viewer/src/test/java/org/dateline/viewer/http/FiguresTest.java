package org.dateline.viewer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.viewer.data.ManyEvents;
import org.junit.jupiter.api.Test;

/** How long answers take over many events; {@link ManyEvents} says how many. */
class FiguresTest {
  @Test
  void timelinesAndMatrixComeInTime() throws Exception {
    try (TestServer server = new TestServer(ManyEvents.database())) {
      List<String> pairs = pairs(server);
      // The first answers find nothing warm, in the server as in the database.
      pairs.subList(0, 10).forEach(pair -> timed(server, "/v1/pairs/" + pair + "/timeline"));

      long busiest = p95(server, 100, i -> "/v1/pairs/" + pairs.get(0) + "/timeline?bucket=day");
      long timelines =
          p95(
              server,
              500,
              i -> "/v1/pairs/" + pairs.get(i % pairs.size()) + "/timeline?bucket=day");
      long filtered =
          p95(
              server,
              200,
              i ->
                  "/v1/pairs/%s/timeline?bucket=week&direction=forward&type=CONSULT,ACCUSE"
                      .formatted(pairs.get(i % pairs.size())));
      long matrix = p95(server, 50, i -> "/v1/matrix?country=" + pairs.get(i).substring(0, 3));
      long wide =
          p95(server, 20, i -> "/v1/matrix?country=USA&from=2015-01-01&to=2024-12-31&limit=40");
      long countries = p95(server, 20, i -> "/v1/countries?lang=de");
      long list = p95(server, 20, i -> "/v1/pairs?limit=100");
      long events = p95(server, 100, i -> "/v1/pairs/" + pairs.get(i) + "/events?limit=500");

      System.out.printf(
          "p95 in ms: timeline of the busiest pair %d, of 100 pairs %d, filtered %d; matrix %d, of"
              + " ten years %d; countries %d, pairs %d, a page of events %d%n",
          busiest, timelines, filtered, matrix, wide, countries, list, events);
      if (ManyEvents.ARE_MANY) {
        assertThat(Math.max(busiest, Math.max(timelines, filtered))).isLessThan(150);
        assertThat(Math.max(matrix, wide)).isLessThan(500);
      }
    }
  }

  /** The fifty busiest pairs, and fifty by chance. */
  private static List<String> pairs(TestServer server) {
    List<String> all = new ArrayList<>();
    for (JsonNode pair : server.json("/v1/pairs?limit=1000").path("pairs")) {
      all.add(pair.path("pair").asText());
    }
    List<String> rest = new ArrayList<>(all.subList(50, all.size()));
    Collections.shuffle(rest, new Random(7));
    List<String> pairs = new ArrayList<>(all.subList(0, 50));
    pairs.addAll(rest.subList(0, 50));
    return pairs;
  }

  private interface Path {
    String of(int number);
  }

  private static long p95(TestServer server, int most, Path path) {
    int times = ManyEvents.ARE_MANY ? most : most / 10;
    long[] millis =
        IntStream.range(0, times).mapToLong(i -> timed(server, path.of(i))).sorted().toArray();
    return millis[(int) Math.ceil(times * 0.95) - 1];
  }

  private static long timed(TestServer server, String path) {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return (System.nanoTime() - start) / 1_000_000;
  }
}
