package org.dateline.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.Receipt;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormat;
import org.dateline.ingest.wire.WireFormats;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code POST /v1/stories}: one story, or a message of several, and a receipt for each once it is
 * safe.
 */
final class StoriesDoor {

  private static final JsonMapper JSON = new JsonMapper();

  private final StoryReceiver receiver;
  private final InFlight inFlight;
  private final Clock clock;
  private final Executor answering;

  /**
   * @param answering where answers are written: a slow reader must not hold up who completes them
   */
  StoriesDoor(StoryReceiver receiver, InFlight inFlight, Clock clock, Executor answering) {
    this.receiver = receiver;
    this.inFlight = inFlight;
    this.clock = clock;
    this.answering = answering;
  }

  void push(Context ctx) throws ProblemException, IOException {
    InFlight.Account account = inFlight.open();
    try {
      List<Reading> readings = read(ctx, account);
      boolean several = readings.size() != 1 || !readings.get(0).place().isEmpty();
      List<CompletableFuture<Item>> items = readings.stream().map(this::take).toList();
      ctx.future(
          () ->
              CompletableFuture.allOf(items.toArray(CompletableFuture[]::new))
                  .whenComplete((done, failure) -> account.close())
                  .thenRunAsync(
                      () -> {
                        List<Item> taken = items.stream().map(CompletableFuture::join).toList();
                        if (several) {
                          answerAll(ctx, taken);
                        } else {
                          taken.get(0).answer(ctx);
                        }
                      },
                      answering));
    } catch (RejectedStoryException rejected) {
      account.close();
      Problem.answer(ctx, rejected);
    } catch (ProblemException | IOException | RuntimeException failure) {
      account.close();
      throw failure;
    }
  }

  private List<Reading> read(Context ctx, InFlight.Account account)
      throws ProblemException, IOException, RejectedStoryException {
    Optional<String> format = Optional.empty();
    Optional<String> wire = Optional.empty();
    try {
      account.add(InFlight.REQUEST);
      String mediaType = PushRequest.mediaType(ctx);
      Map<String, String> facts = PushFacts.of(ctx);
      wire = Optional.ofNullable(facts.get("provider"));
      var charset = PushRequest.charset(ctx);
      byte[] body = PushRequest.body(ctx, account);
      WireFormat wireFormat = WireFormats.of(mediaType, body);
      format = Optional.of(wireFormat.name());
      var received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      return wireFormat.read(body, new Delivery("http", received, charset, facts));
    } catch (RejectedStoryException refused) {
      receiver.turnedAway(wire, format, Outcome.REFUSED);
      throw refused;
    } catch (ProblemException problem) {
      receiver.turnedAway(wire, format, problem.outcome());
      throw problem;
    }
  }

  private CompletableFuture<Item> take(Reading reading) {
    if (reading.story().isEmpty()) {
      RejectedStoryException refused = reading.refusal().orElseThrow();
      receiver.turnedAway(Optional.empty(), Optional.empty(), Outcome.REFUSED);
      Problem problem = Problem.of(refused);
      return CompletableFuture.completedFuture(
          new Item(reading.place(), problem.status(), problem.json(refused)));
    }
    return receiver
        .receive(reading.story().get())
        .handle((receipt, failure) -> Item.of(reading.place(), receipt, failure));
  }

  /** A message of several stories: each has an answer of its own. */
  private static void answerAll(Context ctx, List<Item> items) {
    boolean all = items.stream().allMatch(item -> item.status() == HttpStatus.ACCEPTED_202);
    ObjectNode json = JSON.createObjectNode();
    ArrayNode stories = json.putArray("stories");
    items.forEach(item -> stories.add(item.json()));
    if (items.stream().anyMatch(i -> i.status() == HttpStatus.SERVICE_UNAVAILABLE_503)) {
      ctx.header("Retry-After", Problem.RETRY_AFTER);
    }
    ctx.status(all ? HttpStatus.ACCEPTED_202 : HttpStatus.MULTI_STATUS_207)
        .contentType("application/json")
        .result(json.toString());
  }

  /**
   * What became of one story of a request.
   *
   * @param place where it stands in the message; empty where it is alone
   * @param status the HTTP status that it would have alone
   * @param body its receipt or problem
   */
  private record Item(String place, int status, ObjectNode body) {

    static Item of(String place, Receipt receipt, Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause instanceof NotPublishedException notPublished) {
        Problem problem = Problem.of(notPublished);
        return new Item(place, problem.status(), problem.json());
      }
      if (cause != null) {
        throw new CompletionException(cause);
      }
      return new Item(place, HttpStatus.ACCEPTED_202, ReceiptJson.of(receipt));
    }

    void answer(Context ctx) {
      if (status == HttpStatus.ACCEPTED_202) {
        ctx.status(status).contentType("application/json").result(body.toString());
      } else {
        Problem.answer(ctx, status, body);
      }
    }

    ObjectNode json() {
      ObjectNode json = JSON.createObjectNode().put("place", place).put("code", status);
      return json.set(status == HttpStatus.ACCEPTED_202 ? "receipt" : "problem", body);
    }
  }
}
