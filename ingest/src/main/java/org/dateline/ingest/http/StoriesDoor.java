package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.Receipt;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormat;
import org.dateline.schemas.WireStory;
import org.eclipse.jetty.http.HttpStatus;

/** {@code POST /v1/stories}: one version of one story a request, and a receipt once it is safe. */
final class StoriesDoor {

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
      WireStory story = read(ctx, account);
      ctx.future(
          () ->
              receiver
                  .receive(story)
                  .whenComplete((receipt, failure) -> account.close())
                  .handleAsync((receipt, failure) -> answer(ctx, receipt, failure), answering));
    } catch (RejectedStoryException rejected) {
      account.close();
      Problem.answer(ctx, rejected);
    } catch (ProblemException | IOException | RuntimeException failure) {
      account.close();
      throw failure;
    }
  }

  private WireStory read(Context ctx, InFlight.Account account)
      throws ProblemException, IOException, RejectedStoryException {
    Optional<String> format = Optional.empty();
    Optional<String> wire = Optional.empty();
    try {
      account.add(InFlight.REQUEST);
      WireFormat wireFormat = PushRequest.format(ctx);
      format = Optional.of(wireFormat.name());
      Map<String, String> facts = PushFacts.of(ctx);
      wire = Optional.ofNullable(facts.get("provider"));
      var charset = PushRequest.charset(ctx);
      byte[] body = PushRequest.body(ctx, account);
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

  private Void answer(Context ctx, Receipt receipt, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof NotPublishedException notPublished) {
      Problem.answer(ctx, notPublished);
    } else if (cause != null) {
      throw new CompletionException(cause);
    } else {
      ctx.status(HttpStatus.ACCEPTED_202)
          .contentType("application/json")
          .result(ReceiptJson.of(receipt));
    }
    return null;
  }
}
