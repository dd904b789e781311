package org.dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormats;
import org.dateline.schemas.WireStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue that a wire keeps for us: fetch from a cursor, publish, acknowledge. {@code GET url}
 * gives {@code {"cursor": "c1", "items": [ninjs, ...]}}, {@code GET url?cursor=c1} what came after
 * it, and {@code POST url/ack {"cursor": "c1"}} says that all up to there is safe.
 */
final class QueuePoll implements Poll {

  private static final Logger LOG = LoggerFactory.getLogger(QueuePoll.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Wire wire;
  private final Wire.Source source;
  private final Fetcher fetcher;
  private final StoryReceiver receiver;
  private final Clock clock;
  private String cursor;

  QueuePoll(Wire wire, Wire.Source source, Fetcher fetcher, StoryReceiver receiver, Clock clock) {
    this.wire = wire;
    this.source = source;
    this.fetcher = fetcher;
    this.receiver = receiver;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "the queue " + source.url() + " of " + wire.id();
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(source.everySeconds());
  }

  /** Fetches batch by batch until the queue is empty. */
  @Override
  public Duration ask() throws IOException, NotPublishedException, RejectedStoryException {
    while (!Thread.currentThread().isInterrupted()) {
      Fetcher.Answer answer = fetcher.get(source, url(), Map.of("Accept", "application/json"));
      if (answer.status() != 200 && answer.status() != 204) {
        throw new UnwillingException(answer);
      }
      JsonNode batch = answer.status() == 204 ? JSON.createObjectNode() : parse(answer.content());
      JsonNode items = batch.path("items");
      String next = batch.path("cursor").asText("");
      if (items.isEmpty() || next.isEmpty()) {
        return answer.retryAfter().map(Duration::ofSeconds).orElse(Duration.ZERO);
      }
      publish(items);
      acknowledge(next);
    }
    return Duration.ZERO;
  }

  private String url() {
    return cursor == null
        ? source.url()
        : source.url()
            + (source.url().contains("?") ? "&" : "?")
            + "cursor="
            + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private static JsonNode parse(byte[] content) throws IOException {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException broken) {
      throw new IOException("its answer is no JSON: " + broken.getOriginalMessage());
    }
  }

  private void publish(JsonNode items)
      throws IOException, NotPublishedException, RejectedStoryException {
    byte[] array = JSON.writeValueAsBytes(items);
    List<Reading> readings =
        WireFormats.of("application/json", array)
            .read(
                array,
                new Delivery(
                    "queue",
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    Optional.empty(),
                    wire.facts()));
    List<WireStory> stories = new ArrayList<>();
    for (Reading reading : readings) {
      reading.story().ifPresent(stories::add);
      reading.refusal().ifPresent(why -> refused(reading.place() + ": " + why.getMessage()));
    }
    receiver.receiveAll(stories).forEach(this::refused);
  }

  private void refused(String reason) {
    receiver.turnedAway(Optional.of(wire.id()), Optional.of("ninjs"), Outcome.REFUSED);
    LOG.warn("In {}, {}", name(), reason);
  }

  // Only what is safe is acknowledged. A batch whose acknowledgement is lost comes again, and
  // counts
  // once.
  private void acknowledge(String next) throws IOException {
    String url = source.url().replaceFirst("\\?.*$", "") + "/ack";
    Fetcher.Answer answer =
        fetcher.post(source, url, JSON.createObjectNode().put("cursor", next).toString());
    if (answer.status() / 100 != 2) {
      throw new UnwillingException(answer);
    }
    cursor = next;
  }
}
