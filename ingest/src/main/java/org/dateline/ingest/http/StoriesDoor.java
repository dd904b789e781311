package org.dateline.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.Receipt;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code POST /v1/stories}: one story, or a message of several, and a receipt for each once it is
 * safe.
 */
final class StoriesDoor {

  private static final JsonMapper JSON = new JsonMapper();

  private final PushReader reader;
  private final StoryReceiver receiver;
  private final InFlight inFlight;
  private final Executor answering;

  /**
   * @param answering where answers are written: a slow reader must not hold up who completes them
   */
  StoriesDoor(PushReader reader, StoryReceiver receiver, InFlight inFlight, Executor answering) {
    this.reader = reader;
    this.receiver = receiver;
    this.inFlight = inFlight;
    this.answering = answering;
  }

  void push(Context ctx) throws ProblemException, IOException {
    InFlight.Account account = inFlight.open();
    try {
      List<Reading> readings = reader.read(ctx, account);
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

  private CompletableFuture<Item> take(Reading reading) {
    if (reading.story().isEmpty()) {
      RejectedStoryException refused = reading.refusal().orElseThrow();
      receiver.turnedAway(Optional.empty(), Optional.empty(), Outcome.REFUSED);
      Problem problem = Problem.of(refused);
      return CompletableFuture.completedFuture(
          new Item(reading.place(), problem.json(refused), Optional.of(problem)));
    }
    return receiver
        .receive(reading.story().get())
        .handle((receipt, failure) -> Item.of(reading.place(), receipt, failure));
  }

  /** A message of several stories: each has an answer of its own. */
  private static void answerAll(Context ctx, List<Item> items) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode stories = json.putArray("stories");
    boolean all = true;
    for (Item item : items) {
      all &= item.problem().isEmpty();
      stories.add(item.json());
      item.problem()
          .filter(problem -> problem.retryAfter() > 0)
          .ifPresent(problem -> ctx.header("Retry-After", Long.toString(problem.retryAfter())));
    }
    ctx.status(all ? HttpStatus.ACCEPTED_202 : HttpStatus.MULTI_STATUS_207)
        .contentType("application/json")
        .result(json.toString());
  }

  /**
   * What became of one story of a request.
   *
   * @param place where it stands in the message; empty where it is alone
   * @param body its receipt, or the problem as JSON
   * @param problem why there is no receipt
   */
  private record Item(String place, ObjectNode body, Optional<Problem> problem) {

    static Item of(String place, Receipt receipt, Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause instanceof NotPublishedException notPublished) {
        Problem problem = Problem.of(notPublished);
        return new Item(place, problem.json(), Optional.of(problem));
      }
      if (cause != null) {
        throw new CompletionException(cause);
      }
      return new Item(place, ReceiptJson.of(receipt), Optional.empty());
    }

    void answer(Context ctx) {
      if (problem.isPresent()) {
        problem.get().answer(ctx, body);
      } else {
        ctx.status(HttpStatus.ACCEPTED_202).contentType("application/json").result(body.toString());
      }
    }

    ObjectNode json() {
      int code = problem.map(Problem::status).orElse(HttpStatus.ACCEPTED_202);
      ObjectNode json = JSON.createObjectNode().put("place", place).put("code", code);
      return json.set(problem.isPresent() ? "problem" : "receipt", body);
    }
  }
}
