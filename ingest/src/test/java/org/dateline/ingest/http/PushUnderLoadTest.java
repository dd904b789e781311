package org.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.NotPublishedException.Remedy;
import org.dateline.ingest.receive.StoryPublisher.Position;
import org.junit.jupiter.api.Test;

class PushUnderLoadTest {

  private static final Position POSITION = new Position("stories", 0, 0);

  private final Queue<CompletableFuture<Position>> waiting = new ConcurrentLinkedQueue<>();

  private Door slowDoor(long inFlightBytes) {
    return new Door(
        story -> {
          CompletableFuture<Position> published = new CompletableFuture<>();
          waiting.add(published);
          return published;
        },
        inFlightBytes);
  }

  private static HttpRequest story(Door door, int bytes) {
    String json = "{\"uri\":\"u\",\"provider\":\"p\",\"body_text\":\"" + "x".repeat(bytes) + "\"}";
    return door.request("/v1/stories", BodyPublishers.ofString(json))
        .header("Content-Type", "application/json")
        .build();
  }

  private CompletableFuture<HttpResponse<String>> push(Door door, int bytes) throws Exception {
    int before = waiting.size();
    CompletableFuture<HttpResponse<String>> answer =
        door.client().sendAsync(story(door, bytes), BodyHandlers.ofString());
    long end = System.nanoTime() + Door.PATIENCE.toNanos();
    while (waiting.size() == before && System.nanoTime() < end) {
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(waiting).hasSize(before + 1);
    return answer;
  }

  private static <T> T await(CompletableFuture<T> future) throws Exception {
    return future.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void saysYesOnlyOnceTheStoryIsSafe() throws Exception {
    try (Door door = slowDoor(1 << 20)) {
      CompletableFuture<HttpResponse<String>> answer = push(door, 10);
      assertThat(answer).isNotDone();

      waiting.remove().complete(POSITION);

      assertThat(await(answer).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void turnsAwayWhatItCannotKeep() throws Exception {
    try (Door door = slowDoor(1 << 20)) {
      CompletableFuture<HttpResponse<String>> first = push(door, 700_000);

      HttpResponse<String> second =
          door.client().send(story(door, 700_000), BodyHandlers.ofString());

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).contains("5");
      assertThat(door.metrics.scrape()).contains("outcome=\"failed\",wire=\"unknown\"} 1");

      waiting.remove().complete(POSITION);
      assertThat(await(first).statusCode()).isEqualTo(202);
      CompletableFuture<HttpResponse<String>> third = push(door, 700_000);
      waiting.remove().complete(POSITION);
      assertThat(await(third).statusCode()).isEqualTo(202);
      assertThat(door.metrics.scrape()).contains("dateline_push_in_flight_bytes 0");
    }
  }

  @Test
  void answers503WhenTheBrokersDoNotAcknowledge() throws Exception {
    try (Door door = slowDoor(1 << 20)) {
      CompletableFuture<HttpResponse<String>> answer = push(door, 10);

      waiting
          .remove()
          .completeExceptionally(
              new NotPublishedException(Remedy.SEND_AGAIN, "no brokers", new IOException("away")));

      assertThat(await(answer).statusCode()).isEqualTo(503);
      assertThat(await(answer).body()).contains("no brokers; send it again");
      assertThat(await(answer).headers().firstValue("Retry-After")).contains("5");
    }
  }

  @Test
  void answers413WhenTheTopicTakesNoSuchStory() throws Exception {
    try (Door door = slowDoor(1 << 20)) {
      CompletableFuture<HttpResponse<String>> answer = push(door, 10);

      waiting
          .remove()
          .completeExceptionally(
              new NotPublishedException(Remedy.SEND_LESS, "too large", new IOException("large")));

      assertThat(await(answer).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void answers500ToItsOwnFaultsWithoutTheirDetails() throws Exception {
    try (Door door = slowDoor(1 << 20)) {
      CompletableFuture<HttpResponse<String>> answer = push(door, 10);

      waiting.remove().completeExceptionally(new IllegalStateException("inner secret"));

      assertThat(await(answer).statusCode()).isEqualTo(500);
      assertThat(await(answer).body()).doesNotContain("secret");
    }
  }

  @Test
  void closingAnswersWhatIsBeingWorkedOn() throws Exception {
    Door door = slowDoor(1 << 20);
    CompletableFuture<HttpResponse<String>> answer = push(door, 10);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(door::close);
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(closed).isNotDone();
    assertThat(answer).isNotDone();
    waiting.remove().complete(POSITION);

    assertThat(await(answer).statusCode()).isEqualTo(202);
    await(closed);
  }
}
